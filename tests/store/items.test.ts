import type { ItemContent } from '$lib/domain/item';
import { read, schema } from '$lib/server/db';
import { countMatching } from '$lib/server/store/item-filter';
import * as items from '$lib/server/store/items';
import { approveItem } from '$lib/server/usecases/item/approve-item';
import { createItem } from '$lib/server/usecases/item/create-item';
import { editItem } from '$lib/server/usecases/item/edit-item';
import { listItems, waitingFor } from '$lib/server/usecases/item/list-items';
import { retireItem } from '$lib/server/usecases/item/retire-item';
import { returnItem } from '$lib/server/usecases/item/return-item';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { viewItem } from '$lib/server/usecases/item/view-item';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { anApprovedItem, approvedItems, itemContent } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { NOW, SECOND } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

type Actor = Awaited<ReturnType<typeof aStaffMember>>;

const author = () => aStaffMember({ role: 'organizer' });
const reviewer = () => aStaffMember({ role: 'reviewer' });

/** A draft in the commune's bank; the topic is made along with an approved item. */
async function aDraft(by: Actor, change: Partial<ItemContent> = {}) {
	const { version } = await anApprovedItem();
	const content = itemContent({ topic: version.topic, ...change });
	const { id, revision } = await createItem(by, { ...content, unitId: (await theCommune()).id }, NOW);
	return { itemId: id, revision, content, note: '' };
}
async function aSubmittedItem(by: Actor) {
	const draft = await aDraft(by);
	return { ...draft, ...(await submitItem(by, draft, NOW + SECOND)) };
}
async function anItemApprovedBy(writer: Actor, approver: Actor) {
	const submitted = await aSubmittedItem(writer);
	return { ...submitted, ...(await approveItem(approver, submitted, NOW + 2 * SECOND)) };
}
const edit = (
	by: Actor,
	item: { itemId: string; revision: number; content: ItemContent },
	change: Partial<ItemContent>
) => editItem(by, { ...item.content, ...change, itemId: item.itemId, revision: item.revision }, NOW + 5 * SECOND);
const auditOf = (itemId: string) =>
	read
		.select({ act: schema.auditLog.act })
		.from(schema.auditLog)
		.where(eq(schema.auditLog.objectId, itemId))
		.orderBy(schema.auditLog.seq);

