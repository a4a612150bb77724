import { read, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as itemComments from '$lib/server/store/item-comments';
import { listWaiting } from '$lib/server/usecases/desk/list-waiting';
import { commentItem, commentSchema, reopenComment, settleComment } from '$lib/server/usecases/item/comment-item';
import { createItem } from '$lib/server/usecases/item/create-item';
import { editItem } from '$lib/server/usecases/item/edit-item';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { approveItem } from '$lib/server/usecases/item/approve-item';
import { viewItem } from '$lib/server/usecases/item/view-item';
import { and, asc, eq, like } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anApprovedItem, approvedItems, itemContent } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { NOW, SECOND } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** An item of one person's that another one reviews. */
async function anItemInReview() {
	const { version } = await anApprovedItem();
	const [writer, judge] = [await aStaffMember({ role: 'organizer' }), await aStaffMember({ role: 'reviewer' })];
	const content = itemContent({ topic: version.topic });
	const { id: itemId, revision } = await createItem(writer, { ...content, unitId: (await theCommune()).id }, NOW);
	const submitted = await submitItem(writer, { itemId, revision, note: '' }, NOW);
	return { writer, judge, itemId, content, revision: submitted.revision };
}
const actsOf = (itemId: string) =>
	read
		.select({ act: schema.auditLog.act })
		.from(schema.auditLog)
		.where(and(eq(schema.auditLog.objectId, itemId), like(schema.auditLog.act, '%comment')))
		.orderBy(asc(schema.auditLog.seq));

