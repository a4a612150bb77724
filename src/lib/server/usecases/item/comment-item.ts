import * as v from 'valibot';
import { cleanText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as itemComments from '../../store/item-comments';
import * as items from '../../store/items';

/** More than anybody reads; a talk this long is better held elsewhere. */
const MOST_COMMENTS = 200;

export const commentSchema = v.object({
	text: v.pipe(
		v.optional(v.string('field.invalid'), ''),
		v.transform(cleanText),
		v.nonEmpty('bank.comment_required'),
		v.maxLength(2000, 'bank.comment_long')
	)
});

export const commentIdSchema = v.object({
	comment: v.pipe(v.string('field.invalid'), v.regex(/^\w{1,40}$/, 'field.invalid'))
});

/** Who writes or reviews in the item's bank. */
export const maySpeak = (actor: Actor, unitPath: string) =>
	mayAct(actor.grants, 'item:edit', unitPath) || mayAct(actor.grants, 'item:review', unitPath);

async function itemToSpeakOf(tx: Db, actor: Actor, itemId: string) {
	const item = await items.find(itemId, tx);
	if (!item) throw new DomainError('item.not_found');
	if (!maySpeak(actor, item.unitPath)) throw new DomainError('access.denied');
	return item;
}

/** Says something of the newest version. Throws 'bank.comments_full' beyond 200. */
export async function commentItem(
	actor: Actor,
	itemId: string,
	{ text }: v.InferOutput<typeof commentSchema>,
	now: number
): Promise<{ id: string }> {
	return write(async (tx) => {
		const item = await itemToSpeakOf(tx, actor, itemId);
		if ((await itemComments.countOf(tx, itemId)) >= MOST_COMMENTS) {
			throw new DomainError('bank.comments_full', { most: MOST_COMMENTS }, 'text');
		}
		const id = newId(now);
		const versionId = item.currentVersionId;
		await itemComments.add(tx, { id, itemId, versionId, staffId: actor.id, text, at: now });
		const object = { objectKind: 'item', objectId: itemId };
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'item.comment',
			...object,
			after: { versionId, comment: text }
		});
		return { id };
	});
}

/** Says that what was said is dealt with; done twice it stays as it was. */
export async function settleComment(actor: Actor, itemId: string, commentId: string, now: number): Promise<void> {
	await change(actor, itemId, commentId, 'item.settle_comment', now, (tx) =>
		itemComments.settle(tx, commentId, actor.id, now)
	);
}

/** Takes up again what was taken for dealt with; done twice it stays as it was. */
export async function reopenComment(actor: Actor, itemId: string, commentId: string, now: number): Promise<void> {
	await change(actor, itemId, commentId, 'item.reopen_comment', now, (tx) => itemComments.reopen(tx, commentId));
}

async function change(
	actor: Actor,
	itemId: string,
	commentId: string,
	act: 'item.settle_comment' | 'item.reopen_comment',
	now: number,
	save: (tx: Db) => Promise<boolean>
) {
	await write(async (tx) => {
		await itemToSpeakOf(tx, actor, itemId);
		const comment = await itemComments.find(commentId, tx);
		if (comment?.itemId !== itemId) throw new DomainError('bank.comment.not_found');
		if (!(await save(tx))) return;
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act,
			objectKind: 'item',
			objectId: itemId,
			before: { comment: comment.text, settledAt: comment.settledAt },
			after: { comment: comment.text, settledAt: act === 'item.settle_comment' ? now : null }
		});
	});
}
