import type { AttemptStep } from '../../../domain/attempt';
import { roundPhase } from '../../../domain/contest-phase';
import { maskPhone } from '../../../domain/phone';
import { checkCode } from '../../../domain/short-code';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as appeals from '../../store/appeals';
import * as attemptLists from '../../store/attempt-lists';
import * as attemptSteps from '../../store/attempt-steps';
import * as irregularities from '../../store/irregularities';
import * as participants from '../../store/participants';
import * as staff from '../../store/staff';
import { windowOf } from '../contest/find-contest';
import { findAttempt } from './find-attempt';
import { isFinished } from './recount-person';
import { roundHead } from './round-work';

/** One attempt as staff work with it: what happened, what the checks found, appeals, and the person's other attempts in the round. */
export async function showAttempt(actor: Actor, attemptId: string, now: number) {
	const found = await findAttempt(actor, attemptId, 'attempt:void');
	const { attempt, contest, round } = found;
	const { id, number, state, startedAt, endedAt, deadlineAt, durationMs, correct, total, extraMs, voidReason } =
		attempt;
	const steps = await attemptSteps.list(id);
	const person = await participants.find(attempt.participantId);
	const [line, ...rest] = await attemptLists.ofPersons(round.id, [attempt.participantId]);
	const finalized = roundPhase(windowOf(contest, round), now) === 'finalized';
	return {
		...roundHead(found),
		zone: ZONE,
		attempt: {
			...{ id, number, state, startedAt, endedAt, deadlineAt, durationMs, correct, total, extraMs, voidReason },
			answered: Object.keys(attempt.responses).length,
			checkCode: checkCode(id)
		},
		person: {
			name: person?.name ?? '–',
			phone: person?.phone ? maskPhone(person.phone) : null,
			unitName: line?.unitName ?? '',
			group: attempt.audienceGroup
		},
		history: await told(steps),
		findings: (await irregularities.ofAttempt(id)).map(({ irregularity, reviewerName }) => ({
			...irregularity,
			reviewerName
		})),
		appeals: (await appeals.ofAttempt(id)).map(({ appeal, deciderName }) => ({ ...appeal, deciderName })),
		others: [line, ...rest].flatMap((one) => (one && one.id !== id ? [one] : [])),
		voidedByActor: steps.findLast(({ kind }) => kind === 'voided')?.payload.by === actor.id,
		finalized,
		may: { void: !finalized && isFinished(attempt), reinstate: !finalized && state === 'voided' }
	};
}

/** The steps with the names of staff; answers that follow one another are one line. */
async function told(steps: AttemptStep[]) {
	const lines: {
		kind: AttemptStep['kind'];
		at: number;
		count: number;
		by: string | null;
		payload: AttemptStep['payload'];
	}[] = [];
	for (const { kind, at, payload } of steps) {
		const last = lines.at(-1);
		if (kind === 'saved' && last?.kind === 'saved') {
			lines[lines.length - 1] = { ...last, at, count: last.count + 1 };
			continue;
		}
		const by = typeof payload.by === 'string' ? ((await staff.find(payload.by))?.name ?? null) : null;
		lines.push({ kind, at, count: 1, by, payload: kind === 'saved' ? {} : payload });
	}
	return lines.map(({ payload, ...line }) => ({
		...line,
		reason: typeof payload.reason === 'string' ? payload.reason : null,
		correct: typeof payload.correct === 'number' ? payload.correct : null
	}));
}
