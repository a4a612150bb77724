import {
	acceptsAnswer,
	remainingMs,
	type AttemptState,
	type AttemptStep,
	type Responses
} from '../../../domain/attempt';
import { DomainError } from '../../../domain/domain-error';
import type { ParticipantActor } from '../../access';
import { write, type Db } from '../../db';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import * as roundPool from '../../store/round-pool';
import type { SavedAnswers } from './answers-schema';
import { isOver } from './close-expired-attempts';
import { ownAttempt } from './own-attempt';

type Answer = SavedAnswers['answers'][number];

export interface SaveOutcome {
	/** Positions that now stand as sent. */
	accepted: number[];
	/** Positions that came too late, or that another device answered later. */
	refused: number[];
	/** What stands at the refused positions. */
	responses: Responses;
	state: AttemptState;
	remainingMs: number;
}

/**
 * Saves answers and the prediction of a running paper; what stands already makes no new step. Throws 'attempt.not_found',
 * 'attempt.closed', 'attempt.time_up' for a prediction after the deadline, and 'answer.unknown' for what the paper does not have.
 */
export async function saveAnswers(
	participant: ParticipantActor,
	{ attemptId, answers, prediction }: SavedAnswers & { attemptId: string },
	now: number
): Promise<SaveOutcome> {
	const { attempt: paper, round } = await ownAttempt(participant, attemptId);
	await refuseUnknown(paper, answers);
	if (prediction !== null && round.rules.prediction === null) throw new DomainError('answer.unknown');
	return write(async (tx) => {
		const attempt = await attempts.lock(tx, attemptId);
		if (attempt?.state !== 'in_progress' || isOver(attempt, round.rules, now)) throw new DomainError('attempt.closed');
		const arrives = ({ chosenAt }: { chosenAt: number | null }) =>
			acceptsAnswer({ ...round.rules, state: attempt.state, deadline: attempt.deadlineAt, chosenAt, receivedAt: now });
		const current = await withoutOvertaken(tx, attemptId, answers.filter(arrives), now);
		if (prediction !== null && !arrives({ chosenAt: null })) throw new DomainError('attempt.time_up');
		await save(tx, attempt, current, prediction, now);

		const accepted = current.map(({ position }) => position);
		const refused = answers.map(({ position }) => position).filter((position) => !accepted.includes(position));
		return {
			accepted,
			refused,
			responses: Object.fromEntries(refused.map((position) => [position, attempt.responses[position] ?? []])),
			state: attempt.state,
			remainingMs: remainingMs(attempt.deadlineAt, now)
		};
	});
}

async function refuseUnknown({ paper }: attempts.AttemptRow, answers: Answer[]): Promise<void> {
	const several = answers.filter(({ optionIds }) => optionIds.length > 1);
	const versionIds = several.flatMap(({ position }) => paper[position]?.versionId ?? []);
	const versions = versionIds.length > 0 ? await roundPool.versions(versionIds) : [];
	const multiple = new Set(versions.filter(({ kind }) => kind === 'multiple').map(({ id }) => id));
	for (const { position, optionIds } of answers) {
		const line = paper[position];
		const fits = line && optionIds.every((id) => line.optionIds.includes(id));
		if (!fits || (optionIds.length > 1 && !multiple.has(line.versionId))) throw new DomainError('answer.unknown');
	}
}

/**
 * Leaves out answers that another device overtook: given offline here, while a later one of the same position is saved already.
 * A step saved at `at` was chosen at `chosenAt`, or at `at` where it has none.
 */
async function withoutOvertaken(tx: Db, attemptId: string, answers: Answer[], now: number): Promise<Answer[]> {
	const oldest = Math.min(...answers.map(({ chosenAt }) => chosenAt ?? now));
	if (oldest >= now) return answers;
	const later = new Map<number, number>();
	for (const { at, payload } of await attemptSteps.savedAfter(tx, attemptId, oldest)) {
		if ('p' in payload) later.set(payload.p, payload.chosenAt ?? at);
	}
	return answers.filter(({ position, chosenAt }) => (later.get(position) ?? 0) <= (chosenAt ?? now));
}

async function save(tx: Db, attempt: attempts.AttemptRow, answers: Answer[], prediction: number | null, now: number) {
	const responses: Responses = { ...attempt.responses };
	const payloads: AttemptStep['payload'][] = [];
	for (const { position, optionIds, chosenAt } of answers) {
		if (sameOptions(responses[position] ?? [], optionIds)) continue;
		if (optionIds.length > 0) responses[position] = optionIds;
		else delete responses[position];
		payloads.push({ p: position, r: optionIds, ...(chosenAt !== null && { chosenAt: Math.min(chosenAt, now) }) });
	}
	const predicts = prediction !== null && prediction !== attempt.prediction;
	if (predicts) payloads.push({ prediction });
	if (payloads.length === 0) return;

	const steps = payloads.map((payload, index): AttemptStep => {
		return { seq: attempt.stepCount + 1 + index, kind: 'saved', at: now, payload };
	});
	const lastHash = await attemptSteps.add(tx, attempt, steps);
	const change = { responses, lastHash, stepCount: attempt.stepCount + steps.length, ...(predicts && { prediction }) };
	if (!(await attempts.updateRunning(tx, attempt, change))) throw new DomainError('attempt.conflict');
}

function sameOptions(before: string[], after: string[]): boolean {
	return before.length === after.length && before.every((id) => after.includes(id));
}
