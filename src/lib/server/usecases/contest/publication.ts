import { entryCode } from '../../../domain/entry-code';
import { lotCommitment } from '../../../domain/lot-commitment';
import {
	headCheck,
	lineCheck,
	STANDINGS_FORMAT,
	STANDINGS_VERSION,
	type PublishedEntry,
	type StandingsHead
} from '../../../domain/published-standings';
import type { PrizeTier } from '../../../domain/award';
import { breathe } from '../../breathe';
import * as awards from '../../store/awards';
import type { ContestRow, RoundRow } from '../../store/contests';
import * as roundEntries from '../../store/round-entries';
import * as standings from '../../store/standings';
import { divisionsOf } from './show-standings';

const READ_AT_ONCE = 1_000;

/** What the public file of a round is made of; nothing in it changes once the results are published. */
export interface Publication {
	head: StandingsHead;
	round: RoundRow;
	/** Of the lists, in their order. */
	divisions: string[];
	/** By participant. */
	prizes: Map<string, PrizeTier>;
}

/** As of `publishedAt`: prizes that were given or withdrawn later are not in the file. The round is finalized. */
export async function publicationOf(
	contest: ContestRow,
	round: RoundRow,
	{ publishedAt, auditHead }: Pick<StandingsHead, 'publishedAt' | 'auditHead'>
): Promise<Publication> {
	const { id, position, name, opensAt, closesAt, finalizedAt, rules, lotSeed, outcome } = round;
	const { timeLimitMs, attemptsAllowed, counting, prediction, tieSteps } = rules;
	const { prizes, decisions } = await prizesAt(round, publishedAt);
	return {
		head: {
			format: STANDINGS_FORMAT,
			version: STANDINGS_VERSION,
			contest: { code: contest.code, title: contest.title },
			round: { position, name, opensAt, closesAt },
			finalizedAt: finalizedAt ?? 0,
			publishedAt,
			rules: { timeLimitMs, attemptsAllowed, counting, prediction, tieSteps },
			divisions: contest.divisions,
			prizes: contest.prizes,
			maxAwardShare: contest.maxAwardShare,
			counts: round.counts ?? { fullMarks: 0, participants: 0, attempts: 0 },
			outcome,
			lotSeed,
			lotCommitment: lotCommitment(lotSeed),
			auditHead,
			excluded: await excludedFrom(id),
			decisions
		},
		round,
		divisions: divisionsOf(contest).map(({ key }) => key),
		prizes
	};
}

const byCode = (a: { entryCode: string }, b: { entryCode: string }) => (a.entryCode < b.entryCode ? -1 : 1);

/** Reasons are said in public only where the program itself gave them. */
async function excludedFrom(roundId: string): Promise<StandingsHead['excluded']> {
	const rows = (await roundEntries.excludedOf(roundId)).map(({ participantId, reason, correct, total }) => ({
		entryCode: entryCode(roundId, participantId),
		reason: reason !== null && /^[a-z_]{1,30}$/.test(reason) ? reason : 'other',
		correct,
		total
	}));
	return rows.sort(byCode);
}

/** Prizes of persons, and those among them that do not follow from the places: withheld, or given to another instead. */
async function prizesAt({ id, contestId, finalizedAt }: RoundRow, publishedAt: number) {
	const rows = (await awards.ofScope({ contestId, roundId: id })).map(({ award }) => award);
	const prizes = new Map<string, PrizeTier>();
	const decisions = new Map<string, PrizeTier | null>();
	for (const { participantId, tier, proposedAt, approvedAt, withdrawnAt } of rows) {
		if (participantId === null || proposedAt < (finalizedAt ?? 0)) continue;
		const wasGiven = proposedAt > (finalizedAt ?? 0);
		const isWithdrawn = withdrawnAt !== null && withdrawnAt <= publishedAt;
		if (isWithdrawn && !wasGiven) decisions.set(participantId, decisions.get(participantId) ?? null);
		if (isWithdrawn || approvedAt === null || approvedAt > publishedAt) continue;
		prizes.set(participantId, tier);
		if (wasGiven) decisions.set(participantId, tier);
	}
	const listed = [...decisions].map(([participantId, prize]) => ({ entryCode: entryCode(id, participantId), prize }));
	return { prizes, decisions: listed.sort(byCode) };
}

/** The entries in their order, page by page, each with its check. */
export async function* entriesOf({ head, round, divisions, prizes }: Publication): AsyncGenerator<PublishedEntry[]> {
	let above = headCheck(head);
	for (const division of divisions) {
		for (let after = 0; ;) {
			const rows = await standings.page({ round, division }, { after, limit: READ_AT_ONCE, search: null });
			yield rows.map((row) => {
				const entry = entryOf(row, prizes.get(row.participantId) ?? null);
				above = lineCheck(above, entry);
				return { ...entry, check: above };
			});
			if (rows.length < READ_AT_ONCE) break;
			after = rows.at(-1)?.position ?? 0;
			await breathe();
		}
	}
}

function entryOf(row: standings.StandingRow, prize: PrizeTier | null): Omit<PublishedEntry, 'check'> {
	const { division, place, correct, total, durationMs, submittedAt, prediction, decidedBy, gap } = row;
	return {
		division,
		place,
		entryCode: row.entryCode,
		name: row.maskedName,
		unit: row.unitName,
		group: row.audienceGroup,
		...{ correct, total, durationMs, submittedAt, prediction, decidedBy, gap, prize }
	};
}
