import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { contestPeriod, roundPeriod } from '../../../domain/participation';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as participationFigures from '../../store/participation-figures';
import * as reachFigures from '../../store/reach-figures';
import { termsOf } from './family-figures';
import type { Scope } from './find-scope';

type Counted = { persons: number; attempts: number };

/**
 * The contests with a round that opened in the scope's period and that anyone of the unit took part in, and each of those rounds:
 * distinct persons (người) and finished attempts (lượt), of the contest and of each round, up to the scope's last day.
 */
export async function readContests(scope: Scope, groups: readonly AudienceGroup[] = AUDIENCE_GROUPS) {
	const [rounds, figures] = await Promise.all([
		participationFigures.roundsOpened(scope.openingWindow),
		countsByPeriod(scope, groups)
	]);
	const counted = rounds
		.map((round) => ({ ...round, ...figures(roundPeriod(round.roundId)) }))
		.filter(({ attempts }) => attempts > 0);
	return [...Map.groupBy(counted, ({ contestId }) => contestId)].map(([id, ofContest]) => ({
		id,
		code: ofContest[0]?.contestCode ?? '',
		title: ofContest[0]?.contestTitle ?? '',
		...figures(contestPeriod(id)),
		rounds: ofContest.map(({ roundId, roundName, opensAt, closesAt, persons, attempts }) => ({
			id: roundId,
			name: roundName,
			openedOn: toLocalDate(opensAt, ZONE),
			closesOn: toLocalDate(closesAt, ZONE),
			persons,
			attempts
		}))
	}));
}

async function countsByPeriod({ tree, unit, asOf, to, today }: Scope, groups: readonly AudienceGroup[]) {
	const sums = new Map<string, Counted>();
	for (const { unit: one, sign } of termsOf(tree, unit, asOf)) {
		for (const prefix of ['c:', 'r:'] as const) {
			const rows = await reachFigures.byPeriod(one, prefix, ['contest', 'attempts'], to < today ? to : null);
			for (const { period, kind, group, n } of rows) {
				if (!groups.includes(group)) continue;
				const sum = sums.get(period) ?? { persons: 0, attempts: 0 };
				sum[kind === 'attempts' ? 'attempts' : 'persons'] += sign * n;
				sums.set(period, sum);
			}
		}
	}
	return (period: string): Counted => sums.get(period) ?? { persons: 0, attempts: 0 };
}