describe('comments on an item', () => {
	it('are kept with the version that they were made of, and logged', async () => {
		const { writer, judge, itemId, content, revision } = await anItemInReview();
		const { id } = await commentItem(judge, itemId, { text: 'Phương án D dễ loại' }, NOW + SECOND);
		await editItem(writer, { ...content, itemId, revision, stem: 'Viết lại' }, NOW + 2 * SECOND);
		await commentItem(writer, itemId, { text: 'Đã sửa' }, NOW + 3 * SECOND);
		const { comments } = await viewItem(judge, itemId);
		expect(comments.map(({ text, version, staffName }) => [text, version, staffName])).toEqual([
			['Phương án D dễ loại', 1, judge.name],
			['Đã sửa', 2, writer.name]
		]);
		expect(comments[0]).toMatchObject({ id, settledAt: null, settledByName: null });
		expect(await actsOf(itemId)).toEqual([{ act: 'item.comment' }, { act: 'item.comment' }]);
	});

	it('are settled and taken up again, each twice without another entry', async () => {
		const { writer, judge, itemId } = await anItemInReview();
		const { id } = await commentItem(judge, itemId, { text: 'Thiếu căn cứ' }, NOW);
		await settleComment(writer, itemId, id, NOW + SECOND);
		await settleComment(judge, itemId, id, NOW + 2 * SECOND);
		expect((await viewItem(judge, itemId)).comments[0]).toMatchObject({
			settledAt: NOW + SECOND,
			settledByName: writer.name
		});
		await reopenComment(judge, itemId, id, NOW + 3 * SECOND);
		await reopenComment(judge, itemId, id, NOW + 3 * SECOND);
		expect(await itemComments.find(id)).toMatchObject({ settledAt: null, settledBy: null });
		expect((await actsOf(itemId)).map(({ act }) => act)).toEqual([
			'item.comment',
			'item.settle_comment',
			'item.reopen_comment'
		]);
	});

	it('are for who writes or reviews in the bank', async () => {
		const { itemId } = await anItemInReview();
		const village = await aUnit();
		for (const other of [
			await aStaffMember({ role: 'leader' }),
			await aStaffMember({ role: 'organizer', unitId: village.id })
		]) {
			await expect(commentItem(other, itemId, { text: 'Chào' }, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		}
	});

	it('belong to their item', async () => {
		const { judge, itemId } = await anItemInReview();
		const other = await anItemInReview();
		const { id } = await commentItem(judge, itemId, { text: 'Một' }, NOW);
		await expect(settleComment(judge, other.itemId, id, NOW)).rejects.toMatchObject({
			code: 'bank.comment.not_found'
		});
	});

	it('end at two hundred', async () => {
		const { judge, itemId } = await anItemInReview();
		const { id } = await commentItem(judge, itemId, { text: 'Lần đầu' }, NOW);
		const first = (await itemComments.find(id))!;
		const others = Array.from({ length: 199 }, (_, n) => ({ ...first, id: newId(NOW + n) }));
		await write((tx) => tx.insert(schema.itemComments).values(others));
		await expect(commentItem(judge, itemId, { text: 'Thêm' }, NOW)).rejects.toMatchObject({
			code: 'bank.comments_full'
		});
	});

	it.each([
		['  ', 'bank.comment_required'],
		['x'.repeat(2001), 'bank.comment_long']
	])('say something, up to 2,000 characters', (text, code) => {
		expect(v.safeParse(commentSchema, { text }).issues?.[0]?.message).toBe(code);
	});

	it('wait at the desk of the author, and of who spoke, until they are settled', async () => {
		const { writer, judge, itemId, content } = await anItemInReview();
		const waiting = async (actor: typeof writer) => (await listWaiting(actor)).comments;
		const { id } = await commentItem(judge, itemId, { text: 'Xem lại' }, NOW);
		expect(await waiting(writer)).toEqual([{ id: itemId, stem: content.stem, n: 1 }]);
		expect(await waiting(judge)).toEqual([]);
		await commentItem(writer, itemId, { text: 'Ở chỗ nào?' }, NOW + SECOND);
		expect(await waiting(judge)).toMatchObject([{ id: itemId, n: 1 }]);
		await settleComment(writer, itemId, id, NOW + 2 * SECOND);
		expect(await waiting(writer)).toEqual([]);
	});
});

describe('the page of an item', () => {
	it('compares what is new with the approved version first, and any two where it is asked', async () => {
		const { writer, judge, itemId, content, revision } = await anItemInReview();
		const approved = await approveItem(judge, { itemId, revision, note: '' }, NOW + SECOND);
		const edit = (stem: string, from: number, at: number) =>
			editItem(writer, { ...content, stem, itemId, revision: from }, at);
		const second = await edit('Bản hai', approved.revision, NOW + 2 * SECOND);
		await submitItem(writer, { itemId, revision: second.revision, note: '' }, NOW + 3 * SECOND);
		await edit('Bản ba', second.revision + SECOND, NOW + 4 * SECOND);
		const seen = await viewItem(judge, itemId);
		expect(seen.compared).toMatchObject({ from: 1, to: 3, isAsked: false, changes: [{ field: 'stem' }] });
		const asked = await viewItem(judge, itemId, { from: 3, to: 2 });
		expect(asked.compared).toMatchObject({ from: 2, to: 3, isAsked: true });
		expect(asked.versions.map(({ version, changes }) => [version, changes])).toEqual([
			[3, ['stem']],
			[2, ['stem']],
			[1, []]
		]);
	});

	it('names a few questions of the same topic that ask nearly the same', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'organizer', unitId: village.id });
		const stem = 'Nghị quyết nào của Bộ Chính trị nói về đột phá phát triển khoa học công nghệ?';
		const [one, same, near] = await approvedItems([
			{ unitId: village.id, stem },
			{ unitId: village.id, stem: stem.toUpperCase() },
			{ unitId: village.id, stem: stem.replace('nói về', 'bàn về') },
			{ unitId: village.id, stem: 'Ngày Chuyển đổi số quốc gia là ngày nào?' }
		]);
		const found = (await viewItem(by, one!.item.id)).near;
		expect(found.map(({ id, isSame }) => [id, isSame])).toEqual([
			[same!.item.id, true],
			[near!.item.id, false]
		]);
	});
});
