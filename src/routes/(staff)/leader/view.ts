import type { readOverview } from '$lib/server/usecases/reach/read-overview';
import type { readUnit } from '$lib/server/usecases/reach/read-unit';
import type { readChannels } from '$lib/server/usecases/reach/read-channels';
import type { readComparison } from '$lib/server/usecases/reach/read-comparison';
import type { readContest } from '$lib/server/usecases/reach/read-contest';
import type { readRanking } from '$lib/server/usecases/reach/read-ranking';
import type { readTarget } from '$lib/server/usecases/plan/read-target';

export type { FormFailure } from '$lib/server/form';

type Overview = Awaited<ReturnType<typeof readOverview>>;
export type View = Overview['view'];
export type Reach = Overview['reach'];
export type Plan = NonNullable<Overview['plan']>;
export type EvaluatedTarget = Overview['targets'][number];
export type Contest = Awaited<ReturnType<typeof readUnit>>['contests'][number];
export type Attested = Overview['attested'];
export type RankingPage = Awaited<ReturnType<typeof readRanking>>;
export type ComparisonPage = Awaited<ReturnType<typeof readComparison>>;
export type ContestPage = Awaited<ReturnType<typeof readContest>>;
export type ChannelsPage = Awaited<ReturnType<typeof readChannels>>;
export type TargetPage = Awaited<ReturnType<typeof readTarget>>;

/** The query that keeps a leader's date and period from page to page; what is the default is left out. */
export function viewQuery({ asOf, today, period }: View, more: Record<string, string> = {}): string {
	const chosen = new URLSearchParams(more);
	if (asOf !== today) chosen.set('asOf', asOf);
	if (period !== 'all') chosen.set('period', period);
	return chosen.size > 0 ? `?${chosen}` : '';
}

export const unitHref = (view: View, unitId: string) => `/leader/units/${unitId}${viewQuery(view)}`;
/** Another leader's page of the same unit, date and period. */
export const pageHref = (view: View, path: string, more: Record<string, string> = {}) =>
	`/leader/${path}${viewQuery(view, { unit: view.unit.id, ...more })}`;
export const contestHref = (view: View, contestId: string) => pageHref(view, `contests/${contestId}`);
export const overviewHref = (view: View, planId: string) =>
	`/leader${viewQuery(view, { unit: view.unit.id, plan: planId })}`;
export const targetHref = (view: View, { planId, id }: { planId: string; id: string }) =>
	`/leader/plans/${planId}/targets/${id}${viewQuery(view, { unit: view.unit.id })}`;
