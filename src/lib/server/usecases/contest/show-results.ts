import type { PrizeTier } from '../../../domain/award';
import { DomainError } from '../../../domain/domain-error';
import { lotCommitment } from '../../../domain/lot-commitment';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import * as awards from '../../store/awards';
import * as contests from '../../store/contests';
import * as roundCounts from '../../store/round-counts';
import type { StandingQuery } from '../../store/standings';
import { participationOf } from '../figure/contest-participation';
import { namedWinner, winningPrizes } from './named-winner';
import { overallLists, roundLists, type PublicLists } from './public-lists';
import { searchOf } from './search-standings';
import { divisionsOf, positionOf } from './show-standings';

const PAGE = 50;
const OVERALL = 'overall';

/** As they stand in the address; `round` is an id, a position or 'overall'. */
export interface ResultsWish {
	round: string | null;
	division: string | null;
	search: string | null;
	after: string | null;
}

/**
 * A contest's published results: names masked, winners' too unless they agreed to be named. `results` is null until those of a
 * round, or the overall ones, are published. Throws 'contest.not_found'.
 */
export async function showResults(code: string, wish: ResultsWish, participant: ParticipantActor | null) {
	const found = await contests.findPublished(code.toLowerCase());
	if (!found) throw new DomainError('contest.not_found');
	const { contest, unitName } = found;
	const rounds = await contests.roundsOf(contest.id);
	const published = rounds.filter(({ resultsPublishedAt }) => resultsPublishedAt !== null);
	const wanted = published.find(({ id, position }) => wish.round === id || wish.round === String(position));
	const hasOverall = contest.overallPublishedAt !== null;
	const round = hasOverall && !wanted ? null : (wanted ?? published.at(-1) ?? null);
	return {
		contest: { code: contest.code, title: contest.title, unitName },
		zone: ZONE,
		rounds: published.map(({ id, name, position }) => ({ id, name, position })),
		hasOverall,
		/** Rounds whose results were taken back to be looked at again. */
		underReview: rounds.flatMap(({ name, reviewReason }) => (reviewReason ? [{ name, reason: reviewReason }] : [])),
		results: round || hasOverall ? await resultsOf(contest, round, wish, participant) : null,
		/** By group and by unit, with small numbers withheld. */
		participation: (await participationOf(contest))?.figures ?? null
	};
}

async function resultsOf(
	contest: contests.ContestRow,
	round: contests.RoundRow | null,
	wish: ResultsWish,
	participant: ParticipantActor | null
) {
	const lists: PublicLists = round ? roundLists(round) : overallLists(contest);
	const search = wish.search?.trim().slice(0, 80) ?? '';
	const own = participant ? await lists.ofParticipant(participant.id) : undefined;
	const divisions = divisionsOf(contest);
	const division = [wish.division, own?.division, ''].flatMap(
		(key) => divisions.find((one) => one.key === key) ?? []
	)[0];
	const key = (division ?? divisions[0])?.key ?? '';
	const query: StandingQuery = { after: positionOf(wish.after), limit: PAGE + 1, search: searchOf(search) };
	const rows = await lists.page(key, query);
	const winners = await awards.winnersOf({ contestId: contest.id, roundId: round?.id ?? null });
	const prizes = winningPrizes(winners);
	const withPrize = (row: (typeof rows)[number]) => ({
		...publicRow(row),
		prize: prizes.get(row.participantId) ?? null
	});
	return {
		round: round ? publicRound(round) : null,
		key: round?.id ?? OVERALL,
		method: round ? null : (contest.overall?.method ?? null),
		lot: lotOf(round ? round.lotSeed : contest.lotSeed, round ?? (await contests.roundsOf(contest.id))[0]),
		files: round ? filesOf(contest.code, round) : null,
		totals: round ? await roundCounts.totalsOf(round.id) : null,
		divisions: contest.divisions.map((one) => ({ key: one.key, name: one.name })),
		division: key,
		winners: winners.map(namedWinner),
		search,
		rows: rows.slice(0, PAGE).map(withPrize),
		next: rows.length > PAGE ? (rows[PAGE - 1]?.position ?? null) : null,
		own: own ? withPrize(own) : null
	};
}

const publicRound = ({ id, name, closesAt, rules, outcome }: contests.RoundRow) => ({
	...{ id, name, closesAt, outcome },
	prediction: rules.prediction
});

/** Null where the rules draw no lots. */
const lotOf = (seed: string, round: contests.RoundRow | undefined) =>
	round?.rules.tieSteps.includes('lot') ? { seed, commitment: lotCommitment(seed) } : null;

/** In the order in which they are offered: the one that opens in a spreadsheet first. */
const filesOf = (code: string, { position, fileSha256 }: contests.RoundRow) =>
	fileSha256 === null
		? []
		: (['csv', 'json'] as const).map((format) => ({
				format,
				href: `/c/${code}/results/${position}.${format}`,
				sha256: fileSha256[format]
			}));

/** Without what the search goes by, and without ids. */
const publicRow = (row: Awaited<ReturnType<PublicLists['page']>>[number]) => ({
	position: row.position,
	place: row.place,
	division: row.division,
	/** Masked. */
	name: row.maskedName,
	unitName: row.unitName,
	correct: row.correct,
	total: row.total,
	durationMs: row.durationMs,
	prediction: row.prediction,
	/** Of overall standings: correct answers or points. */
	score: row.score,
	rounds: row.rounds,
	decidedBy: row.decidedBy,
	gap: row.gap,
	/** Approved. */
	prize: null as PrizeTier | null
});
