import type { TargetDraft } from '$lib/domain/target-draft';
import type { Actor } from '$lib/server/access';
import { read, schema, write } from '$lib/server/db';
import * as planDates from '$lib/server/store/plan-dates';
import * as plans from '$lib/server/store/plans';
import * as targets from '$lib/server/store/targets';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { archivePlan, restorePlan } from '$lib/server/usecases/plan/archive-plan';
import { moveTarget, restoreTarget, retireTarget } from '$lib/server/usecases/plan/arrange-targets';
import { copyPlan } from '$lib/server/usecases/plan/copy-plan';
import { editHead } from '$lib/server/usecases/plan/edit-head';
import { listPlans } from '$lib/server/usecases/plan/list-plans';
import { readTarget } from '$lib/server/usecases/plan/read-target';
import { recordEvidence } from '$lib/server/usecases/plan/record-evidence';
import { saveDates } from '$lib/server/usecases/plan/save-dates';
import { saveTarget } from '$lib/server/usecases/plan/save-target';
import { showPlan } from '$lib/server/usecases/plan/show-plan';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aStaffMember } from '../factories/staff';
import { DAY } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** 08:00 on 1 July 2026 in Vietnam. */
const NOW = Date.UTC(2026, 6, 1, 1);
beforeAll(() => loadShippedContent(NOW));

async function aWorld() {
	const province = await aUnit({ parent: null, kind: 'province', name: 'Tỉnh Đồng Nai' });
	const commune = await aUnit({ parent: province, kind: 'commune', name: 'Xã Suối Mây' });
	const village = await aUnit({ parent: commune });
	const organizer = await aStaffMember({ role: 'organizer', unitId: commune.id });
	return { province, commune, village, organizer };
}
async function aCopy(from = 'hoa-an') {
	const world = await aWorld();
	const id = await copyPlan(world.organizer, { unitId: world.commune.id, from }, NOW);
	return { ...world, id };
}
const revisionOf = async (id: string) => (await plans.find(id))!.revision;
const at = async (planId: string) => ({ planId, revision: await revisionOf(planId) });
const wordsOf = async (planId: string) => (await targets.listOfPlan(planId)).map(({ metric }) => metric);

const draft = (change: Partial<TargetDraft> = {}): TargetDraft => ({
	kind: 'target',
	metric: 'Tỷ lệ người dân tiếp cận thông tin',
	clause: 'II.9',
	quote: 'Trên 75% người dân tiếp cận được thông tin.',
	phaseLabel: 'Năm 2027',
	audienceText: 'Người dân',
	groups: ['residents'],
	audienceCodes: [],
	measure: 'share_reached',
	comparator: '>',
	threshold: 75,
	startsOn: '2026-06-01',
	deadline: '2027-12-31',
	yearly: false,
	recurrence: '',
	reachBasis: 'attested',
	channels: ['loudspeaker'],
	note: '',
	...change
});
const evidence = (unitId: string) => ({
	...{ unitId, occurredOn: '2026-06-14', note: 'Báo cáo số 12/BC-UBND', link: null },
	...{ numerator: null, denominator: null, count: null, done: 'yes' as const }
});

