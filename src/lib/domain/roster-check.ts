import { countingCodes } from './roster-code';
import { readLine, type LineFaults, type RosterLine, type TypedLine } from './roster-line';
import { foldVietnamese } from './vietnamese-name';

/** A line of a list that is being looked through; `keep` = it is somebody else in spite of the doubt, `skip` = leave it out. */
export interface DraftLine extends TypedLine {
	/** Row number in the file or in what was pasted. */
	line: number;
	decision: 'keep' | 'skip' | null;
}

/** `twice`: perhaps the same person as an earlier line of the list; `elsewhere`: as a line of another roster of the unit. */
export interface LineDoubt {
	kind: 'twice' | 'elsewhere';
	/** The row number, or the name of the roster. */
	where: string;
}

export interface CheckedLine {
	typed: DraftLine;
	value: RosterLine;
	faults: LineFaults;
	doubt: LineDoubt | null;
	state: 'ready' | 'fault' | 'doubt' | 'skipped';
}

export interface KnownLines {
	/** Codes that lines outside this roster have. */
	takenCodes: ReadonlySet<string>;
	/** Persons on other rosters of the unit that hold today. */
	others: readonly (Pick<RosterLine, 'name' | 'phone' | 'birthYear'> & { rosterName: string })[];
}

/** What is wrong at each line of a list, in its order. */
export function checkLines(lines: readonly DraftLine[], known: KnownLines, year: number): CheckedLine[] {
	const read = lines.map((typed) => ({ typed, ...readLine(typed, year) }));
	const kept = read.filter(({ typed }) => typed.decision !== 'skip');
	const codes = kept.flatMap(({ value }) => value.code ?? []);
	const counting = countingCodes(codes);
	const others = Map.groupBy(known.others, ({ name }) => foldVietnamese(name));
	const earlier = new Map<string, { value: RosterLine; line: number }[]>();
	const seen = new Set<string>();
	return read.map(({ typed, value, faults }) => {
		if (typed.decision === 'skip') return { typed, value, faults, doubt: null, state: 'skipped' };
		if (value.code !== null) {
			if (seen.has(value.code)) faults.code = 'roster.code_twice';
			else if (known.takenCodes.has(value.code)) faults.code = 'roster.code_taken';
			else if (counting.has(value.code)) faults.code = 'roster.code_counting';
			seen.add(value.code);
		}
		const name = foldVietnamese(value.name);
		const before = earlier.get(name) ?? [];
		const twin = before.find((other) => maybeSame(other.value, value));
		const elsewhere = others.get(name)?.find((other) => maybeSame(other, value));
		earlier.set(name, [...before, { value, line: typed.line }]);
		const doubt: LineDoubt | null = twin
			? { kind: 'twice', where: String(twin.line) }
			: elsewhere
				? { kind: 'elsewhere', where: elsewhere.rosterName }
				: null;
		const isOpen = doubt !== null && typed.decision !== 'keep';
		const state = Object.keys(faults).length > 0 ? 'fault' : isOpen ? 'doubt' : 'ready';
		return { typed, value, faults, doubt, state };
	});
}

type Traits = Pick<RosterLine, 'phone' | 'birthYear'>;

/** Of two lines with the same name: nothing that both give tells them apart. */
export const maybeSame = (a: Traits, b: Traits): boolean =>
	!differ(a.birthYear, b.birthYear) && !(differ(a.phone, b.phone) && a.birthYear === null);

const differ = <T>(a: T | null, b: T | null) => a !== null && b !== null && a !== b;
