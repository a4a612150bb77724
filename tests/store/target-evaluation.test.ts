import type { EvidenceInput } from '$lib/domain/evidence';
import { percentText } from '$lib/domain/percentage';
import type { TargetDraft } from '$lib/domain/target-draft';
import type { Actor } from '$lib/server/access';
import * as evidenceFiles from '$lib/server/store/evidence-files';
import * as plans from '$lib/server/store/plans';
import * as targets from '$lib/server/store/targets';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { copyPlan } from '$lib/server/usecases/plan/copy-plan';
import { readTarget } from '$lib/server/usecases/plan/read-target';
import { recordDenominator } from '$lib/server/usecases/plan/record-denominator';
import { recordEvidence } from '$lib/server/usecases/plan/record-evidence';
import { saveTarget } from '$lib/server/usecases/plan/save-target';
import { signEvidence } from '$lib/server/usecases/plan/sign-evidence';
import { strikeEvidence } from '$lib/server/usecases/plan/strike-evidence';
import { beforeAll, describe, expect, it } from 'vitest';
import { anActivity, aPicture } from '../factories/activity';
import { aPopulation } from '../factories/population';
import { aReachedPerson } from '../factories/reach';
import { aStaffMember } from '../factories/staff';
import { DAY } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** 08:00 on 1 July 2026 in Vietnam. */
const NOW = Date.UTC(2026, 6, 1, 1);
beforeAll(() => loadShippedContent(NOW));

async function aWorld() {
	const commune = await aUnit({ parent: null, kind: 'commune', name: 'Xã Suối Mây' });
	const [east, west] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
	const organizer = await aStaffMember({ role: 'organizer', unitId: commune.id });
	const leader = await aStaffMember({ role: 'leader', unitId: commune.id });
	const planId = await copyPlan(organizer, { unitId: commune.id, from: '' }, NOW - 90 * DAY);
	const addTarget = async (change: Partial<TargetDraft>) => {
		const revision = (await plans.find(planId))!.revision;
		await saveTarget(organizer, { planId, revision, targetId: null }, draft(change), NOW - 80 * DAY);
		return (await targets.listOfPlan(planId)).at(-1)!.id;
	};
	const page = (targetId: string, unit = commune, asOf = '', actor: Actor = organizer) =>
		readTarget(actor, { planId, targetId }, { unit: unit.id, asOf }, NOW);
	return { commune, east, west, organizer, leader, planId, addTarget, page };
}

const draft = (change: Partial<TargetDraft>): TargetDraft => ({
	...{ kind: 'target', metric: 'Tỷ lệ', clause: 'II', quote: 'Trên 80% người dân.', phaseLabel: '', note: '' },
	...{ audienceText: 'Người dân', groups: ['residents'], audienceCodes: [], measure: 'share_reached' },
	...{ comparator: '>=', threshold: 80, startsOn: '2026-04-02', deadline: '2026-12-31', yearly: false, recurrence: '' },
	...{ reachBasis: 'verified', channels: [] },
	...change
});
const evidence = (unitId: string, change: Partial<EvidenceInput> = {}): EvidenceInput => ({
	...{ unitId, occurredOn: '2026-06-14', note: 'Báo cáo số 12/BC-UBND', link: null },
	...{ numerator: null, denominator: null, count: null, done: 'yes' as const },
	...change
});

describe('verified and attested reach', () => {
	it('stand side by side and are never added up; the plan says which decides', async () => {
		const { commune, east, west, addTarget, page } = await aWorld();
		await aPopulation(commune.id, 100);
		for (let n = 0; n < 10; n++) await aReachedPerson(east.id, { at: NOW });
		await anActivity({ unitId: east.id, headcounts: { residents: 45 }, occurredOn: '2026-06-01' });
		await anActivity({ unitId: east.id, headcounts: { residents: 30 }, occurredOn: '2026-06-02' });
		await anActivity({ unitId: west.id, headcounts: { residents: 40 }, occurredOn: '2026-06-03' });
		const byVerified = await page(await addTarget({}));
		expect(byVerified).toMatchObject({
			basis: 'verified',
			evaluation: { numerator: 10, denominator: 100 },
			attested: { persons: 85, headcount: 115, evaluation: { numerator: 85, status: 'achieved' } }
		});
		const byAttested = await page(await addTarget({ reachBasis: 'attested' }));
		expect(byAttested).toMatchObject({
			basis: 'attested',
			evaluation: { numerator: 85, denominator: 100, status: 'achieved' },
			verified: { numerator: 10, denominator: 100 }
		});
	});

	it('attested counts the plan’s channels only, and only what was approved by the date', async () => {
		const { commune, east, addTarget, page } = await aWorld();
		await aPopulation(commune.id, 100);
		await anActivity({ unitId: east.id, headcounts: { residents: 45 }, occurredOn: '2026-06-10' });
		await anActivity({ unitId: east.id, headcounts: { residents: 60 }, occurredOn: '2026-06-11', channel: 'zalo' });
		await anActivity({ unitId: east.id, headcounts: { residents: 90 }, occurredOn: '2026-06-12', state: 'submitted' });
		const id = await addTarget({ reachBasis: 'attested', channels: ['loudspeaker'] });
		expect((await page(id)).attested).toMatchObject({ persons: 45, headcount: 45 });
		expect((await page(id, commune, '2026-06-09')).evaluation).toMatchObject({
			status: 'no_data',
			reason: 'no_figure'
		});
		const all = await addTarget({ reachBasis: 'attested' });
		expect((await page(all)).attested).toMatchObject({ persons: 60, headcount: 105 });
	});

	it('of a village is the village’s', async () => {
		const { east, west, addTarget, page } = await aWorld();
		await aPopulation(east.id, 50);
		await anActivity({ unitId: east.id, headcounts: { residents: 45 }, occurredOn: '2026-06-01' });
		await anActivity({ unitId: west.id, headcounts: { residents: 40 }, occurredOn: '2026-06-03' });
		const id = await addTarget({ reachBasis: 'attested' });
		expect((await page(id, east)).evaluation).toMatchObject({ numerator: 45, denominator: 50 });
	});
});

