import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { log } from '../../log';
import type { CountedAttempts } from '../../store/item-analyses';
import { analyseRound, findAnalysable } from './analyse-round';

/** How far an analysis is, or that it broke off. */
interface UnderWay {
	read: number;
	failed: boolean;
}

/** Of this process: two of them may count the same round, and the one that began later stands. */
const underWay = new Map<string, UnderWay>();
const keyOf = (roundId: string, which: CountedAttempts) => `${roundId} ${which}`;

/** The analysis that is being made; null when there is none, `failed` until the next one when the last broke off. */
export const analysisUnderWay = (roundId: string, which: CountedAttempts): UnderWay | null =>
	underWay.get(keyOf(roundId, which)) ?? null;

/**
 * Begins an analysis and gives at once; `done` resolves when it is over, and never rejects: a failure is logged and shown.
 * Throws what `findAnalysable` throws, and 'analysis.under_way' while one of these attempts is being made.
 */
export async function startAnalysis(
	actor: Actor,
	roundId: string,
	which: CountedAttempts,
	now: number
): Promise<{ done: Promise<void> }> {
	await findAnalysable(actor, roundId, now);
	const key = keyOf(roundId, which);
	const before = underWay.get(key);
	if (before && !before.failed) throw new DomainError('analysis.under_way');
	const state: UnderWay = { read: 0, failed: false };
	underWay.set(key, state);
	const work = analyseRound(actor, roundId, which, now, (attempts) => (state.read += attempts));
	return {
		done: work.then(
			() => void underWay.delete(key),
			(failure) => broke(state, failure)
		)
	};
}

function broke(state: UnderWay, failure: unknown) {
	state.failed = true;
	log.error('analysis.failed', { reason: String(failure) });
}

/** After a round is finalized. Its results stand whether or not this works, so nothing is thrown. */
export async function analyseFinalized(actor: Actor, roundId: string, now: number): Promise<void> {
	try {
		await (
			await startAnalysis(actor, roundId, 'first', now)
		).done;
	} catch (failure) {
		log.error('analysis.not_started', { reason: String(failure) });
	}
}
