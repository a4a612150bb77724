import type { PrizeTier } from '../../../domain/award';
import { DomainError } from '../../../domain/domain-error';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import * as contests from '../../store/contests';
import * as awards from '../../store/awards';
import * as roundCounts from '../../store/round-counts';
import * as standings from '../../store/standings';
import { divisionsOf, positionOf } from './show-standings';

const PAGE = 50;

/** As they stand in the address. */
export interface ResultsWish {
	round: string | null;
	division: string | null;
	search: string | null;
	after: string | null;
}

/**
 * A contest's published results: names masked, winners' too unless they agreed to be named. `results` is null until a
 * round's results are published. Throws 'contest.not_found'.
 */
export async function showResults(code: string, wish: ResultsWish, participant: ParticipantActor | null) {
	const found = await contests.findPublished(code.toLowerCase());
	if (!found) throw new DomainError('contest.not_found');
	const { contest, unitName } = found;
	const published = (await contests.roundsOf(contest.id)).filter(
		({ resultsPublishedAt }) => resultsPublishedAt !== null
	);
	const round =
		published.find(({ id, position }) => wish.round === id || wish.round === String(position)) ?? published.at(-1);
	return {
		contest: { code: contest.code, title: contest.title, unitName },
		zone: ZONE,
		rounds: published.map(({ id, name, position }) => ({ id, name, position })),
		results: round ? await resultsOf(contest, round, wish, participant) : null
	};
}

async function resultsOf(
	contest: contests.ContestRow,
	round: contests.RoundRow,
	wish: ResultsWish,
	participant: ParticipantActor | null
) {
	const text = wish.search?.trim().slice(0, 80) ?? '';
	const lists = divisionsOf(contest);
	const list = lists.find(({ key }) => key === wish.division) ?? lists[0];
	const rows = await standings.page(
		{ round, division: list?.key ?? '' },
		{
			after: positionOf(wish.after),
			limit: PAGE + 1,
			search: searchOf(text)
		}
	);
	const page = rows.slice(0, PAGE);
	const own = participant ? await standings.ofParticipant(round, participant.id) : undefined;
	const winners = await awards.winnersOf(round.id);
	const prizes = new Map(winners.map(({ award }) => [award.participantId, award.tier]));
	return {
		round: { id: round.id, name: round.name, position: round.position, closesAt: round.closesAt },
		prediction: round.rules.prediction,
		outcome: round.outcome,
		lotSeed: round.rules.tieSteps.includes('lot') ? round.lotSeed : null,
		finalizedAt: round.finalizedAt,
		totals: await roundCounts.totalsOf(round.id),
		divisions: contest.divisions.map(({ key, name }) => ({ key, name })),
		division: list?.key ?? '',
		winners: winners.map(({ award, name, agreedToPublication }) => ({
			name: agreedToPublication && name ? name : award.maskedName,
			unitName: award.unitName,
			division: award.division,
			prize: award.tier,
			prizeLabel: award.label,
			place: award.place
		})),
		search: text,
		rows: page.map((row) => publicRow(row, prizes)),
		next: rows.length > PAGE ? (page.at(-1)?.position ?? null) : null,
		own: own ? publicRow(own, prizes) : null
	};
}

/** Three or four digits are the end of a phone; everything else is part of a name. */
function searchOf(text: string): standings.StandingQuery['search'] {
	if (text === '') return null;
	return /^\d{3,4}$/.test(text) ? { phoneEnding: text } : { name: foldVietnamese(text) };
}

const publicRow = (row: standings.StandingRow, prizes: Map<string | null, PrizeTier>) => ({
	position: row.position,
	place: row.place,
	/** Masked. */
	name: row.maskedName,
	unitName: row.unitName,
	correct: row.correct,
	total: row.total,
	durationMs: row.durationMs,
	submittedAt: row.submittedAt,
	prediction: row.prediction,
	decidedBy: row.decidedBy,
	gap: row.gap,
	/** Approved. */
	prize: prizes.get(row.participantId) ?? null
});