describe('a copy of a plan', () => {
	it('has the targets and dates of the original under ids of its own, and leaves the original as it was', async () => {
		const before = await targets.listOfPlan('hoa-an');
		const { id, commune } = await aCopy();
		const copied = await targets.listOfPlan(id);
		const bare = (rows: targets.TargetRow[]) => rows.map(({ id: _, planId: __, ...rest }) => rest);
		expect(bare(copied)).toEqual(bare(before));
		expect(copied.map((target) => target.id)).not.toEqual(before.map((target) => target.id));
		expect(await targets.listOfPlan('hoa-an')).toEqual(before);
		const shown = (rows: planDates.PlanDateRow[]) => rows.map(({ dateText, kind }) => [kind, dateText]);
		expect(shown(await planDates.listOfPlan(id))).toEqual(shown(await planDates.listOfPlan('hoa-an')));
		expect(await plans.find(id)).toMatchObject({
			unitId: commune.id,
			copiedFrom: 'hoa-an',
			place: 'Suối Mây',
			issuingBody: 'Ủy ban nhân dân xã Suối Mây',
			documentNumber: null,
			issuedOn: null
		});
	});

	it('can also be an empty plan', async () => {
		const { id, commune } = await aCopy('');
		expect(await targets.listOfPlan(id)).toEqual([]);
		expect(await plans.find(id)).toMatchObject({ unitId: commune.id, copiedFrom: null });
	});

	it('is made by who may edit plans at that unit', async () => {
		const { commune } = await aWorld();
		const other = await aWorld();
		const leader = await aStaffMember({ role: 'leader', unitId: commune.id });
		const wish = { unitId: commune.id, from: 'hoa-an' };
		await expect(copyPlan(leader, wish, NOW)).rejects.toThrow('access.denied');
		await expect(copyPlan(other.organizer, wish, NOW)).rejects.toThrow('access.denied');
	});

	it('of another commune’s plan can be made only by who may read it', async () => {
		const { id } = await aCopy();
		const other = await aWorld();
		const copy = copyPlan(other.organizer, { unitId: other.commune.id, from: id }, NOW);
		await expect(copy).rejects.toThrow('access.denied');
	});

	it('is what the leader’s page of the unit and of those below it chooses by itself, until it is put away', async () => {
		const { id, commune, village, organizer } = await aCopy();
		const chosen = async (unit: string) => (await readOverview(organizer, { unit }, NOW)).plan?.id;
		expect([await chosen(commune.id), await chosen(village.id)]).toEqual([id, id]);
		await archivePlan(organizer, await at(id), NOW);
		expect(await chosen(commune.id)).not.toBe(id);
		await restorePlan(organizer, await at(id), NOW);
		expect(await chosen(commune.id)).toBe(id);
	});

	it('of the commune is nearer to it than the province’s', async () => {
		const { id, commune, province } = await aCopy();
		const above = await aStaffMember({ role: 'organizer', unitId: province.id });
		const ofProvince = await copyPlan(above, { unitId: province.id, from: 'lai-khe' }, NOW + 1);
		const chosen = async (unit: string) => (await readOverview(above, { unit }, NOW)).plan?.id;
		expect([await chosen(commune.id), await chosen(province.id)]).toEqual([id, ofProvince]);
	});

	it('is listed for who reads its unit, and for who is below it', async () => {
		const { id, village } = await aCopy();
		const manager = await aStaffMember({ role: 'unit_manager', unitId: village.id });
		const stranger = (await aWorld()).organizer;
		const ids = async (actor: Actor) => (await listPlans(actor)).own.map((plan) => plan.id);
		expect(await ids(manager)).toEqual([id]);
		expect(await ids(stranger)).toEqual([]);
		await expect(showPlan(stranger, id)).rejects.toThrow('access.denied');
		expect(await showPlan(manager, id)).toMatchObject({ mayEdit: false, copyUnits: [] });
	});
});

