import type { RosterLine } from '../../../domain/roster-line';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { Db } from '../../db';
import { newId, newRosterCode } from '../../id';
import * as rosterEntries from '../../store/roster-entries';

/** The columns of a line that were typed. */
export const lineColumns = ({ name, phone, code, birthYear, note }: RosterLine) => ({
	name,
	nameFolded: foldVietnamese(name),
	phone,
	code,
	birthYear,
	note
});

export const newEntry = (rosterId: string, position: number, line: RosterLine, now: number) => ({
	id: newId(now),
	rosterId,
	position,
	...lineColumns(line),
	matchState: 'open' as const
});

/** With a new code for each line that has none, where codes are wished for. */
export const withCodes = (lines: RosterLine[], wished: boolean): RosterLine[] =>
	wished ? lines.map((line) => ({ ...line, code: line.code ?? newRosterCode() })) : lines;

/** Puts lines at the end of a roster. Who left it and comes back with the same code has their old line again. Gives the ids. */
export async function addLines(tx: Db, rosterId: string, lines: RosterLine[], now: number): Promise<string[]> {
	const codes = lines.flatMap(({ code }) => code ?? []);
	const back = new Map((await rosterEntries.leftWithCodes(tx, rosterId, codes)).map((entry) => [entry.code, entry.id]));
	const last = await rosterEntries.lastPosition(tx, rosterId);
	const rows = lines.map((line, index) => {
		const id = line.code === null ? undefined : back.get(line.code);
		return { isBack: id !== undefined, ...newEntry(rosterId, last + index + 1, line, now), ...(id ? { id } : {}) };
	});
	await rosterEntries.insert(
		tx,
		rows.flatMap(({ isBack, ...row }) => (isBack ? [] : [row]))
	);
	for (const [index, { isBack, id }] of rows.entries()) {
		if (isBack) await rosterEntries.update(tx, id, { ...lineColumns(lines[index]!), removedOn: null });
	}
	return rows.map(({ id }) => id);
}
