import { divisionOf } from '../../../domain/division';
import { entryCode } from '../../../domain/entry-code';
import { predictionOutcome, rankInSlices, type RoundOutcome } from '../../../domain/ranking';
import { maskName } from '../../../domain/vietnamese-name';
import { breathe, inTurns } from '../../breathe';
import * as roundEntries from '../../store/round-entries';
import type { StandingRow } from '../../store/standings';
import { barredPhones } from './barred-phones';
import type { FoundRound } from './find-contest';

const READ_AT_ONCE = 1_000;

export interface RankedRound {
	outcome: number | null;
	counts: RoundOutcome;
	/** How many entries it was made of, excluded ones too. */
	entries: number;
	/** Participants who may not win, by this contest's own staff. */
	barredIds: string[];
	/** Without the id of a run: nothing is stored. */
	rows: Omit<StandingRow, 'run'>[];
}

/** What counts of a person in a round. */
export type CountedResult = Pick<
	roundEntries.RoundEntryRow,
	'attemptId' | 'correct' | 'total' | 'durationMs' | 'submittedAt' | 'prediction'
>;

/**
 * The ranking of a round as its entries stand now, or as they would stand with other `results` by participant, in every division. Those who are excluded are not ranked; what was predicted
 * is counted over everybody who took part. Reads and sorts in slices, so that running papers of other rounds are served meanwhile.
 */
export async function rankRound(
	found: FoundRound,
	results: ReadonlyMap<string, CountedResult> = new Map()
): Promise<RankedRound> {
	const { contest, round } = found;
	const phones = await barredPhones(found.unitPath, contest.createdBy);
	const entries = await readEntries(round.id, results);
	const barred = entries.filter(({ phone, entry }) => !entry.excludedReason && phone !== null && phones.has(phone));
	const barredIds = new Set(barred.map(({ entry }) => entry.participantId));

	const counts = {
		fullMarks: entries.filter(({ entry }) => entry.total > 0 && entry.correct === entry.total).length,
		participants: entries.length,
		attempts: entries.reduce((sum, { entry }) => sum + entry.finishedAttempts, 0)
	};
	const { prediction, tieSteps } = round.rules;
	const outcome = prediction === null ? null : predictionOutcome(prediction, counts);
	const ranked = entries.filter(({ entry }) => !entry.excludedReason && !barredIds.has(entry.participantId));
	const divisions = Map.groupBy(ranked, ({ entry }) => divisionOf(contest.divisions, entry.audienceGroup));
	const rows: RankedRound['rows'] = [];
	for (const [division, people] of divisions) {
		const placed = await inTurns(rankInSlices(people.map(lineOf), { tieSteps, outcome, seed: round.lotSeed }));
		for (const [index, line] of placed.entries()) {
			rows.push({ ...line, roundId: round.id, division, position: index + 1 });
		}
	}
	return { outcome, counts, entries: entries.length, barredIds: [...barredIds], rows };
}

async function readEntries(roundId: string, results: ReadonlyMap<string, CountedResult>) {
	const all: (roundEntries.EntryWithPerson & { code: string })[] = [];
	for (let after = ''; ;) {
		const page = await roundEntries.page(roundId, after, READ_AT_ONCE);
		for (const one of page) {
			const { participantId } = one.entry;
			const entry = { ...one.entry, ...results.get(participantId) };
			all.push({ ...one, entry, code: entryCode(roundId, participantId) });
		}
		if (page.length < READ_AT_ONCE) return all;
		after = page.at(-1)?.entry.participantId ?? '';
		await breathe();
	}
}

const lineOf = ({
	entry,
	code,
	name,
	nameFolded,
	phone,
	unitName
}: roundEntries.EntryWithPerson & { code: string }) => ({
	participantId: entry.participantId,
	entryCode: code,
	attemptId: entry.attemptId,
	nameFolded,
	maskedName: maskName(name),
	phoneEnding: phone?.slice(-4) ?? '',
	unitId: entry.unitId,
	unitName,
	audienceGroup: entry.audienceGroup,
	correct: entry.correct,
	total: entry.total,
	durationMs: entry.durationMs,
	submittedAt: entry.submittedAt,
	prediction: entry.prediction
});
