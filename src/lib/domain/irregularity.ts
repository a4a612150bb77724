import type { Responses } from './attempt';
import { markOf, type KeyCorrection, type MarkedLine } from './key-correction';
import { groupInSlices, mapInSlices } from './slices';

export const IRREGULARITY_KINDS = [
	'impossible_speed',
	'shared_device',
	'shared_address',
	'identical_answers',
	'edited_clock'
] as const;
/** A reason for a person to look at an attempt; never a verdict. */
export type IrregularityKind = (typeof IRREGULARITY_KINDS)[number];

/** Reading a question with four options takes most people ten seconds or more; nobody reads one in three. */
export const FASTEST_MS_PER_QUESTION = 3_000;
/** Whoever clicks through without reading is fast too, but does not get four in five right. */
export const GOOD_FRACTION = 0.8;
/** On a paper of fewer questions a lucky guess is a good score. */
export const FEWEST_QUESTIONS = 5;
/** A couple often shares one phone. */
export const PERSONS_ON_A_DEVICE = 3;
/** A school, an agency or a village goes out through one address, a mobile network lets thousands share one. */
export const PERSONS_ON_AN_ADDRESS = 50;
/** Two people who miss the same two questions alike are no rarity. */
export const FEWEST_SAME_WRONG = 3;
/** Neighbours and families learn together; a third person with the very same mistakes is worth a look. */
export const PERSONS_ANSWERING_ALIKE = 3;
/** Phones are corrected to the server's clock within seconds; what comes late over a poor line may swap places. */
export const CLOCK_TOLERANCE_MS = 120_000;
/** One or two answers after the deadline are a poor line. */
export const FEWEST_LATE = 3;

/** What a phone's clock said of its answers, against the server's. */
export interface ClockTrace {
	/** Answers chosen before the paper was opened. */
	beforeStart: number;
	/** Answers that arrived after another one but were chosen before it. */
	backwards: number;
	/** Answers chosen in time, as the phone says, that arrived after the deadline. */
	afterDeadline: number;
}

/** An ended attempt as the checks see it. Hashes are null where nothing is known. */
export interface CheckedAttempt {
	attemptId: string;
	participantId: string;
	correct: number;
	total: number;
	durationMs: number;
	deviceHash: string | null;
	addressHash: string | null;
	/** See `wrongAnswers`. */
	wrong: { count: number; signature: string };
	clock: ClockTrace;
}

export interface Irregularity {
	attemptId: string;
	kind: IrregularityKind;
	/** Attempts that share what was found have the same group. */
	groupKey: string;
	detail: Record<string, number>;
}

/** One answer as it was saved: `at` when it arrived, `chosenAt` by the phone's corrected clock. */
export interface SavedAnswer {
	at: number;
	chosenAt: number;
}

/** `answers` in the order in which they arrived. */
export function clockTrace(
	{ startedAt, deadlineAt }: { startedAt: number; deadlineAt: number },
	answers: readonly SavedAnswer[]
): ClockTrace {
	const trace: ClockTrace = { beforeStart: 0, backwards: 0, afterDeadline: 0 };
	let latest: SavedAnswer | null = null;
	for (const answer of answers) {
		if (answer.chosenAt < startedAt - CLOCK_TOLERANCE_MS) trace.beforeStart++;
		if (latest && answer.at > latest.at && answer.chosenAt < latest.chosenAt - CLOCK_TOLERANCE_MS) trace.backwards++;
		if (answer.at > deadlineAt && answer.chosenAt <= deadlineAt) trace.afterDeadline++;
		if (!latest || answer.chosenAt >= latest.chosenAt) latest = answer;
	}
	return trace;
}

/** The questions that were answered wrong, each with what was chosen: the same text for the same mistakes, in whatever order they stood. */
export function wrongAnswers(
	lines: readonly MarkedLine[],
	responses: Responses,
	corrections: ReadonlyMap<string, KeyCorrection>
): CheckedAttempt['wrong'] {
	const wrong = lines.flatMap((line, position) => {
		const chosen = responses[position] ?? [];
		const missed = chosen.length > 0 && markOf(line, chosen, corrections) === 0;
		return missed ? [`${line.versionId}:${[...chosen].sort().join('')}`] : [];
	});
	return { count: wrong.length, signature: wrong.sort().join(' ') };
}

/** What is worth a look, yielding between slices of work; the order of `attempts` plays no part. */
export function* irregularitiesInSlices(attempts: readonly CheckedAttempt[]): Generator<void, Irregularity[]> {
	const alone = yield* mapInSlices(attempts, (attempt) => [...speedOf(attempt), ...clockOf(attempt)]);
	const known = (list: readonly CheckedAttempt[], key: 'deviceHash' | 'addressHash') =>
		list.filter((attempt) => attempt[key] !== null);
	const alike = attempts.filter(({ wrong }) => wrong.count >= FEWEST_SAME_WRONG);
	return [
		...alone.flat(),
		...(yield* shared('shared_device', known(attempts, 'deviceHash'), (one) => one.deviceHash!, PERSONS_ON_A_DEVICE)),
		...(yield* shared(
			'shared_address',
			known(attempts, 'addressHash'),
			(one) => one.addressHash!,
			PERSONS_ON_AN_ADDRESS
		)),
		...(yield* shared('identical_answers', alike, ({ wrong }) => wrong.signature, PERSONS_ANSWERING_ALIKE))
	];
}

function speedOf({ attemptId, correct, total, durationMs }: CheckedAttempt): Irregularity[] {
	const msPerQuestion = Math.round(durationMs / Math.max(1, total));
	const good = total >= FEWEST_QUESTIONS && correct >= GOOD_FRACTION * total;
	if (!good || durationMs >= FASTEST_MS_PER_QUESTION * total) return [];
	return [{ attemptId, kind: 'impossible_speed', groupKey: attemptId, detail: { msPerQuestion, correct, total } }];
}

function clockOf({ attemptId, clock }: CheckedAttempt): Irregularity[] {
	const { beforeStart, backwards, afterDeadline } = clock;
	if (beforeStart === 0 && backwards === 0 && afterDeadline < FEWEST_LATE) return [];
	return [{ attemptId, kind: 'edited_clock', groupKey: attemptId, detail: { beforeStart, backwards, afterDeadline } }];
}

function* shared(
	kind: IrregularityKind,
	attempts: readonly CheckedAttempt[],
	keyOf: (attempt: CheckedAttempt) => string,
	fewest: number
): Generator<void, Irregularity[]> {
	const found: Irregularity[] = [];
	for (const together of (yield* groupInSlices(attempts, keyOf)).values()) {
		const persons = new Set(together.map(({ participantId }) => participantId)).size;
		if (persons < fewest) continue;
		const detail: Irregularity['detail'] = { persons, attempts: together.length };
		if (kind === 'identical_answers') detail.wrong = together[0]?.wrong.count ?? 0;
		const groupKey = together.map(({ attemptId }) => attemptId).sort()[0] ?? '';
		for (const { attemptId } of together) found.push({ attemptId, kind, groupKey, detail });
	}
	return found;
}