describe('a target’s own headcount', () => {
	it('takes the place of the group’s from its date on, at the unit or summed from those below', async () => {
		const { commune, east, west, organizer, addTarget, page } = await aWorld();
		await aPopulation(commune.id, 100);
		await aReachedPerson(east.id, { at: NOW });
		const id = await addTarget({});
		const enter = (unitId: string, headcount: number, asOf: string) =>
			recordDenominator(organizer, id, { unitId, headcount, asOf, source: 'Danh sách' }, NOW);
		await enter(east.id, 10, '2026-05-01');
		await enter(west.id, 30, '2026-05-01');
		expect((await page(id)).denominator).toMatchObject({ headcount: 40, basis: 'parts', special: true, unitCount: 2 });
		await enter(commune.id, 50, '2026-06-15');
		expect((await page(id)).denominator).toMatchObject({ headcount: 50, basis: 'own' });
		expect((await page(id, commune, '2026-06-14')).denominator).toMatchObject({ headcount: 40, basis: 'parts' });
		expect((await page(id, commune, '2026-04-30')).denominator).toMatchObject({ headcount: 100, special: false });
		await enter(commune.id, 60, '2026-06-15');
		expect((await page(id)).denominator?.headcount).toBe(60);
	});

	it('is needed where the audience is only a part of the group', async () => {
		const { commune, east, organizer, addTarget, page } = await aWorld();
		await aPopulation(commune.id, 200, { audienceGroup: 'officials' });
		await aReachedPerson(east.id, { at: NOW, group: 'officials' });
		const id = await addTarget({ groups: ['officials'], audienceCodes: ['communicators'] });
		expect(await page(id)).toMatchObject({
			evaluation: { status: 'no_data', reason: 'no_denominator', numerator: 1 },
			denominator: { needsOwn: true, fit: 'part', missing: [] }
		});
		const entry = { unitId: commune.id, headcount: 9, asOf: '2026-06-01', source: 'Phòng Văn hóa - Xã hội' };
		await recordDenominator(organizer, id, entry, NOW);
		expect(await page(id)).toMatchObject({
			evaluation: { numerator: 1, denominator: 9 },
			denominator: { needsOwn: false }
		});
	});

	it('is entered by who enters headcounts there, for a share of people, and not for a day to come', async () => {
		const { commune, organizer, leader, addTarget } = await aWorld();
		const id = await addTarget({});
		const done = await addTarget({ measure: 'done' });
		const entry = { unitId: commune.id, headcount: 9, asOf: '2026-06-01', source: 'Danh sách' };
		await expect(recordDenominator(leader, id, entry, NOW)).rejects.toThrow('access.denied');
		await expect(recordDenominator(organizer, done, entry, NOW)).rejects.toThrow('denominator.not_used');
		const tomorrow = recordDenominator(organizer, id, { ...entry, asOf: '2026-07-02' }, NOW);
		await expect(tomorrow).rejects.toThrow('denominator.future');
	});
});

describe('a count of activities', () => {
	it('adds the approved activities linked to it to what was recorded and signed', async () => {
		const { commune, east, organizer, leader, addTarget, page } = await aWorld();
		const targetId = await addTarget({ measure: 'activity_count', threshold: 3 });
		expect((await page(targetId)).evaluation).toMatchObject({ status: 'no_data', reason: 'no_figure' });
		await anActivity({ unitId: east.id, targetId, occurredOn: '2026-06-01' });
		await anActivity({ unitId: east.id, targetId, occurredOn: '2026-04-01' });
		await anActivity({ unitId: east.id, targetId, occurredOn: '2026-06-02', state: 'submitted' });
		await anActivity({ unitId: east.id, occurredOn: '2026-06-03' });
		expect(await page(targetId)).toMatchObject({ activities: 1, evaluation: { value: 1 } });
		const id = await recordEvidence(organizer, targetId, evidence(commune.id, { count: 2 }), NOW);
		expect(await page(targetId)).toMatchObject({ waiting: 1, evaluation: { value: 1 } });
		await signEvidence(leader, targetId, id, NOW);
		expect(await page(targetId)).toMatchObject({ waiting: 0, evaluation: { value: 3, status: 'achieved' } });
	});
});