describe('the editor', () => {
	it('leaves shipped plans alone', async () => {
		const { organizer } = await aWorld();
		const change = saveDates(organizer, { planId: 'hoa-an', revision: 1 }, [], NOW);
		await expect(change).rejects.toThrow('plan.shipped');
	});

	it('saves the head of the document', async () => {
		const { id, organizer } = await aCopy();
		const head = {
			title: 'Kế hoạch truyền thông năm 2027',
			documentNumber: '12/KH-UBND',
			issuedOn: '2026-06-30',
			issuingBody: 'UBND xã Suối Mây',
			place: 'Suối Mây',
			province: 'Đồng Nai',
			startsOn: '2026-06-30',
			headerNote: null
		};
		await editHead(organizer, await at(id), head, NOW);
		expect(await plans.find(id)).toMatchObject({ ...head, issueYear: 2026, revision: 2 });
	});

	it('refuses what was filled in on an older revision', async () => {
		const { id, organizer } = await aCopy();
		const opened = await at(id);
		await saveDates(organizer, opened, [], NOW);
		const late = saveTarget(organizer, { ...opened, targetId: null }, draft(), NOW);
		await expect(late).rejects.toThrow('plan.stale');
	});

	it('adds and changes a target, and says so in the log with before and after', async () => {
		const { id, organizer } = await aCopy('');
		await saveTarget(organizer, { ...(await at(id)), targetId: null }, draft(), NOW);
		const [target] = await targets.listOfPlan(id);
		expect(target).toMatchObject({
			comparator: '>',
			threshold: 0.75,
			reachBasis: 'attested',
			channels: ['loudspeaker']
		});
		const change = draft({ comparator: '>=', deadline: null });
		await saveTarget(organizer, { ...(await at(id)), targetId: target!.id }, change, NOW + 1);
		expect((await targets.listOfPlan(id))[0]).toMatchObject({ id: target!.id, comparator: '>=', deadline: null });
		const { auditLog: log } = schema;
		const rows = await read.select().from(log).where(eq(log.objectId, id)).orderBy(log.seq);
		expect(rows.map(({ act }) => act)).toEqual(['plan.copy', 'plan.target_add', 'plan.target_edit']);
		expect(rows[2]).toMatchObject({ before: { comparator: '>' }, after: { comparator: '>=' } });
	});

	it('does not take a channel that is not there', async () => {
		const { id, organizer } = await aCopy('');
		const wrong = saveTarget(organizer, { ...(await at(id)), targetId: null }, draft({ channels: ['x'] }), NOW);
		await expect(wrong).rejects.toThrow('target.channel_unknown');
	});

	it('moves a target, and one at the end stays', async () => {
		const { id, organizer } = await aCopy('lai-khe');
		const [first, second, third, fourth] = await targets.listOfPlan(id);
		const order = async () => (await targets.listOfPlan(id)).map((row) => row.id);
		await moveTarget(organizer, { ...(await at(id)), targetId: first!.id }, 'down', NOW);
		expect(await order()).toEqual([second!.id, first!.id, third!.id, fourth!.id]);
		await moveTarget(organizer, { ...(await at(id)), targetId: second!.id }, 'up', NOW);
		await moveTarget(organizer, { ...(await at(id)), targetId: fourth!.id }, 'down', NOW);
		expect(await order()).toEqual([second!.id, first!.id, third!.id, fourth!.id]);
	});

	it('deletes a target that nothing hangs on, and keeps one with evidence so that it can be put back', async () => {
		const { id, organizer, commune } = await aCopy('lai-khe');
		const [, kept, deleted] = await targets.listOfPlan(id);
		await recordEvidence(organizer, kept!.id, evidence(commune.id), NOW);
		await retireTarget(organizer, { ...(await at(id)), targetId: kept!.id }, NOW);
		await retireTarget(organizer, { ...(await at(id)), targetId: deleted!.id }, NOW);
		expect(await wordsOf(id)).toHaveLength(2);
		expect(await targets.find(deleted!.id)).toBeUndefined();
		expect((await targets.listRetired(id)).map((row) => row.id)).toEqual([kept!.id]);
		await expect(recordEvidence(organizer, kept!.id, evidence(commune.id), NOW)).rejects.toThrow(
			'target.retired.conflict'
		);
		const page = await readTarget(organizer, { planId: id, targetId: kept!.id }, { unit: commune.id }, NOW);
		expect(page).toMatchObject({ mayRecord: false, evidence: [{ note: 'Báo cáo số 12/BC-UBND' }] });
		const again = retireTarget(organizer, { ...(await at(id)), targetId: kept!.id }, NOW);
		await expect(again).rejects.toThrow('target.retired.conflict');
		await restoreTarget(organizer, { ...(await at(id)), targetId: kept!.id }, NOW);
		expect((await targets.listOfPlan(id)).at(-1)?.id).toBe(kept!.id);
	});

	it('keeps the way of measuring that evidence was recorded for', async () => {
		const { id, organizer, commune } = await aCopy('lai-khe');
		const target = (await targets.listOfPlan(id))[1]!;
		await recordEvidence(organizer, target.id, evidence(commune.id), NOW);
		const change = async (measure: TargetDraft['measure']) =>
			saveTarget(organizer, { ...(await at(id)), targetId: target.id }, draft({ measure, channels: [] }), NOW);
		await expect(change('activity_count')).rejects.toThrow('target.measure_recorded');
		await change('done');
		expect(await targets.find(target.id)).toMatchObject({ measure: 'done', threshold: 1 });
	});

	it('does not touch a target of another plan', async () => {
		const { id, organizer } = await aCopy('lai-khe');
		const reference = { ...(await at(id)), targetId: 'HA-01' };
		for (const attempt of [
			() => saveTarget(organizer, reference, draft(), NOW),
			() => retireTarget(organizer, reference, NOW),
			() => moveTarget(organizer, reference, 'up', NOW)
		])
			await expect(attempt()).rejects.toThrow('target.not_found');
	});

	it('is closed for a plan that was put away', async () => {
		const { id, organizer } = await aCopy();
		await archivePlan(organizer, await at(id), NOW);
		const change = saveDates(organizer, await at(id), [], NOW);
		await expect(change).rejects.toThrow('plan.archived.closed');
	});
});

describe('a start of a new release', () => {
	it('brings the shipped plans up to date and leaves a unit’s own plan as it is', async () => {
		const { id, organizer } = await aCopy();
		await saveTarget(organizer, { ...(await at(id)), targetId: null }, draft(), NOW);
		const before = [await plans.find(id), await targets.listOfPlan(id), await planDates.listOfPlan(id)];
		await write(async (tx) => {
			await plans.update(tx, { id: 'hoa-an', revision: 1 }, { title: 'Bản của lần phát hành trước' });
			await planDates.replaceAll(tx, 'hoa-an', []);
		});
		await loadShippedContent(NOW + DAY);
		expect([await plans.find(id), await targets.listOfPlan(id), await planDates.listOfPlan(id)]).toEqual(before);
		expect((await plans.find('hoa-an'))?.title).toContain('Hòa An');
		expect(await planDates.listOfPlan('hoa-an')).toHaveLength(9);
	});
});
