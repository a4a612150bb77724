import { proveBlueprint, type PoolItem, type Shortfall } from '../../../domain/blueprint';
import type { ContestRow, RoundRow } from '../../store/contests';
import { usablePool } from './bank-pool';
import { BUILDER_STEPS, type BuilderStep } from './builder-steps';

/** One line of the checklist before publishing; `step` is where it is mended. */
export type PublishCheck =
	| { code: 'step'; step: BuilderStep; met: boolean }
	| { code: 'window'; step: 'when'; met: boolean; rounds: string[] }
	| { code: 'paper'; step: 'paper'; met: boolean; shortfalls: Shortfall[] }
	| { code: 'rules_text'; step: 'rules'; met: boolean };

/**
 * What has to hold before publishing: every step was saved; no round is over already; the bank can fill the paper of every
 * eligible group; the rules are written.
 */
export function publishChecks(
	{ contest, rounds }: { contest: ContestRow; rounds: RoundRow[] },
	pool: PoolItem[],
	now: number
): PublishCheck[] {
	const { groups } = contest.eligibility;
	const over = rounds.filter(({ closesAt }) => closesAt <= now).map(({ name }) => name);
	const [first] = rounds;
	const shortfalls = first ? proveBlueprint(first.blueprint, usablePool(pool, groups, first.blueprint), groups) : [];
	const hasPaper = rounds.every(({ blueprint }) => blueprint.cells.length + blueprint.fixedItemIds.length > 0);
	return [
		...BUILDER_STEPS.map((step) => ({ code: 'step' as const, step, met: contest.stepsDone.includes(step) })),
		{ code: 'window', step: 'when', met: rounds.length > 0 && over.length === 0, rounds: over },
		{ code: 'paper', step: 'paper', met: hasPaper && shortfalls.length === 0, shortfalls },
		{ code: 'rules_text', step: 'rules', met: contest.rulesText.trim() !== '' }
	];
}
