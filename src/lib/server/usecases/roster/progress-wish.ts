import * as v from 'valibot';
import { currentRound, roundPhase } from '../../../domain/contest-phase';
import { contestPeriod, type ReachKind } from '../../../domain/participation';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as contests from '../../store/contests';

const MOST_CONTESTS = 30;

/** What a page about who took part is asked for in its address; what cannot be read counts as not given. */
const wishSchema = v.object({
	period: v.fallback(v.pipe(v.string(), v.regex(/^(all|year|c:[a-z0-9]{1,40})$/)), 'all'),
	kind: v.fallback(v.picklist(['any', 'contest', 'passed', 'lesson']), 'any'),
	view: v.fallback(v.picklist(['missing', 'done']), 'missing'),
	after: v.fallback(v.pipe(v.string(), v.maxLength(40)), '')
});
export type ProgressWish = v.InferOutput<typeof wishSchema>;

export const readProgressWish = (search: URLSearchParams): ProgressWish =>
	v.parse(wishSchema, Object.fromEntries(search));

export interface OfferedContest {
	id: string;
	code: string;
	title: string;
	/** Of the round that is open; null when none is. */
	closesAt: number | null;
}

/** Contests that people of a unit can take part in: those of the unit and of the units above it, the newest first. */
export async function contestsFor(unitPath: string, now: number): Promise<OfferedContest[]> {
	const published = await contests.listPublished();
	const near = published.filter((one) => unitPath.startsWith(one.unitPath)).slice(0, MOST_CONTESTS);
	const rounds = await contests.roundsOfAll(near.map(({ contest }) => contest.id));
	const byContest = Map.groupBy(rounds, ({ contestId }) => contestId);
	return near.map(({ contest: { id, code, title } }) => {
		const own = (byContest.get(id) ?? []).map((round) => ({ ...round, published: true }));
		const round = currentRound(own, now);
		const isOpen = round !== null && roundPhase(round, now) === 'open';
		return { id, code, title, closesAt: isOpen ? round.closesAt : null };
	});
}

/** The rows of `participations` that a wish means. In a contest people take part or pass; lessons are no part of it. */
export function windowOf({ period, kind }: ProgressWish, offered: readonly OfferedContest[], now: number) {
	const year = toLocalDate(now, ZONE).slice(0, 4);
	const contest = offered.find(({ id }) => contestPeriod(id) === period) ?? null;
	if (contest) {
		const inContest: ReachKind = kind === 'passed' ? 'passed' : 'contest';
		return { contest, wish: { period, kind: inContest }, window: { period, kind: inContest } };
	}
	const span = period === 'year' ? 'year' : 'all';
	return { contest: null, wish: { period: span, kind }, window: { period: span === 'year' ? year : 'all', kind } };
}
