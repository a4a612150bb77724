import type { Actor } from '../../access';
import { BUILDER_STEPS } from './builder-steps';
import { findContest, hasOpened } from './find-contest';

/** What every page of the builder shows: how far the contest is, and whether it can still be changed. */
export async function showBuilder(actor: Actor, contestId: string, now: number) {
	const found = await findContest(actor, contestId, 'contest:edit');
	const { id, code, title, revision, stepsDone, publishedAt } = found.contest;
	const locked = publishedAt === null ? null : hasOpened(found, now) ? ('opened' as const) : ('published' as const);
	return {
		contest: { id, code, title, revision, locked },
		steps: BUILDER_STEPS.map((step) => ({ step, done: stepsDone.includes(step) })),
		rulesToReread: !stepsDone.includes('rules') && found.contest.rulesText !== ''
	};
}
