import { DomainError } from '../../../domain/domain-error';
import { scoreCorrected } from '../../../domain/key-correction';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { write, type Db } from '../../db';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import * as auditLog from '../../store/audit-log';
import type { RoundRow } from '../../store/contests';
import * as keyCorrections from '../../store/key-corrections';
import * as rounds from '../../store/rounds';
import { recountEntry } from '../attempt/count-attempt';
import type { FoundRound } from '../contest/find-contest';
import { foreseeCorrection, rescored } from './foresee-correction';
import { roundKeys } from './round-keys';

const CHANGED_AT_ONCE = 25;
const NOTED_AT_ONCE = 500;

/**
 * Grades the attempts of a round with a correction that is stored, in many short writes. It can stop anywhere and be run again,
 * also by two at once: an attempt that has its score already is left alone. Who moves is noted before the first attempt changes.
 */
export async function regradeAttempts(
	actor: Actor,
	found: FoundRound,
	correction: keyCorrections.CorrectionRow,
	now: number
): Promise<void> {
	if (correction.attemptsChanged === 0) await noteMoves(found, correction);
	const keys = await roundKeys(found.round.id);
	for await (const some of rescored(found.round.id, correction)) {
		for (let from = 0; from < some.length; from += CHANGED_AT_ONCE) {
			const few = some.slice(from, from + CHANGED_AT_ONCE);
			await write(async (tx) => {
				let changed = 0;
				for (const one of few) changed += await regradeOne(tx, one, { round: found.round, correction, keys }, now);
				await keyCorrections.addChanged(tx, correction.id, changed);
			});
			await breathe();
		}
	}
	await finish(actor, found.round, correction, now);
}

async function noteMoves(found: FoundRound, correction: keyCorrections.CorrectionRow) {
	const { moves } = await foreseeCorrection(found, correction);
	const rows = moves.map((move) => ({ correctionId: correction.id, ...move }));
	for (let from = 0; from < rows.length; from += NOTED_AT_ONCE) {
		await write((tx) => keyCorrections.noteChanges(tx, correction.id, rows.slice(from, from + NOTED_AT_ONCE)));
	}
}

interface Regrade {
	round: RoundRow;
	correction: keyCorrections.CorrectionRow;
	keys: Awaited<ReturnType<typeof roundKeys>>;
}

/** 1 when the attempt changed. */
async function regradeOne(
	tx: Db,
	{ id, participantId }: { id: string; participantId: string },
	{ round, correction, keys }: Regrade,
	now: number
): Promise<0 | 1> {
	const own = await attempts.lockOfPerson(tx, round.id, participantId);
	const attempt = own.find((one) => one.id === id);
	if (!attempt || attempt.state === 'in_progress') return 0;
	const { correct, marks } = scoreCorrected(keys.linesOf(attempt.paper), attempt.responses, keys.corrections);
	if (correct === attempt.correct) return 0;
	const payload = { correctionId: correction.id, correctBefore: attempt.correct, correct, marks };
	const step = { seq: attempt.stepCount + 1, kind: 'regraded' as const, at: now, payload };
	const lastHash = await attemptSteps.add(tx, attempt, [step]);
	if (!(await attempts.updateEnded(tx, attempt, { correct, stepCount: step.seq, lastHash }))) {
		throw new DomainError('attempt.conflict');
	}
	await recountEntry(tx, attempt, round.rules.counting);
	return 1;
}

async function finish(actor: Actor, round: RoundRow, correction: keyCorrections.CorrectionRow, now: number) {
	const personsMoved = await keyCorrections.changesCount(correction.id);
	await write(async (tx) => {
		const done = await keyCorrections.markDone(tx, correction.id, now);
		if (!done) return;
		await rounds.noteEntryChange(tx, round.id);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'key.regraded',
			objectKind: 'round',
			objectId: round.id,
			before: { versionId: done.versionId, key: done.keyBefore },
			after: { key: done.keyAfter, mode: done.mode, attemptsChanged: done.attemptsChanged, personsMoved }
		});
	});
}
