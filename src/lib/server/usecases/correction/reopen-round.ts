import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import * as contests from '../../store/contests';
import * as roundEntries from '../../store/round-entries';
import * as rounds from '../../store/rounds';
import * as standings from '../../store/standings';
import { BARRED } from '../contest/finalize-round';
import { findRound, type FoundRound } from '../contest/find-contest';

export const reopenSchema = formObject({
	reason: authoredText('reopen.reason', 500),
	sure: v.literal('on', 'reopen.unconfirmed')
});

/**
 * Takes a finalized round, published or not, back to closed, so that it can be put right: its awards are withdrawn, and so is the
 * contest's overall order that was made of it. Throws 'round.not_finalized'.
 */
export async function reopenRound(
	actor: Actor,
	roundId: string,
	{ reason }: { reason: string },
	now: number
): Promise<void> {
	const found = await findRound(actor, roundId, 'result:publish');
	await write((tx) => takeBack(tx, actor, found, reason, now));
	// Only the run that stood: another one may be made already.
	const run = found.round.standingsRun ?? '';
	for (const stretch of await standings.stretches(roundId, { run })) {
		await write((tx) => standings.removeStretch(tx, roundId, stretch));
	}
}

async function takeBack(tx: Db, actor: Actor, { round, contest }: FoundRound, reason: string, now: number) {
	if (!(await rounds.reopen(tx, round, reason))) throw new DomainError('round.not_finalized');
	await roundEntries.readmit(tx, round.id, BARRED);
	const withdrawal = { withdrawnBy: actor.id, withdrawnAt: now, withdrawnReason: reason };
	const ofRound = await awards.takeBack(tx, { contestId: contest.id, roundId: round.id }, withdrawal);
	const hadOverall = await contests.takeOverallBack(tx, contest.id);
	const overall = hadOverall && (await awards.takeBack(tx, { contestId: contest.id, roundId: null }, withdrawal));
	const { finalizedAt, finalizedBy, standingsRun, resultsPublishedAt, outcome, counts, fileSha256 } = round;
	const { overallFinalizedAt, overallPublishedAt } = contest;
	await auditLog.add(tx, now, {
		actorId: actor.id,
		act: 'round.reopen',
		objectKind: 'round',
		objectId: round.id,
		before: {
			...{ finalizedAt, finalizedBy, standingsRun, resultsPublishedAt, outcome, counts, fileSha256 },
			...{ overallFinalizedAt, overallPublishedAt }
		},
		after: { finalizedAt: null, reason, awards: ofRound, overall: overall || null }
	});
}
