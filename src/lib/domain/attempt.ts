import * as v from 'valibot';
import { formObject } from './form-object';
import type { RoundRules } from './round-rules';

export const ATTEMPT_STATES = ['in_progress', 'submitted', 'expired', 'voided'] as const;
/** `expired`: closed by the server at its deadline with what was saved; graded like a submitted one. */
export type AttemptState = (typeof ATTEMPT_STATES)[number];
/** After its end only staff add to an attempt: `extended` more time, `voided`, `reinstated`, `regraded`. */
export const STEP_KINDS = [
	'started',
	'saved',
	'submitted',
	'expired',
	'graded',
	'extended',
	'voided',
	'reinstated',
	'regraded'
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Chosen option ids by position in the paper; a position that is absent is unanswered. */
export type Responses = Record<number, string[]>;

/**
 * One append-only row of an attempt's history. `at` is server time, ms since the epoch (UTC); `seq` counts from 1 without gaps.
 * The payload of `saved` is a `SavedPayload`.
 */
export interface AttemptStep {
	seq: number;
	kind: StepKind;
	at: number;
	payload: Record<string, unknown>;
}

/** One answer (`p` position, `r` chosen option ids, empty = cleared) or the prediction. */
export type SavedPayload = { p: number; r: string[] } | { prediction: number };

/** Until when an answer may be chosen. Extra time reaches past the round's close, by no more than itself. */
export function deadlineOf(
	startedAt: number,
	rules: Pick<RoundRules, 'timeLimitMs'>,
	closesAt: number,
	extraMs = 0
): number {
	return Math.min(startedAt + rules.timeLimitMs, closesAt) + extraMs;
}

export function remainingMs(deadline: number, now: number): number {
	return Math.max(0, deadline - now);
}

export interface AnswerArrival {
	state: AttemptState;
	deadline: number;
	graceMs: number;
	/** By the participant's phone, corrected to server time as far as the page can; null = as received. */
	chosenAt: number | null;
	receivedAt: number;
}

/**
 * Chosen by the deadline and here within the grace after it. A phone's clock that runs ahead is cut back to the time of
 * arrival; one that runs behind gains the grace at most.
 */
export function acceptsAnswer({ state, deadline, graceMs, chosenAt, receivedAt }: AnswerArrival): boolean {
	const chosen = Math.min(chosenAt ?? receivedAt, receivedAt);
	return state === 'in_progress' && chosen <= deadline && receivedAt <= deadline + graceMs;
}

export interface ReplayedAttempt {
	state: AttemptState;
	responses: Responses;
	prediction: number | null;
	/** By the last grading; null before the first. */
	correct: number | null;
	/** Extra time granted so far, in ms. */
	extraMs: number;
}

const ENDINGS: Partial<Record<StepKind, AttemptState>> = { submitted: 'submitted', expired: 'expired' };

/**
 * What an attempt amounts to: the last write wins by `seq`; nothing saved after its end counts; the first ending stands. A
 * voided attempt that is reinstated is again what it was before.
 */
export function replay(steps: readonly AttemptStep[]): ReplayedAttempt {
	const attempt: ReplayedAttempt = { state: 'in_progress', responses: {}, prediction: null, correct: null, extraMs: 0 };
	let before: AttemptState = 'in_progress';
	for (const { kind, payload } of [...steps].sort((a, b) => a.seq - b.seq)) {
		if (typeof payload.extraMs === 'number') attempt.extraMs = payload.extraMs;
		if (kind === 'graded' || kind === 'regraded') attempt.correct = (payload.correct as number | undefined) ?? null;
		if (kind === 'reinstated' && attempt.state === 'voided') attempt.state = before;
		if (kind === 'voided' && attempt.state !== 'voided') {
			before = attempt.state;
			attempt.state = 'voided';
		}
		if (attempt.state !== 'in_progress') continue;
		if (kind === 'saved') save(attempt, payload as SavedPayload);
		attempt.state = ENDINGS[kind] ?? attempt.state;
	}
	return attempt;
}

function save(attempt: ReplayedAttempt, payload: SavedPayload): void {
	if ('prediction' in payload) attempt.prediction = payload.prediction;
	else if (payload.r.length === 0) delete attempt.responses[payload.p];
	else attempt.responses[payload.p] = payload.r;
}

const wholeNumber = (code: string, max: number) =>
	v.pipe(
		v.union([v.number(), v.pipe(v.string(), v.trim(), v.digits(), v.transform(Number))], code),
		v.integer(code),
		v.minValue(0, code),
		v.maxValue(max, code)
	);

const optionIdsSchema = v.pipe(
	v.array(
		v.pipe(v.string('answer.options'), v.minLength(1, 'answer.options'), v.maxLength(8, 'answer.options')),
		'answer.options'
	),
	v.maxLength(8, 'answer.options'),
	v.transform((ids) => [...new Set(ids)])
);

/** One posted answer. Numbers may come as digits from a plain form; a lone option id need not be in a list. */
export const answerSchema = formObject({
	position: wholeNumber('answer.position', 199),
	optionIds: v.pipe(
		v.optional(v.union([v.array(v.unknown()), v.string()], 'answer.options'), []),
		v.transform((ids) => (typeof ids === 'string' ? [ids] : ids)),
		optionIdsSchema
	),
	chosenAt: v.optional(v.nullable(wholeNumber('answer.chosen_at', Number.MAX_SAFE_INTEGER)), null)
});

/** A whole paper's answers, as a form without JavaScript posts them. */
export const responsesSchema = v.record(
	v.pipe(v.string(), v.regex(/^1?\d?\d$/, 'answer.position')),
	optionIdsSchema,
	'answer.responses'
);

export const predictionSchema = wholeNumber('prediction.number', 100_000_000);
