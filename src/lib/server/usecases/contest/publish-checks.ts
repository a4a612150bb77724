import { noRepeatObstacle, type PoolItem, type Shortfall } from '../../../domain/blueprint';
import { partition } from '../../../domain/division';
import { overallFits } from '../../../domain/overall-standing';
import type { ContestRow, RoundRow } from '../../store/contests';
import { shortfallsOf } from './bank-pool';
import { BUILDER_STEPS, type BuilderStep } from './builder-steps';

/** One line of the checklist before publishing; `step` is where it is mended. */
export type PublishCheck =
	| { code: 'step'; step: BuilderStep; met: boolean }
	| { code: 'window'; step: 'when'; met: boolean; rounds: string[] }
	| { code: 'paper'; step: 'paper'; met: boolean; shortfalls: Shortfall[] }
	| { code: 'no_repeat'; step: 'when'; met: boolean }
	| { code: 'divisions'; step: 'who'; met: boolean }
	| { code: 'overall'; step: 'prizes'; met: boolean }
	| { code: 'rules_text'; step: 'rules'; met: boolean };

/**
 * What has to hold before publishing: every step was saved; no round is over already; the bank can fill, in every round, the
 * papers of every eligible group and attempt; divisions and overall standings fit the groups and rounds there are; the rules
 * are written.
 */
export function publishChecks(
	{ contest, rounds }: { contest: ContestRow; rounds: RoundRow[] },
	pool: PoolItem[],
	now: number
): PublishCheck[] {
	const { eligibility, divisions, overall } = contest;
	const over = rounds.filter(({ closesAt }) => closesAt <= now).map(({ name }) => name);
	const hasPaper = rounds.every(({ blueprint }) => blueprint.cells.length + blueprint.fixedItemIds.length > 0);
	const shortfalls = differing(rounds).flatMap((round) => shortfallsOf(round, pool, eligibility.groups));
	const distinct = rounds.every(({ rules, blueprint }) => noRepeatObstacle(rules, blueprint) === null);
	return [
		...BUILDER_STEPS.map((step) => ({ code: 'step' as const, step, met: contest.stepsDone.includes(step) })),
		{ code: 'window', step: 'when', met: rounds.length > 0 && over.length === 0, rounds: over },
		{ code: 'paper', step: 'paper', met: hasPaper && shortfalls.length === 0, shortfalls },
		...(rounds.some(({ rules }) => rules.noRepeat)
			? [{ code: 'no_repeat' as const, step: 'when' as const, met: distinct }]
			: []),
		...(divisions.length > 0
			? [{ code: 'divisions' as const, step: 'who' as const, met: partition(divisions, eligibility.groups) }]
			: []),
		...(overall
			? [{ code: 'overall' as const, step: 'prizes' as const, met: overallFits(overall, rounds.length) }]
			: []),
		{ code: 'rules_text', step: 'rules', met: contest.rulesText.trim() !== '' }
	];
}

/** Rounds of the same paper and rules lack the same. */
function differing(rounds: RoundRow[]): RoundRow[] {
	const alike = Map.groupBy(rounds, ({ blueprint, rules }) => JSON.stringify([blueprint, rules]));
	return [...alike.values()].flatMap(([first]) => (first ? [first] : []));
}
