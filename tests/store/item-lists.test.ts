import { searchWordsOf } from '$lib/domain/item-search';
import { lookThrough, findItems } from '$lib/server/usecases/item/find-items';
import { actOnMany, type Wish } from '$lib/server/usecases/item/act-on-many';
import { commentItem, settleComment } from '$lib/server/usecases/item/comment-item';
import { createItem } from '$lib/server/usecases/item/create-item';
import { editItem } from '$lib/server/usecases/item/edit-item';
import { itemQuerySchema, listItems, matchingItemIds } from '$lib/server/usecases/item/list-items';
import { manyItemsSchema } from '$lib/server/usecases/item/many-items-form';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { viewItem } from '$lib/server/usecases/item/view-item';
import { read, schema } from '$lib/server/db';
import * as items from '$lib/server/store/items';
import * as itemReviews from '$lib/server/store/item-reviews';
import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anApprovedItem, approvedItems, itemContent } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { NOW, SECOND } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const query = (address: Record<string, string> = {}) => v.parse(itemQuerySchema, address);
const wish = (act: Wish['act'], ids: string[], change: Partial<Wish> = {}): Wish => ({
	...{ act, ids, seenAt: NOW + 10 * SECOND, note: '', topic: '', difficulty: 0, audiences: [], use: '', source: '' },
	...change
});
async function drafts(by: Awaited<ReturnType<typeof aStaffMember>>, n: number) {
	const { version } = await anApprovedItem();
	const unitId = (await theCommune()).id;
	const made: { id: string; revision: number }[] = [];
	for (let i = 0; i < n; i++)
		made.push(await createItem(by, { ...itemContent({ topic: version.topic }), unitId }, NOW));
	return made.map((one) => ({ ...one, itemId: one.id, note: '' }));
}
const auditsOf = (itemId: string, act: string) =>
	read
		.select({ before: schema.auditLog.before, after: schema.auditLog.after })
		.from(schema.auditLog)
		.where(and(eq(schema.auditLog.objectId, itemId), eq(schema.auditLog.act, act)));

describe('looking through a bank', () => {
	const filterOf = (q: string, path: string) => ({ paths: [path], words: searchWordsOf(q) });

	it('gives the same page and total from any place, whether much or little matches', async () => {
		const village = await aUnit();
		const made = await approvedItems(
			Array.from({ length: 30 }, (_, n) => ({
				unitId: village.id,
				stem: n % 3 ? 'Câu thường gặp' : 'Câu hiếm gặp',
				now: NOW + n
			}))
		);
		const rare = made.filter((_, n) => n % 3 === 0).map(({ item }) => item.id);
		const filter = filterOf('hiem', village.path);
		const first = await findItems(filter, undefined, 4);
		expect(first.page.map(({ id }) => id)).toEqual(rare.toReversed().slice(0, 5));
		expect(first).toMatchObject({ total: 10, isMore: false });
		const next = await findItems(filter, first.page[3], 4);
		expect(next.page.map(({ id }) => id)).toEqual(rare.toReversed().slice(4, 9));
		expect(next).toMatchObject({ total: 10, isMore: false });
		expect((await lookThrough(filter)).map(({ id }) => id)).toEqual(rare.toReversed());
	});

	it('stops counting words beyond a thousand, and counts without words to the end', async () => {
		const village = await aUnit();
		await approvedItems(Array.from({ length: 1_003 }, () => ({ unitId: village.id })));
		expect(await findItems(filterOf('nghi quyet', village.path), undefined, 5)).toMatchObject({
			total: 1_000,
			isMore: true
		});
		expect(await findItems(filterOf('', village.path), undefined, 5)).toMatchObject({ total: 1_003, isMore: false });
	});

	it('tells items without a source, those of one import and those with something unsettled apart', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'organizer', unitId: village.id });
		const none = await anApprovedItem({ unitId: village.id, source: '' });
		const given = await anApprovedItem({ unitId: village.id });
		const { id } = await commentItem(by, given.item.id, { text: 'Xem lại căn cứ' }, NOW);
		const ids = async (address: Record<string, string>) =>
			(await listItems(by, query(address))).items.map((item) => [item.id, item.hasSource, item.openComments]);
		expect(await ids({ source: 'none' })).toEqual([[none.item.id, false, 0]]);
		expect(await ids({ source: 'given' })).toEqual([[given.item.id, true, 1]]);
		expect(await ids({ comments: 'open' })).toEqual([[given.item.id, true, 1]]);
		await settleComment(by, given.item.id, id, NOW);
		expect(await ids({ comments: 'open' })).toEqual([]);
		expect(await ids({ import: 'nothere' })).toEqual([]);
	});

	it('says when the keys of a selection lean to a letter, and nothing of the bank as a whole', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'organizer', unitId: village.id });
		await approvedItems(Array.from({ length: 20 }, () => ({ unitId: village.id, difficulty: 2 as const })));
		const { balance } = await listItems(by, query({ difficulty: '2' }));
		expect(balance).toMatchObject([{ kind: 'keys_unbalanced', params: { letter: 'A', count: 20, items: 20 } }]);
		expect((await listItems(by, query())).balance).toEqual([]);
	});
});

