import type { MatchState } from '../../../domain/roster';
import { shownRosterCode } from '../../../domain/roster-code';
import { toLocalDate } from '../../../domain/zone-time';
import { csvOf, type CsvCell } from '../../../formats/csv';
import { plainWorkbook } from '../../../formats/plain-workbook';
import type { Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import * as auditLog from '../../store/audit-log';
import * as rosterEntries from '../../store/roster-entries';
import * as rosterProgress from '../../store/roster-progress';
import { contestsFor, windowOf, type ProgressWish } from './progress-wish';
import { rosterOf } from './roster-of';

export interface ExportWords {
	/** Number, name, phone, code, birth year, note, took part, on, found. */
	headings: string[];
	tookPart: (took: boolean) => string;
	state: (state: MatchState) => string;
}

/** The roster with who took part, as .xlsx or .csv; that it was taken is logged. */
export async function exportRoster(
	actor: Actor,
	{ rosterId, format, wish }: { rosterId: string; format: 'xlsx' | 'csv'; wish: ProgressWish },
	words: ExportWords,
	now: number
) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const asked = windowOf(wish, await contestsFor(unit.path, now), now);
	const done = await rosterProgress.lines([roster.id], asked.window, true);
	const firstAt = new Map(done.map((line) => [line.id, line.firstAt]));
	const entries = await rosterEntries.ofRoster(roster.id);
	const rows = entries.map((entry, index): CsvCell[] => {
		const at = firstAt.get(entry.id);
		return [
			index + 1,
			entry.name,
			entry.phone?.replace(/^\+84/, '0') ?? null,
			entry.code && shownRosterCode(entry.code),
			entry.birthYear,
			entry.note,
			words.tookPart(firstAt.has(entry.id)),
			at ? toLocalDate(at, ZONE) : null,
			words.state(entry.matchState)
		];
	});
	await write((tx) =>
		auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'roster.export',
			objectKind: 'roster',
			objectId: roster.id,
			after: { rows: rows.length, ...asked.wish }
		})
	);
	return format === 'csv' ? csvOf([words.headings, ...rows]) : plainWorkbook(roster.name, words.headings, rows);
}
