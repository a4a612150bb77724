import { read, schema, write } from '$lib/server/db';
import * as plans from '$lib/server/store/plans';
import * as targets from '$lib/server/store/targets';
import { loadPlans } from '$lib/server/usecases/content/load-plans';
import { inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();
beforeAll(() => write((tx) => loadPlans(tx, NOW)));

const target = async (id: string) => (await targets.find(id))!;
const snapshot = async () => ({
	plans: await plans.list(),
	targets: await read.select().from(schema.targets).orderBy(schema.targets.id)
});

describe('the shipped plans', () => {
	it('are five, in the order of the file, each with all its targets in order', async () => {
		const listed = await plans.list();
		expect(listed.map(({ id }) => id)).toEqual(['phu-trung', 'lai-khe', 'hoa-an', 'thong-nhat', 'bom-bo']);
		const counts = await Promise.all(listed.map(async ({ id }) => (await targets.listOfPlan(id)).length));
		expect(counts).toEqual([11, 4, 10, 3, 12]);
		expect((await targets.listOfPlan('lai-khe')).map(({ id }) => id)).toEqual(['LK-01', 'LK-02', 'LK-03', 'LK-04']);
	});

	it('each target carries its clause and its quote', async () => {
		const rows = await read.select().from(schema.targets);
		expect(rows.filter(({ clause, quote }) => clause === '' || quote === '')).toEqual([]);
	});

	it('stay the same, with one entry in the audit log, when the program starts again', async () => {
		const before = await snapshot();
		await write((tx) => loadPlans(tx, NOW + DAY));
		expect(await snapshot()).toEqual(before);
		const { auditLog } = schema;
		const entries = await read
			.select()
			.from(auditLog)
			.where(
				inArray(
					auditLog.objectId,
					before.plans.map(({ id }) => id)
				)
			);
		expect(entries).toHaveLength(5);
	});

	it('may get a target between two others in a new release', async () => {
		const [first, last] = (await targets.listOfPlan('lai-khe')).slice(0, 2).map((row) => ({ ...row, planId: 'trial' }));
		const { position: _, ...plan } = (await plans.find('lai-khe'))!;
		const release = (ids: string[]) =>
			write(async (tx) => {
				await plans.put(tx, { ...plan, id: 'trial', position: 99 });
				await targets.clearPositions(tx, 'trial');
				for (const [position, id] of ids.entries())
					await targets.put(tx, { ...(id === 'A' ? first! : last!), id, position });
			});
		await release(['A', 'B']);
		await release(['A', 'new', 'B']);
		expect((await targets.listOfPlan('trial')).map(({ id }) => id)).toEqual(['A', 'new', 'B']);
	});
});

describe('where the plans contradict each other, each keeps its own', () => {
	it('deadline of the 100 % of officials (C01)', async () => {
		const deadlines = await Promise.all(['BB-01', 'PT-03', 'HA-01', 'TN-01'].map(target));
		expect(deadlines.map(({ deadline }) => deadline)).toEqual(['2025-12-31', '2026-12-31', '2026-12-31', null]);
		expect(deadlines.every(({ threshold, measure }) => threshold === 1 && measure === 'share_reached')).toBe(true);
	});

	it('people that the 100 % is of (C02)', async () => {
		expect((await target('HA-01')).groups).toEqual(['officials']);
		expect((await target('TN-01')).groups).toEqual(['officials', 'residents']);
	});

	it('“trên 80 %” and “ít nhất 80 %” (C03)', async () => {
		expect((await target('PT-08')).comparator).toBe('>');
		expect((await target('HA-05')).comparator).toBe('>=');
		expect((await target('BB-08')).comparator).toBe('>=');
	});

	it('a plan without a percentage and without a date of its own begins with the last document that it carries out (C07)', async () => {
		const ofLaiKhe = await targets.listOfPlan('lai-khe');
		expect(ofLaiKhe.map(({ measure }) => measure)).toEqual(['activity_count', 'done', 'done', 'done']);
		expect((await plans.find('lai-khe'))?.startsOn).toBe('2025-08-08');
		expect(await target('LK-01')).toMatchObject({ yearly: true, deadline: null, threshold: 2 });
	});

	it('a district’s plan is named by its district (C14)', async () => {
		expect(await plans.find('thong-nhat')).toMatchObject({ place: 'Thống Nhất', level: 'huyện' });
	});
});