describe('writing an item', () => {
	it('puts version 1 into the bank as a draft and says so in the audit log', async () => {
		const by = await author();
		const { itemId, content } = await aDraft(by);
		const seen = await viewItem(by, itemId);
		expect(seen).toMatchObject({ version: 1, content, item: { status: 'draft' }, approvedVersion: null });
		expect(await auditOf(itemId)).toEqual([{ act: 'item.create' }]);
	});

	it('is for those who hold the right at the bank’s unit', async () => {
		const village = await aUnit();
		const { version } = await anApprovedItem();
		const content = itemContent({ topic: version.topic });
		const ofVillage = await aStaffMember({ role: 'organizer', unitId: village.id });
		const unitId = (await theCommune()).id;
		await expect(createItem(ofVillage, { ...content, unitId }, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		await expect(createItem(await reviewer(), { ...content, unitId }, NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
	});

	it('refuses a topic that there is not', async () => {
		const unitId = (await theCommune()).id;
		const attempt = createItem(await author(), { ...itemContent({ topic: 'nowhere' }), unitId }, NOW);
		await expect(attempt).rejects.toMatchObject({ code: 'item.topic.unknown', field: 'topic' });
	});
});

describe('editing an item', () => {
	it('rewrites one’s own draft that nobody was shown, with the row that lists are filtered by', async () => {
		const by = await author();
		const draft = await aDraft(by);
		await edit(by, draft, { stem: 'Đề cương nào đúng?', difficulty: 3 });
		expect(await viewItem(by, draft.itemId)).toMatchObject({ version: 1, content: { stem: 'Đề cương nào đúng?' } });
		expect(await items.find(draft.itemId)).toMatchObject({
			searchFolded: expect.stringContaining(' de cuong nao dung '),
			difficulty: 3
		});
	});

	it('makes a new version of somebody else’s draft', async () => {
		const draft = await aDraft(await author());
		const other = await author();
		await edit(other, draft, { explanation: 'Bổ sung' });
		const seen = await viewItem(other, draft.itemId);
		expect(seen.versions.map(({ version, changes }) => [version, changes])).toEqual([
			[2, ['explanation']],
			[1, []]
		]);
	});

	it('makes a new version once the item was submitted, and the approved one stays in use', async () => {
		const by = await author();
		const approved = await anItemApprovedBy(by, await reviewer());
		const before = (await items.find(approved.itemId))!;
		await edit(by, approved, { stem: 'Sửa lại câu dẫn' });
		const after = (await items.find(approved.itemId))!;
		expect(after).toMatchObject({ status: 'draft', approvedVersionId: before.approvedVersionId });
		expect(after.currentVersionId).not.toBe(before.currentVersionId);
		expect(await viewItem(by, approved.itemId)).toMatchObject({ version: 2, approvedVersion: 1 });
	});

	it('is refused when the item was changed since the form was opened, and nothing is changed', async () => {
		const by = await author();
		const draft = await aDraft(by);
		await edit(by, draft, { stem: 'Người thứ nhất sửa' });
		await expect(edit(by, draft, { stem: 'Người thứ hai sửa' })).rejects.toMatchObject({ code: 'item.stale' });
		expect((await viewItem(by, draft.itemId)).content.stem).toBe('Người thứ nhất sửa');
	});

	it('lets one of two simultaneous edits win', async () => {
		const by = await author();
		const draft = await aDraft(by);
		const both = await Promise.allSettled([edit(by, draft, { stem: 'Một' }), edit(by, draft, { stem: 'Hai' })]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await viewItem(by, draft.itemId)).versions).toHaveLength(1);
	});

	it('that changes nothing makes no version', async () => {
		const by = await author();
		const approved = await anItemApprovedBy(by, await reviewer());
		expect(await edit(by, approved, {})).toEqual({ id: approved.itemId, revision: approved.revision });
		expect(await items.find(approved.itemId)).toMatchObject({ status: 'approved' });
	});
});

describe('review', () => {
	it('approves a version by somebody who did not write it', async () => {
		const item = await anItemApprovedBy(await author(), await reviewer());
		const row = (await items.find(item.itemId))!;
		expect(row).toMatchObject({ status: 'approved', approvedVersionId: row.currentVersionId });
		expect((await auditOf(item.itemId)).map(({ act }) => act)).toEqual(['item.create', 'item.submit', 'item.approve']);
	});

	it('is not for the author, an administrator included', async () => {
		const admin = await aStaffMember({ role: 'admin' });
		const item = await aSubmittedItem(admin);
		await expect(approveItem(admin, item, NOW)).rejects.toMatchObject({ code: 'item.author_cannot_approve' });
		expect((await viewItem(admin, item.itemId)).may).toMatchObject({ approve: false, ownText: true, return: true });
	});

	it('is not for whoever wrote any version since the last approval', async () => {
		const first = await aStaffMember({ role: 'admin' });
		const draft = await aDraft(first);
		const second = await aStaffMember({ role: 'admin' });
		const { revision } = await edit(second, draft, { stem: 'Sửa một chữ' });
		const submitted = { ...draft, ...(await submitItem(second, { ...draft, revision }, NOW)) };
		await expect(approveItem(first, submitted, NOW)).rejects.toMatchObject({ code: 'item.author_cannot_approve' });
	});

	it('does not approve a text that was changed after the reviewer opened it', async () => {
		const by = await author();
		const submitted = await aSubmittedItem(by);
		const { revision } = await edit(by, submitted, { key: ['B'] });
		await submitItem(by, { ...submitted, revision }, NOW);
		await expect(approveItem(await reviewer(), submitted, NOW)).rejects.toMatchObject({ code: 'item.stale' });
		expect(await items.find(submitted.itemId)).toMatchObject({ status: 'in_review', approvedVersionId: null });
	});

	it('returns an item with a note, and the note is required', async () => {
		const by = await author();
		const submitted = await aSubmittedItem(by);
		const judge = await reviewer();
		await expect(returnItem(judge, submitted, NOW)).rejects.toMatchObject({ code: 'item.note.required' });
		await returnItem(judge, { ...submitted, note: 'Thiếu điều khoản' }, NOW);
		const seen = await viewItem(by, submitted.itemId);
		expect(seen.item.status).toBe('draft');
		expect(seen.reviews.at(-1)).toMatchObject({
			act: 'return',
			note: 'Thiếu điều khoản',
			staffName: judge.name,
			version: 1
		});
	});

	it('done twice is refused the second time', async () => {
		const by = await author();
		const draft = await aDraft(by);
		const twice = await Promise.allSettled([submitItem(by, draft, NOW), submitItem(by, draft, NOW)]);
		expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await viewItem(by, draft.itemId)).reviews).toHaveLength(1);
	});

	it('retires an item from the papers', async () => {
		const by = await author();
		const item = await anItemApprovedBy(by, await reviewer());
		await retireItem(by, item, NOW);
		expect(await items.find(item.itemId)).toMatchObject({ status: 'retired', approvedVersionId: null });
	});
});

describe('the list', () => {
	const everything = {
		q: '',
		after: undefined,
		topic: undefined,
		difficulty: undefined,
		status: undefined,
		audience: undefined,
		whose: undefined
	};

	it('finds beginnings of words in all of its texts, without diacritics and signs', async () => {
		const by = await author();
		const { itemId } = await aDraft(by, { stem: 'Tỷ lệ 80% người dân dùng dịch vụ công?' });
		const found = async (q: string) => (await listItems(by, { ...everything, q })).items.map(({ id }) => id);
		expect(await found('nguoi dan ty le')).toEqual([itemId]);
		expect(await found('tỷ lệ 80%')).toEqual([itemId]);
		expect(await found('goi dan')).toEqual([]);
	});

	it('gives every item once over its pages, newest change first', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'organizer', unitId: village.id });
		const made = await approvedItems(
			Array.from({ length: 60 }, (_, index) => ({ unitId: village.id, now: NOW + Math.floor(index / 7) }))
		);
		const seen: { id: string; updatedAt: number }[] = [];
		let after: string | undefined;
		do {
			const page = await listItems(by, { ...everything, after });
			expect(page.total).toBe(60);
			seen.push(...page.items);
			after = page.next ?? undefined;
		} while (after);
		expect(seen.map(({ id }) => id).sort()).toEqual(made.map(({ item }) => item.id).sort());
		expect(seen.map(({ updatedAt }) => updatedAt)).toEqual(
			[...seen.map(({ updatedAt }) => updatedAt)].sort((a, b) => b - a)
		);
	});

	it('narrows by group (with the items for everybody), difficulty and status', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'organizer', unitId: village.id });
		const [students, everybody, officials] = (
			await approvedItems([
				{ unitId: village.id, audiences: ['students'] },
				{ unitId: village.id, difficulty: 2 },
				{ unitId: village.id, audiences: ['officials'], status: 'retired' }
			])
		).map(({ item }) => item.id);
		const ids = async (query: object) =>
			(await listItems(by, { ...everything, ...query })).items.map(({ id }) => id).sort();
		expect(await ids({ audience: 'students' })).toEqual([students, everybody].sort());
		expect(await ids({ difficulty: 2 })).toEqual([everybody]);
		expect(await ids({ status: 'retired' })).toEqual([officials]);
	});

	it('keeps to the banks of one’s own subtree', async () => {
		const village = await aUnit();
		const neighbour = await aUnit();
		const by = await aStaffMember({ role: 'organizer', unitId: village.id });
		const { item } = await anApprovedItem({ unitId: neighbour.id });
		expect((await listItems(by, everything)).items).toEqual([]);
		await expect(viewItem(by, item.id)).rejects.toMatchObject({ code: 'access.denied' });
	});

	it('tells apart what waits for my review and what I wrote myself', async () => {
		const village = await aUnit();
		const one = await aStaffMember({ role: 'admin', unitId: village.id });
		const other = await aStaffMember({ role: 'admin', unitId: village.id });
		const { version } = await anApprovedItem();
		const content = itemContent({ topic: version.topic });
		const { id: itemId, revision } = await createItem(one, { ...content, unitId: village.id }, NOW);
		await submitItem(one, { itemId, revision, note: '' }, NOW);
		expect(await countMatching(waitingFor(one))).toBe(0);
		expect(await countMatching(waitingFor(other))).toBe(1);
		expect((await listItems(one, { ...everything, whose: 'mine' })).items.map(({ id }) => id)).toEqual([itemId]);
		expect((await listItems(other, { ...everything, whose: 'mine' })).items).toEqual([]);
	});
});
