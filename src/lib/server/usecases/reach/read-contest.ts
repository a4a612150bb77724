import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import { contestPeriod, roundPeriod } from '../../../domain/participation';
import { reachShare, type ReachShare } from '../../../domain/reach-share';
import { rankUnits } from '../../../domain/unit-ranking';
import { unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as contests from '../../store/contests';
import * as plans from '../../store/plans';
import { familyFigures } from './family-figures';
import { findScope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';

/** How one contest went in a unit: by group, by unit right below, by round. Throws like `findScope`, and 'contest.not_found'. */
export async function readContest(actor: Actor, contestId: string, query: ViewQuery, now: number) {
	const scope = await findScope(actor, query, now);
	const contest = await contests.find(contestId);
	if (!contest || contest.publishedAt === null || contest.practiceOf !== null)
		throw new DomainError('contest.not_found');
	const { tree, unit, asOf } = scope;
	const [rounds, allPlans, totals] = await Promise.all([
		contests.roundsOf(contest.id),
		plans.list(),
		familyFigures(tree, unit, { period: contestPeriod(contest.id), to: null }, ['contest', 'passed', 'attempts'], asOf)
	]);
	const find = tree.denominatorsOn(asOf);
	const counted = (id: string) => ({
		persons: totals(id, 'contest').total,
		passed: totals(id, 'passed').total,
		attempts: totals(id, 'attempts').total,
		share: reachShare(totals(id, 'contest').byGroup, id, find)
	});
	const ofRounds = await Promise.all(
		rounds.map(async ({ id, name, opensAt, closesAt }) => {
			const window = { period: roundPeriod(id), to: null };
			const figures = await familyFigures(tree, unit, window, ['contest', 'attempts'], asOf, false);
			return {
				...{ id, name, openedOn: toLocalDate(opensAt, ZONE), closesOn: toLocalDate(closesAt, ZONE) },
				persons: figures(unit.id, 'contest').total,
				attempts: figures(unit.id, 'attempts').total
			};
		})
	);
	const parts = tree
		.childrenOf(unit.id)
		.map((child) => ({ id: child.id, name: child.name, valid: unitValidOn(child, asOf), ...counted(child.id) }))
		.filter(({ valid, persons, attempts }) => valid || persons > 0 || attempts > 0);
	return {
		view: presentScope(scope, allPlans),
		contest: { id: contest.id, code: contest.code, title: contest.title },
		total: counted(unit.id),
		groups: AUDIENCE_GROUPS.map((group) => {
			const headcount = find(unit.id, group)?.headcount;
			const persons = totals(unit.id, 'contest').byGroup[group];
			const share: ReachShare =
				headcount === undefined ? { persons: 0, headcount: 0, outside: persons } : { persons, headcount, outside: 0 };
			return {
				...{ group, persons, share },
				passed: totals(unit.id, 'passed').byGroup[group],
				attempts: totals(unit.id, 'attempts').byGroup[group]
			};
		}),
		units: rankUnits(parts, 'share'),
		rounds: ofRounds
	};
}