describe('the form for several items', () => {
	const parse = (change: object) =>
		v
			.safeParse(manyItemsSchema, { act: 'submit', ids: ['a1'], seenAt: '5', ...change })
			.issues?.map((issue) => [v.getDotPath(issue), issue.message]);

	it.each([
		[{ ids: [] }, 'ids', 'bank.list_none_ticked'],
		[{ ids: [], all: 'yes' }, 'sure', 'bank.list_sure'],
		[{ act: 'retire' }, 'sure', 'bank.list_sure'],
		[{ act: 'return' }, 'note', 'item.note.required'],
		[{ act: 'topic' }, 'topic', 'item.topic.required'],
		[{ act: 'difficulty' }, 'difficulty', 'item.difficulty'],
		[{ act: 'use' }, 'use', 'authoring.use_unknown'],
		[{ act: 'source' }, 'source', 'bank.list_source_required'],
		[{ act: 'nothing' }, 'act', 'bank.list_act']
	])('%o is refused at %s', (change, field, code) => expect(parse(change)).toEqual([[field, code]]));

	it('takes a full wish', () => expect(parse({ act: 'retire', sure: 'yes' })).toBeUndefined());
});

describe('acting on several items', () => {
	it('submits each, and says of a second time that it was done already', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const ids = (await drafts(by, 3)).map(({ id }) => id);
		expect(await actOnMany(by, wish('submit', ids), NOW + SECOND)).toMatchObject({ done: 3, already: 0, refused: 0 });
		expect(await actOnMany(by, wish('submit', ids), NOW + SECOND)).toMatchObject({ done: 0, already: 3, refused: 0 });
		expect((await itemReviews.listOf(ids[0]!)).map(({ act }) => act)).toEqual(['submit']);
		expect(await auditsOf(ids[0]!, 'item.submit')).toMatchObject([
			{ before: { status: 'draft' }, after: { status: 'in_review' } }
		]);
	});

	it('approves what others wrote and says of one’s own why not', async () => {
		const writer = await aStaffMember({ role: 'organizer' });
		const judge = await aStaffMember({ role: 'admin' });
		const [theirs] = await drafts(writer, 1);
		const [own] = await drafts(judge, 1);
		await submitItem(writer, theirs!, NOW);
		await submitItem(judge, own!, NOW);
		const outcome = await actOnMany(judge, wish('approve', [theirs!.id, own!.id, 'gone']), NOW + 2 * SECOND);
		expect(outcome).toMatchObject({ done: 1, refused: 2 });
		expect(outcome.refusals.map(({ id, code }) => [id, code])).toEqual([
			[own!.id, 'item.author_cannot_approve'],
			['gone', 'item.not_found']
		]);
		expect(await items.find(theirs!.id)).toMatchObject({ status: 'approved' });
		expect(await items.find(own!.id)).toMatchObject({ status: 'in_review' });
	});

	it('does not touch what was changed after the list was shown', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const [draft] = await drafts(by, 1);
		const outcome = await actOnMany(by, wish('submit', [draft!.id], { seenAt: NOW - 1 }), NOW + SECOND);
		expect(outcome.refusals).toMatchObject([{ code: 'item.stale' }]);
	});

	it('is refused item by item where there is no right, without saying what stands in other banks', async () => {
		const village = await aUnit();
		const other = await aStaffMember({ role: 'organizer', unitId: village.id });
		const { item } = await anApprovedItem();
		const outcome = await actOnMany(other, wish('retire', [item.id]), NOW + SECOND);
		expect(outcome.refusals).toEqual([{ id: item.id, stem: '', code: 'access.denied', params: {} }]);
		const reviewer = await aStaffMember({ role: 'reviewer' });
		const uses = await actOnMany(reviewer, wish('use', [item.id], { use: 'practice' }), NOW + SECOND);
		expect(uses.refusals).toMatchObject([{ code: 'access.denied' }]);
	});

	it('returns with the note, which author and thread show', async () => {
		const writer = await aStaffMember({ role: 'organizer' });
		const judge = await aStaffMember({ role: 'reviewer' });
		const made = await drafts(writer, 2);
		const ids = made.map(({ id }) => id);
		await actOnMany(writer, wish('submit', ids), NOW + SECOND);
		expect(await actOnMany(judge, wish('return', ids, { note: 'Thiếu căn cứ' }), NOW + 2 * SECOND)).toMatchObject({
			done: 2
		});
		expect((await viewItem(writer, ids[1]!)).reviews.at(-1)).toMatchObject({ act: 'return', note: 'Thiếu căn cứ' });
	});

	it('makes new versions of what others have seen, and leaves the approved one in use', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const pairs = await approvedItems([{ difficulty: 1 }, { difficulty: 3 }]);
		const ids = pairs.map(({ item }) => item.id);
		const outcome = await actOnMany(by, wish('difficulty', ids, { difficulty: 3 }), NOW + SECOND);
		expect(outcome).toMatchObject({ done: 1, already: 1 });
		expect(await items.find(ids[0]!)).toMatchObject({
			status: 'draft',
			difficulty: 3,
			approvedVersionId: pairs[0]!.version.id
		});
		expect(await auditsOf(ids[0]!, 'item.edit')).toEqual([{ before: { difficulty: 1 }, after: { difficulty: 3 } }]);
	});

	it('sets source, audiences, topic and use', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const { item, version } = await anApprovedItem();
		const set = async (act: Wish['act'], change: Partial<Wish>) =>
			(await actOnMany(by, wish(act, [item.id], { ...change, seenAt: NOW + 99 * SECOND }), NOW + SECOND)).done;
		expect(await set('source', { source: 'Quyết định 1, Điều 2' })).toBe(1);
		expect(await set('audiences', { audiences: ['students'] })).toBe(1);
		expect(await set('use', { use: 'practice' })).toBe(1);
		expect(await set('topic', { topic: version.topic })).toBe(0);
		await expect(set('topic', { topic: 'nowhere' })).rejects.toMatchObject({ code: 'item.topic.unknown' });
		const seen = await viewItem(by, item.id);
		expect(seen).toMatchObject({
			content: { source: 'Quyết định 1, Điều 2', audiences: ['students'] },
			item: { use: 'practice' }
		});
	});

	it('does everything that the filters let through, over more than one write', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'organizer', unitId: village.id });
		await approvedItems(Array.from({ length: 60 }, () => ({ unitId: village.id })));
		await approvedItems([{ unitId: village.id, difficulty: 2 }]);
		const ids = await matchingItemIds(by, query({ difficulty: '1' }));
		expect(ids).toHaveLength(60);
		expect(await actOnMany(by, wish('retire', ids), NOW + SECOND)).toMatchObject({ done: 60, refused: 0 });
		expect((await listItems(by, query({ status: 'retired' }))).total).toBe(60);
	});

	it('refuses more than five thousand at once', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const ids = Array.from({ length: 5_001 }, (_, n) => `i${n}`);
		await expect(actOnMany(by, wish('submit', ids), NOW)).rejects.toMatchObject({ code: 'bank.list_too_many' });
	});

	it('lets an edit or the act win when both come at once', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const [draft] = await drafts(by, 1);
		const content = (await viewItem(by, draft!.id)).content;
		const [, outcome] = await Promise.all([
			editItem(by, { ...content, stem: 'Viết lại', itemId: draft!.id, revision: draft!.revision }, NOW + SECOND).catch(
				(refusal: { code: string }) => refusal.code
			),
			actOnMany(by, wish('submit', [draft!.id], { seenAt: NOW }), NOW + SECOND)
		]);
		expect(outcome.done + outcome.refused).toBe(1);
		const { status } = (await items.find(draft!.id))!;
		expect(status).toBe(outcome.done ? 'in_review' : 'draft');
	});
});
