import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { roundPhase } from '../../../domain/contest-phase';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { fittingCorrection, KEY_CORRECTION_MODES, type KeyCorrection } from '../../../domain/key-correction';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import * as keyCorrections from '../../store/key-corrections';
import * as roundPool from '../../store/round-pool';
import { findRound, windowOf, type FoundRound } from '../contest/find-contest';
import { openEntries } from './open-entries';
import { regradeAttempts } from './regrade-attempts';
import { correctionsOf } from './round-keys';

const optionIds = v.pipe(
	v.optional(v.union([v.array(v.string('correction.option')), v.string('correction.option')]), []),
	v.transform((ids) => (typeof ids === 'string' ? [ids] : ids)),
	v.maxLength(8, 'correction.option')
);
/** What is asked for before anything is stored: as it stands in the address of the preview. */
export const wishSchema = formObject({ mode: v.picklist(KEY_CORRECTION_MODES, 'correction.mode'), key: optionIds });
export const correctKeySchema = formObject({
	...wishSchema.entries,
	reason: authoredText('correction.reason', 500),
	sure: v.literal('on', 'correction.unconfirmed')
});
export type KeyWish = v.InferOutput<typeof wishSchema>;

/** A closed round whose results may be regraded. Throws 'round.not_over', 'round.finalized'. */
export async function findRegradable(actor: Actor, roundId: string, now: number): Promise<FoundRound> {
	const found = await findRound(actor, roundId, 'contest:publish');
	const phase = roundPhase(windowOf(found.contest, found.round), now);
	if (phase === 'finalized') throw new DomainError('round.finalized');
	if (phase !== 'closed') throw new DomainError('round.not_over');
	return found;
}

/** The question, what it is marked by now, and the correction that is asked for. Throws 'correction.unknown' and what does not fit. */
export async function prepareCorrection(roundId: string, versionId: string, { mode, key }: KeyWish) {
	const version = await roundPool.versionIn(roundId, versionId);
	if (!version) throw new DomainError('correction.unknown');
	const before = (await correctionsOf(roundId)).get(versionId) ?? { mode: 'replace' as const, keyAfter: version.key };
	const correction = fittingCorrection(version, before, { versionId, mode, keyAfter: key });
	return { version, before, correction };
}

/**
 * Mends the key of a question in a closed round and grades its attempts anew. Throws 'round.regrade_unfinished' while another
 * correction has not come to its end; see also `findRegradable` and `prepareCorrection`.
 */
export async function correctKey(
	actor: Actor,
	roundId: string,
	{ versionId, reason, ...wish }: KeyWish & { versionId: string; reason: string },
	now: number
): Promise<void> {
	const found = await findRegradable(actor, roundId, now);
	const { before, correction } = await prepareCorrection(roundId, versionId, wish);
	const row = rowOf(found, actor, { correction, keyBefore: before.keyAfter, reason }, now);
	await write(async (tx) => {
		await openEntries(tx, roundId);
		// Papers with extra time may still run: whoever hands one in from here on is graded with the correction.
		await attempts.lockRunningIn(tx, roundId);
		await keyCorrections.insert(tx, row);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'key.correct',
			objectKind: 'round',
			objectId: roundId,
			before: { versionId, mode: before.mode, key: before.keyAfter },
			after: { mode: correction.mode, key: correction.keyAfter, reason }
		});
	});
	await regradeAttempts(actor, found, row, now);
}

/** Takes up a regrade that stopped half way; nothing happens when there is none. */
export async function resumeRegrade(actor: Actor, roundId: string, now: number): Promise<void> {
	const found = await findRegradable(actor, roundId, now);
	const unfinished = await keyCorrections.unfinishedIn(roundId);
	if (unfinished) await regradeAttempts(actor, found, unfinished, now);
}

function rowOf(
	{ round }: FoundRound,
	actor: Actor,
	{ correction, keyBefore, reason }: { correction: KeyCorrection; keyBefore: string[]; reason: string },
	now: number
): keyCorrections.CorrectionRow {
	const { versionId, mode, keyAfter } = correction;
	const what = { id: newId(now), roundId: round.id, versionId, mode, keyBefore, keyAfter };
	return { ...what, reason, actorId: actor.id, at: now, doneAt: null, attemptsChanged: 0 };
}
