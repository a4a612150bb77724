import { globSync, readFileSync } from 'node:fs';
import { read, schema, write } from '$lib/server/db';
import * as planDates from '$lib/server/store/plan-dates';
import * as plans from '$lib/server/store/plans';
import * as targets from '$lib/server/store/targets';
import { loadPlans } from '$lib/server/usecases/content/load-plans';
import { readingOf } from '$lib/server/usecases/content/shipped-plan';
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

	it('people that do the outreach: over 70 %, all of them, or no percentage at all (C04)', async () => {
		expect(await target('PT-09')).toMatchObject({ measure: 'share_trained', comparator: '>', threshold: 0.7 });
		expect(await target('HA-06')).toMatchObject({ measure: 'share_trained', comparator: '>=', threshold: 1 });
		expect(await target('BB-09')).toMatchObject({ measure: 'done', comparator: '=', threshold: 1 });
	});

	it('two targets of 100 % of what is to be published are two, each with its exception or none (C05)', async () => {
		const [bomBo, hoaAn] = [await target('BB-07'), await target('HA-04')];
		expect([bomBo.threshold, hoaAn.threshold]).toEqual([1, 1]);
		expect([bomBo.metric, bomBo.planId]).not.toEqual([hoaAn.metric, hoaAn.planId]);
		expect(bomBo.quote).toContain('trừ những nhiệm vụ liên quan đến bí mật nhà nước');
		expect(hoaAn.quote).not.toContain('bí mật');
	});

	it('at least three programmes, or programmes without a number (C06)', async () => {
		expect(await target('BB-06')).toMatchObject({ measure: 'activity_count', comparator: '>=', threshold: 3 });
		expect(await target('PT-05')).toMatchObject({ measure: 'done', deadline: '2028-12-31' });
	});

	it('days on which reports are due, which only one plan names (C07)', async () => {
		const due = await Promise.all(
			['phu-trung', 'lai-khe', 'hoa-an', 'thong-nhat', 'bom-bo'].map(async (id) =>
				(await planDates.listOfPlan(id))
					.filter(({ kind }) => kind === 'report_deadline')
					.map(({ dateText }) => dateText)
			)
		);
		expect(due).toEqual([[], ['15/6', '15/12'], [], [], []]);
		expect(readingOf('bom-bo')?.reporting.map(({ clause }) => clause)).toEqual([
			'Tổ chức thực hiện, mục 1.b',
			'II.2.a'
		]);
	});

	it('the resolution’s symbol is 57-NQ/TW wherever the interface speaks, and a quote keeps its own (C08)', async () => {
		expect((await plans.list()).filter(({ title }) => title.includes('57/NQ-TW'))).toEqual([]);
		expect((await plans.find('thong-nhat'))?.title).toContain('57-NQ/TW');
		expect((await plans.find('thong-nhat'))?.headerNote).toContain('57/NQ-TW');
		expect(INTERFACE.filter(([, text]) => /57\/NQ-TW/.test(text))).toEqual([]);
	});

	it('the resolution has its official name, without the years of the programme (C09), and one plan’s numbers are in no text of ours (C10)', () => {
		const wrong = /Nghị quyết (?:số )?57[^.;]{0,140}chuyển đổi số quốc gia đến năm 2030/;
		expect(INTERFACE.filter(([, text]) => wrong.test(text))).toEqual([]);
		expect(INTERFACE.filter(([, text]) => /(433|469)-KH\/TU/.test(text))).toEqual([]);
	});

	it('who organizes contests is what each plan says (C11)', () => {
		const clauses = (id: string) => readingOf(id)!.contestClauses.flatMap(({ passages }) => passages);
		expect(clauses('hoa-an').length).toBeGreaterThan(3);
		expect(clauses('hoa-an')[0]?.quote).toContain('do Trung ương, tỉnh tổ chức');
		expect(clauses('thong-nhat')[0]?.quote).toContain('đoàn viên, hội viên');
		expect(clauses('lai-khe')).toEqual([]);
	});

	it('the names of bodies and of channels are data of the plan (C12, C15)', () => {
		const bodies = (id: string) =>
			readingOf(id)!
				.duties.map(({ body }) => body)
				.join('; ');
		expect(bodies('phu-trung')).toContain('Trung tâm Dịch vụ tổng hợp');
		expect(bodies('hoa-an')).toContain('Trung tâm Dịch vụ công');
		expect(readingOf('phu-trung')?.channels[0]).toBe('Trang thông tin điện tử xã');
		expect(readingOf('hoa-an')?.channels[0]).toBe('Cổng thông tin điện tử xã');
	});

	it('clauses bear the numbers of the document, with a note where its numbering is off (C13)', async () => {
		expect((await target('BB-12')).clause).toBe('Tổ chức thực hiện, mục 4.b');
		expect(readingOf('bom-bo')?.layoutNotes).toEqual(['Bom Bo đánh số “II. Tổ chức thực hiện” sau mục IV']);
		expect(readingOf('lai-khe')?.layoutNotes).toEqual(['Lai Khê không có mục III']);
		expect(readingOf('phu-trung')?.layoutNotes).toEqual([]);
	});
});

/** Every text of the interface, in both languages. */
const INTERFACE = globSync('src/lib/i18n/messages/*/*.json').flatMap((file) =>
	Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).map(
		([key, text]) => [`${file} ${key}`, String(text)] as const
	)
);
