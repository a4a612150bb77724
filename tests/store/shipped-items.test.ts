import { read, schema, write } from '$lib/server/db';
import * as roundPool from '$lib/server/store/round-pool';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { loadShippedItems } from '$lib/server/usecases/content/load-shipped-items';
import { shippedItems } from '$lib/server/usecases/content/shipped-items';
import { itemQuerySchema, listItems } from '$lib/server/usecases/item/list-items';
import { setItemUse } from '$lib/server/usecases/item/set-item-use';
import { viewItem } from '$lib/server/usecases/item/view-item';
import { count, eq, inArray, isNotNull } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApprovedItem } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();
const { items, itemVersions, auditLog } = schema;
const shipped = () => read.select().from(items).where(isNotNull(items.shippedId)).orderBy(items.shippedId);
const loads = () => read.select().from(auditLog).where(eq(auditLog.act, 'item.load'));

beforeAll(async () => {
	await theCommune();
	await loadShippedContent(NOW);
});

describe('the shipped items', () => {
	it('are in no bank before they were brought to the first unit', async () => {
		expect(await shipped()).toEqual([]);
	});

	it('come all at once into the unit’s bank, each once and approved', async () => {
		const { id } = await theCommune();
		await write((tx) => loadShippedItems(tx, id, NOW));
		const first = await shipped();
		expect(first.map(({ shippedId }) => shippedId)).toEqual(
			shippedItems()
				.map((item) => item.id)
				.sort()
		);
		expect(
			first.every(
				({ unitId, status, approvedVersionId }) => unitId === id && status === 'approved' && approvedVersionId
			)
		).toBe(true);
		await write((tx) => loadShippedItems(tx, id, NOW + DAY));
		expect(await shipped()).toEqual(first);
		const [versions] = await read.select({ n: count() }).from(itemVersions);
		expect(versions?.n).toBe(first.length);
	});

	it('that are new in a release come to where the others are, and the log says how many', async () => {
		await aUnit({ name: 'Thôn khác' });
		const all = await shipped();
		const gone = all.slice(0, 2);
		await write(async (tx) => {
			await tx.delete(itemVersions).where(
				inArray(
					itemVersions.itemId,
					gone.map(({ id }) => id)
				)
			);
			await tx.delete(items).where(
				inArray(
					items.id,
					gone.map(({ id }) => id)
				)
			);
		});
		await loadShippedContent(NOW + DAY);
		await loadShippedContent(NOW + 2 * DAY);
		const after = await shipped();
		expect(after.map(({ shippedId }) => shippedId)).toEqual(all.map(({ shippedId }) => shippedId));
		expect(new Set(after.map(({ unitId }) => unitId))).toEqual(new Set([(await theCommune()).id]));
		expect((await loads()).map(({ after: said }) => said)).toEqual([{ count: 2 }]);
	});

	it('are left as they are when staff changed them', async () => {
		const [one] = await shipped();
		await write((tx) => tx.update(items).set({ use: 'contest', status: 'retired' }).where(eq(items.id, one!.id)));
		await loadShippedContent(NOW + 3 * DAY);
		expect((await shipped()).find(({ id }) => id === one!.id)).toMatchObject({ use: 'contest', status: 'retired' });
	});
});

describe('what an item is for', () => {
	it('keeps those for practice out of contests', async () => {
		const { path } = await theCommune();
		const [practice, contest] = [await anApprovedItem({ use: 'practice' }), await anApprovedItem({ use: 'contest' })];
		const pool = (await roundPool.approvedFor(path)).map(({ itemId }) => itemId);
		expect(pool).toContain(contest.item.id);
		expect(pool).not.toContain(practice.item.id);
	});

	it('is changed by those who write items, with a line in the log', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const { item } = await anApprovedItem();
		await setItemUse(by, item.id, { revision: item.updatedAt, use: 'practice' }, NOW + DAY);
		const seen = (await viewItem(by, item.id)).item;
		expect(seen).toMatchObject({ use: 'practice', revision: NOW + DAY, status: 'approved' });
		const found = await listItems(by, v.parse(itemQuerySchema, { use: 'practice' }));
		expect(found.items.map(({ id }) => id)).toContain(item.id);
		const [entry] = await read.select().from(auditLog).where(eq(auditLog.objectId, item.id));
		expect(entry).toMatchObject({ act: 'item.set_use', before: { use: 'any' }, after: { use: 'practice' } });
	});

	it('is not changed by reviewers, nor over somebody else’s change', async () => {
		const { item } = await anApprovedItem();
		const input = { revision: item.updatedAt, use: 'contest' as const };
		await expect(setItemUse(await aStaffMember({ role: 'reviewer' }), item.id, input, NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
		const by = await aStaffMember({ role: 'organizer' });
		await setItemUse(by, item.id, input, NOW + DAY);
		await expect(setItemUse(by, item.id, { ...input, use: 'any' }, NOW + DAY)).rejects.toMatchObject({
			code: 'item.stale'
		});
	});
});
