import { SMALL, suppress } from './small-cells';

/** One line as it is counted, before anything of it is withheld. */
export interface CountedLine {
	key: string;
	name: string;
	/** Distinct persons (người). */
	persons: number;
	/** Finished attempts (lượt). */
	attempts: number;
	/** null = not known, or not of everyone whom the persons are counted among. */
	headcount: number | null;
	/** See `PublicLine`. */
	atLeast?: number;
	atMost?: number;
	telling?: boolean;
}

/** What is not said in public is null; `withheld` tells it from what nobody knows. */
export interface PublicFigure {
	key: string;
	name: string;
	persons: number | null;
	attempts: number | null;
	headcount: number | null;
	withheld: boolean;
}

export interface PublicTable {
	lines: PublicFigure[];
	/** The withheld lines together; null = none is, or their sum is withheld as well. */
	rest: { lines: number; persons: number; attempts: number | null } | null;
}

export interface PublicFigures {
	total: Omit<PublicFigure, 'key' | 'name'>;
	groups: PublicTable;
	units: PublicTable;
}

type Total = Pick<CountedLine, 'persons' | 'attempts' | 'headcount'>;

/** Two breakdowns of the same persons: what one of them has to withhold of the total, neither says. */
export function publicFigures(
	total: Total,
	groups: readonly CountedLine[],
	units: readonly CountedLine[]
): PublicFigures {
	// A unit without parts has no lines below it, but its total may be small all the same.
	const ofUnits = units.length > 0 ? units : [{ ...total, key: '', name: '' }];
	const found = [groups, ofUnits].map((lines) => suppressed(lines));
	const hides = (column: 0 | 1) => found.some(({ columns }) => columns[column]);
	const hidden = { persons: hides(0), attempts: hides(0) || hides(1) };
	const table = (lines: readonly CountedLine[], withheld: ReadonlySet<string> | undefined) =>
		tableOf(lines, (key) => hidden.persons || withheld?.has(key) === true, hidden);
	return {
		total: {
			persons: hidden.persons ? null : total.persons,
			attempts: hidden.attempts ? null : total.attempts,
			headcount: total.headcount,
			withheld: hidden.persons
		},
		groups: table(groups, found[0]?.lines),
		units: table(units, found[1]?.lines)
	};
}

const suppressed = (lines: readonly CountedLine[]) =>
	suppress(
		lines.map(({ persons, attempts, ...line }) => ({ ...line, counts: [persons, attempts] })),
		2
	);

function tableOf(
	lines: readonly CountedLine[],
	isWithheld: (key: string) => boolean,
	hidden: { persons: boolean; attempts: boolean }
): PublicTable {
	const away = lines.filter(({ key }) => isWithheld(key));
	const sum = (of: 'persons' | 'attempts') => away.reduce((all, line) => all + line[of], 0);
	return {
		lines: lines.map(({ key, name, persons, attempts, headcount }) => {
			if (isWithheld(key)) return { key, name, persons: null, attempts: null, headcount: null, withheld: true };
			return { key, name, persons, attempts: hidden.attempts ? null : attempts, headcount, withheld: false };
		}),
		rest:
			away.length === 0 || hidden.persons
				? null
				: { lines: away.length, persons: sum('persons'), attempts: hidden.attempts ? null : sum('attempts') }
	};
}

/** What is told of persons by what they did, beside their total. */
export interface KindTotals {
	any: number | null;
	contest: number | null;
	passed: number | null;
	lesson: number | null;
}

const isSmall = (n: number) => n > 0 && n < SMALL;

/** Each kind is left out when it, or what lies between it and a kind that is told, is a small number. */
export function publicKinds(persons: Record<keyof KindTotals, number>): KindTotals {
	const { any, contest, passed, lesson } = persons;
	if (isSmall(any)) return { any: null, contest: null, passed: null, lesson: null };
	const told = (n: number, ...between: number[]) => ([n, ...between].some(isSmall) ? null : n);
	const toldContest = told(contest, any - contest);
	return {
		any,
		contest: toldContest,
		passed: told(passed, any - passed, ...(toldContest === null ? [] : [contest - passed])),
		lesson: told(lesson, any - lesson, ...(toldContest === null ? [] : [contest + lesson - any]))
	};
}

/** A part of a whole that may be told: neither it nor what remains is small. */
export const publicPart = (n: number, whole: number | null): number | null =>
	isSmall(n) || (whole !== null && isSmall(whole - n)) ? null : n;
