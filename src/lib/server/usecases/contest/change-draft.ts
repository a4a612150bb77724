import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as contests from '../../store/contests';
import type { BuilderStep } from './builder-steps';
import { findContest, hasOpened, type FoundContest } from './find-contest';

/** Which contest, and the revision that the form was filled in on. */
export interface DraftReference {
	contestId: string;
	revision: number;
}

export interface DraftChange {
	contest?: Parameters<typeof contests.updateDraft>[2];
	/** What the change writes besides the contest's own row. */
	also?: (tx: Db) => Promise<void>;
	/** For the audit log. */
	before: unknown;
	after: unknown;
}

/**
 * Every save of the builder: refuses a contest that has opened ('contest.opened'), one that is published
 * ('contest.published') and a form filled in on an older revision ('contest.stale'). Settings that change after the rules
 * text was written leave that text to be read again.
 */
export async function changeDraft(
	actor: Actor,
	{ contestId, revision }: DraftReference,
	step: BuilderStep | 'what',
	now: number,
	decide: (draft: FoundContest) => DraftChange | Promise<DraftChange>
): Promise<void> {
	const draft = await findContest(actor, contestId, 'contest:edit');
	if (hasOpened(draft, now)) throw new DomainError('contest.opened');
	if (draft.contest.publishedAt !== null) throw new DomainError('contest.published');
	if (draft.contest.revision !== revision) throw new DomainError('contest.stale');
	const { contest = {}, also, before, after } = await decide(draft);
	const changes = JSON.stringify(before) !== JSON.stringify(after);
	const stepsDone = doneAfter(draft.contest.stepsDone, step, changes);
	await write(async (tx) => {
		const saved = await contests.updateDraft(tx, { id: contestId, revision }, { ...contest, stepsDone }, now);
		if (!saved) throw new DomainError('contest.stale');
		await also?.(tx);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: `contest.save_${step}`,
			objectKind: 'contest',
			objectId: contestId,
			before,
			after
		});
	});
}

function doneAfter(done: string[], step: BuilderStep | 'what', changes: boolean): string[] {
	const others = done.filter((name) => name !== step && !(name === 'rules' && changes));
	return step === 'what' ? others : [...others, step];
}