describe('the signature under evidence', () => {
	it('is a second person’s; before it the record waits and does not count', async () => {
		const { commune, organizer, leader, addTarget, page } = await aWorld();
		const targetId = await addTarget({ measure: 'done' });
		const id = await recordEvidence(organizer, targetId, evidence(commune.id), NOW);
		expect(await page(targetId)).toMatchObject({
			waiting: 1,
			evaluation: { status: 'no_data' },
			evidence: [{ id, signedAt: null, maySign: false }]
		});
		expect((await page(targetId, commune, '', leader)).evidence).toMatchObject([{ maySign: true }]);
		await expect(signEvidence(organizer, targetId, id, NOW)).rejects.toThrow('access.denied');
		await signEvidence(leader, targetId, id, NOW);
		expect(await page(targetId)).toMatchObject({
			waiting: 0,
			evaluation: { status: 'achieved' },
			evidence: [{ signedByName: leader.name, maySign: false }]
		});
		await expect(signEvidence(leader, targetId, id, NOW)).rejects.toThrow('evidence.signed.conflict');
	});

	it('is not one’s own, not even an administrator’s', async () => {
		const { commune, addTarget } = await aWorld();
		const admin = await aStaffMember({ role: 'admin', unitId: commune.id });
		const targetId = await addTarget({ measure: 'done' });
		const id = await recordEvidence(admin, targetId, evidence(commune.id), NOW);
		await expect(signEvidence(admin, targetId, id, NOW)).rejects.toThrow('evidence.own');
	});

	it('is not set under what was struck, nor under another target', async () => {
		const { commune, organizer, leader, addTarget } = await aWorld();
		const [targetId, other] = [await addTarget({ measure: 'done' }), await addTarget({ measure: 'done' })];
		const id = await recordEvidence(organizer, targetId, evidence(commune.id), NOW);
		await expect(signEvidence(leader, other, id, NOW)).rejects.toThrow('evidence.not_found');
		await strikeEvidence(organizer, targetId, { evidenceId: id, reason: 'Ghi nhầm' }, NOW);
		await expect(signEvidence(leader, targetId, id, NOW)).rejects.toThrow('evidence.signed.conflict');
	});

	it('does not keep a signed record from being struck, which then counts no longer', async () => {
		const { commune, organizer, leader, addTarget, page } = await aWorld();
		const targetId = await addTarget({ measure: 'done' });
		const id = await recordEvidence(organizer, targetId, evidence(commune.id), NOW);
		await signEvidence(leader, targetId, id, NOW);
		await strikeEvidence(organizer, targetId, { evidenceId: id, reason: 'Ghi nhầm' }, NOW);
		expect((await page(targetId)).evaluation.status).toBe('no_data');
	});

	it('can look at the photos and documents of the record; other files are refused by their content', async () => {
		const { commune, organizer, addTarget, page } = await aWorld();
		const targetId = await addTarget({ measure: 'done' });
		const files = [aPicture([9, 9, 9], 'biên bản.png')];
		const id = await recordEvidence(organizer, targetId, evidence(commune.id, { files }), NOW);
		expect((await page(targetId)).evidence[0]?.files).toMatchObject([{ name: 'biên bản.png', mediaType: 'image/png' }]);
		expect(await evidenceFiles.listOf('evidence', [id])).toHaveLength(1);
		const page2 = new File(['<html>'], 'anh.png', { type: 'image/png' });
		const wrong = recordEvidence(organizer, targetId, evidence(commune.id, { files: [page2] }), NOW);
		await expect(wrong).rejects.toThrow('file.kind');
	});
});

describe('a week of a city’s contest as it was reported', () => {
	it('of 25,980 papers 5,945 had full marks: 22.88 %, where the press had 23.53 %', async () => {
		const { commune, organizer, leader, addTarget, page } = await aWorld();
		const targetId = await addTarget({ measure: 'manual_share', threshold: 50 });
		const record = evidence(commune.id, { numerator: 5_945, denominator: 24_399 + 1_581, done: undefined });
		await signEvidence(leader, targetId, await recordEvidence(organizer, targetId, record, NOW), NOW);
		const { numerator, denominator } = (await page(targetId)).evaluation;
		expect(percentText(numerator!, denominator!, 'vi')).toBe('22,88%');
		expect(percentText(numerator!, denominator!, 'en')).toBe('22.88%');
	});
});

it('a plan loaded again keeps the evidence and headcounts of its targets', async () => {
	const { commune, organizer, leader } = await aWorld();
	const id = await recordEvidence(organizer, 'HA-02', evidence(commune.id), NOW);
	await signEvidence(leader, 'HA-02', id, NOW);
	await loadShippedContent(NOW + DAY);
	const page = await readTarget(organizer, { planId: 'hoa-an', targetId: 'HA-02' }, { unit: commune.id }, NOW);
	expect(page.evaluation.status).toBe('achieved');
});
