import { roundPhase } from '../../../domain/contest-phase';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import { read } from '../../db';
import * as appeals from '../../store/appeals';
import * as awards from '../../store/awards';
import * as irregularities from '../../store/irregularities';
import * as keyCorrections from '../../store/key-corrections';
import { windowOf, type FoundRound } from '../contest/find-contest';

export const WORK_STEPS = ['closed', 'checked', 'corrected', 'finalized', 'awarded', 'published'] as const;
/** What follows on the close of a round, in its order. `corrected`: no appeal is open and no regrade unfinished. */
export type WorkStep = (typeof WORK_STEPS)[number];

/** Where a round stands after its close, for the frame of its pages; `next` follows on the last step that is done: what was left out stays open. */
export async function roundWork(actor: Actor, { contest, round, unitPath }: FoundRound, now: number) {
	const phase = roundPhase(windowOf(contest, round), now);
	const scope = { contestId: contest.id, roundId: round.id };
	const openAppeals = await appeals.openCount(round.id);
	const unfinished = (await keyCorrections.unfinishedIn(round.id)) !== undefined;
	const found = await irregularities.countsOf(round.id);
	const waiting = await awards.waiting(read, scope);
	const finalized = phase === 'finalized';
	const done: Record<WorkStep, boolean> = {
		closed: phase === 'closed' || finalized,
		checked: round.checkedAt !== null,
		corrected: finalized || (round.checkedAt !== null && openAppeals === 0 && !unfinished),
		finalized,
		awarded: finalized && waiting === 0,
		published: round.resultsPublishedAt !== null
	};
	const lastDone = WORK_STEPS.findLastIndex((step) => done[step]);
	return {
		contestId: contest.id,
		roundId: round.id,
		phase,
		steps: WORK_STEPS.map((step) => ({ step, done: done[step] })),
		next: WORK_STEPS[lastDone + 1] ?? null,
		openAppeals,
		unfinished,
		toLookAt: found.reduce((sum, { open }) => sum + open, 0),
		waitingAwards: waiting,
		may: {
			void: mayAct(actor.grants, 'attempt:void', unitPath),
			regrade: mayAct(actor.grants, 'contest:publish', unitPath) && phase === 'closed',
			reopen: mayAct(actor.grants, 'result:publish', unitPath) && finalized
		}
	};
}

export type RoundWork = Awaited<ReturnType<typeof roundWork>>;

/** What the head of a round's pages says. */
export const roundHead = ({ contest, round }: FoundRound) => ({
	contest: { id: contest.id, title: contest.title, code: contest.code },
	round: { id: round.id, name: round.name, checkedAt: round.checkedAt, finalizedAt: round.finalizedAt }
});
