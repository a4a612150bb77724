import type { EvidenceInput } from '$lib/domain/evidence';
import type { Actor } from '$lib/server/access';
import { read, schema, write } from '$lib/server/db';
import { loadPlans } from '$lib/server/usecases/content/load-plans';
import { readTarget } from '$lib/server/usecases/plan/read-target';
import { recordEvidence } from '$lib/server/usecases/plan/record-evidence';
import { signEvidence } from '$lib/server/usecases/plan/sign-evidence';
import { strikeEvidence } from '$lib/server/usecases/plan/strike-evidence';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aPopulation } from '../factories/population';
import { aReachedPerson } from '../factories/reach';
import { aStaffMember } from '../factories/staff';
import { DAY } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** 08:00 on 1 July 2026 in Vietnam: after the plan of Hòa An began. */
const NOW = Date.UTC(2026, 6, 1, 1);
beforeAll(() => write((tx) => loadPlans(tx, NOW)));

const PLAN_OF: Record<string, string> = {
	PT: 'phu-trung',
	LK: 'lai-khe',
	HA: 'hoa-an',
	TN: 'thong-nhat',
	BB: 'bom-bo'
};
const idsOf = (targetId: string) => ({ planId: PLAN_OF[targetId.slice(0, 2)]!, targetId });

async function aWorld() {
	const commune = await aUnit({ parent: null, kind: 'commune', name: 'Xã Hòa An' });
	const village = await aUnit({ parent: commune });
	const organizer = await aStaffMember({ role: 'organizer', unitId: commune.id });
	const evaluate = async (targetId: string, now = NOW, unit: UnitRow = commune) =>
		(await readTarget(organizer, idsOf(targetId), { unit: unit.id }, now)).evaluation;
	return { commune, village, organizer, evaluate };
}
const evidence = (unit: UnitRow, change: Partial<EvidenceInput> = {}): EvidenceInput => ({
	unitId: unit.id,
	occurredOn: '2026-06-14',
	numerator: null,
	denominator: null,
	count: null,
	done: undefined,
	note: 'Báo cáo số 12/BC-UBND',
	link: null,
	...change
});
/** Recorded by one person and signed by another. */
async function proven(actor: Actor, targetId: string, input: EvidenceInput): Promise<string> {
	const id = await recordEvidence(actor, targetId, input, NOW);
	const signer = await aStaffMember({ role: 'leader', unitId: input.unitId });
	await signEvidence(signer, targetId, id, NOW);
	return id;
}
const reach = async (unit: UnitRow, times: number, group: 'officials' | 'residents' = 'residents', at = NOW) => {
	for (let n = 0; n < times; n++) await aReachedPerson(unit.id, { group, at });
};

describe('a share computed from participation', () => {
	it('rises with each person reached, and is achieved at its threshold', async () => {
		const { commune, village, evaluate } = await aWorld();
		await aPopulation(commune.id, 4, { audienceGroup: 'officials' });
		await reach(village, 3, 'officials');
		expect(await evaluate('HA-01')).toMatchObject({ numerator: 3, denominator: 4, value: 0.75, overfull: false });
		await reach(commune, 1, 'officials');
		expect(await evaluate('HA-01')).toMatchObject({ value: 1, status: 'achieved' });
	});

	it('at exactly 80 % meets “ít nhất 80 %” and not “trên 80 %”', async () => {
		const { commune, evaluate } = await aWorld();
		await aPopulation(commune.id, 5);
		await reach(commune, 4);
		expect((await evaluate('HA-05')).status).toBe('achieved');
		expect((await evaluate('PT-08')).status).not.toBe('achieved');
	});

	it('begins where it stood on the eve of its period, and those reached before are still reached', async () => {
		const { commune, evaluate } = await aWorld();
		await aPopulation(commune.id, 100, { audienceGroup: 'officials' });
		await reach(commune, 10, 'officials', Date.UTC(2026, 4, 26, 16));
		await reach(commune, 9, 'officials', Date.UTC(2026, 4, 26, 17));
		// 27 May to 1 July: 36 days, 9 persons; 183 days are left.
		const { value, projection } = await evaluate('HA-01');
		expect(value).toBe(0.19);
		expect(projection).toBeCloseTo(0.19 + (0.09 / 36) * 183, 6);
	});

	it('over 100 % points at the denominator', async () => {
		const { commune, evaluate } = await aWorld();
		await aPopulation(commune.id, 1, { audienceGroup: 'officials' });
		await reach(commune, 2, 'officials');
		expect(await evaluate('HA-01')).toMatchObject({ value: 2, overfull: true });
	});

	it('has no data without a denominator for each of its groups, and says which is missing', async () => {
		const { commune, organizer } = await aWorld();
		await aPopulation(commune.id, 10, { audienceGroup: 'officials' });
		const page = await readTarget(organizer, idsOf('TN-01'), { unit: commune.id }, NOW);
		expect(page.evaluation).toMatchObject({ status: 'no_data', reason: 'no_denominator', value: null });
		expect(page.denominator?.missing).toEqual(['residents']);
	});

	it('without a deadline is behind until it is met, never overdue', async () => {
		const { commune, evaluate } = await aWorld();
		await aPopulation(commune.id, 10);
		await aPopulation(commune.id, 10, { audienceGroup: 'officials' });
		await reach(commune, 1);
		expect(await evaluate('TN-01')).toMatchObject({
			status: 'behind',
			reason: 'no_deadline',
			numerator: 1,
			denominator: 20
		});
	});

	it('is overdue after its deadline', async () => {
		const { commune, evaluate } = await aWorld();
		await aPopulation(commune.id, 10, { audienceGroup: 'officials' });
		await reach(commune, 1, 'officials');
		expect((await evaluate('BB-01')).status).toBe('overdue');
	});

	it('of a village counts the village only', async () => {
		const { commune, village, evaluate } = await aWorld();
		await aPopulation(village.id, 5);
		await reach(village, 1);
		await reach(commune, 3);
		expect(await evaluate('HA-05', NOW, village)).toMatchObject({ numerator: 1, denominator: 5 });
		expect(await evaluate('HA-05')).toMatchObject({ numerator: 4, denominator: 5 });
	});
});

describe('contests', () => {
	it('count once however many rounds opened in the year, with those held elsewhere added', async () => {
		const { commune, organizer, evaluate } = await aWorld();
		await aPublishedContest({ unitId: commune.id, rounds: [{}, {}], items: 1, now: NOW - 9 * DAY });
		await aPublishedContest({ unitId: commune.id, items: 1, now: NOW - 300 * DAY });
		await aPublishedContest({ unitId: commune.id, items: 1, now: NOW - 9 * DAY, publishedAt: null });
		expect(await evaluate('HA-07')).toMatchObject({ value: 1, numerator: 1, status: 'on_track' });
		await proven(organizer, 'HA-07', evidence(commune, { count: 1 }));
		expect(await evaluate('HA-07')).toMatchObject({ value: 2, status: 'achieved' });
	});
});

describe('recorded evidence', () => {
	it('two reports a year are counted anew in each year', async () => {
		const { commune, organizer, evaluate } = await aWorld();
		expect(await evaluate('LK-01')).toMatchObject({ status: 'no_data', reason: 'no_figure' });
		await proven(organizer, 'LK-01', evidence(commune, { count: 1 }));
		expect(await evaluate('LK-01')).toMatchObject({ value: 1, neededPace: expect.any(Number) });
		await proven(organizer, 'LK-01', evidence(commune, { count: 1, occurredOn: '2026-07-01' }));
		expect((await evaluate('LK-01')).status).toBe('achieved');
		expect((await evaluate('LK-01', NOW + 300 * DAY)).status).toBe('no_data');
	});

	it('a share recorded by hand is its newest record', async () => {
		const { commune, organizer, evaluate } = await aWorld();
		await proven(organizer, 'HA-06', evidence(commune, { numerator: 3, denominator: 4 }));
		await proven(organizer, 'HA-06', evidence(commune, { numerator: 1, denominator: 4, occurredOn: '2026-06-01' }));
		expect(await evaluate('HA-06')).toMatchObject({ numerator: 3, denominator: 4 });
	});

	it('can be struck once, with a reason; it then counts no longer but stays in the log', async () => {
		const { commune, organizer, evaluate } = await aWorld();
		await proven(organizer, 'HA-02', evidence(commune, { done: 'yes' }));
		expect((await evaluate('HA-02')).status).toBe('achieved');
		const page = () => readTarget(organizer, idsOf('HA-02'), { unit: commune.id }, NOW);
		const { id } = (await page()).evidence[0]!;
		await strikeEvidence(organizer, 'HA-02', { evidenceId: id, reason: 'Ghi nhầm xã' }, NOW + 1);
		expect((await evaluate('HA-02')).status).toBe('no_data');
		expect((await page()).evidence).toMatchObject([
			{ id, struckReason: 'Ghi nhầm xã', struckByName: organizer.name, mayStrike: false }
		]);
		const again = strikeEvidence(organizer, 'HA-02', { evidenceId: id, reason: 'Lần nữa' }, NOW + 2);
		await expect(again).rejects.toThrow('evidence.struck.conflict');
		const { auditLog } = schema;
		const acts = await read
			.select({ act: auditLog.act })
			.from(auditLog)
			.where(eq(auditLog.objectId, id))
			.orderBy(auditLog.seq);
		expect(acts.map(({ act }) => act).sort()).toEqual(['evidence.record', 'evidence.sign', 'evidence.strike']);
	});

	it('that is missing after the deadline is said to be overdue as well', async () => {
		const { commune, organizer } = await aWorld();
		const page = (targetId: string) => readTarget(organizer, idsOf(targetId), { unit: commune.id }, NOW);
		expect(await page('BB-02')).toMatchObject({ evaluation: { status: 'no_data' }, pastDeadline: true });
		expect(await page('BB-03')).toMatchObject({ evaluation: { status: 'no_data' }, pastDeadline: false });
	});

	it('is not taken for a share that the platform computes', async () => {
		const { commune, organizer } = await aWorld();
		const refused = recordEvidence(organizer, 'HA-01', evidence(commune, { numerator: 1, denominator: 1 }), NOW);
		await expect(refused).rejects.toThrow('evidence.automatic');
	});

	it('is recorded by who may do so at that unit', async () => {
		const { commune, village } = await aWorld();
		const done = (unit: UnitRow) => evidence(unit, { done: 'yes' });
		const leader = await aStaffMember({ role: 'leader', unitId: commune.id });
		const manager = await aStaffMember({ role: 'unit_manager', unitId: village.id });
		await expect(recordEvidence(leader, 'HA-02', done(commune), NOW)).rejects.toThrow('access.denied');
		await expect(recordEvidence(manager, 'HA-02', done(commune), NOW)).rejects.toThrow('access.denied');
		await recordEvidence(manager, 'HA-02', done(village), NOW);
		const { mayRecord, evidence: seen } = await readTarget(leader, idsOf('HA-02'), { unit: commune.id }, NOW);
		expect({ mayRecord, units: seen.map(({ unitName }) => unitName) }).toEqual({
			mayRecord: false,
			units: [village.name]
		});
		await expect(strikeAs(leader, seen[0]!.id)).rejects.toThrow('access.denied');
	});

	const strikeAs = (actor: Actor, evidenceId: string) =>
		strikeEvidence(actor, 'HA-02', { evidenceId, reason: 'Sai' }, NOW);

	it('is struck only under its own target', async () => {
		const { commune, organizer } = await aWorld();
		await recordEvidence(organizer, 'HA-02', evidence(commune, { done: 'yes' }), NOW);
		const { evidence: seen } = await readTarget(organizer, idsOf('HA-02'), { unit: commune.id }, NOW);
		const wrong = strikeEvidence(organizer, 'HA-08', { evidenceId: seen[0]!.id, reason: 'Sai' }, NOW);
		await expect(wrong).rejects.toThrow('evidence.not_found');
	});
});

describe('the overview of a plan', () => {
	it('is of the unit’s own place unless another one is asked for', async () => {
		const { commune, organizer } = await aWorld();
		const overview = await readOverview(organizer, { unit: commune.id }, NOW);
		expect(overview.plan?.id).toBe('hoa-an');
		expect(overview.plans.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(PLAN_OF)));
		expect(overview.targets.map(({ target }) => target.id)).toHaveLength(10);
		const other = await readOverview(organizer, { unit: commune.id, plan: 'bom-bo' }, NOW);
		expect(other.targets.map(({ target }) => target.id)[0]).toBe('BB-01');
	});

	it('is of the commune’s plan for a village, whose manager sees nothing above it', async () => {
		const { village } = await aWorld();
		const manager = await aStaffMember({ role: 'unit_manager', unitId: village.id });
		expect((await readOverview(manager, {}, NOW)).plan?.id).toBe('hoa-an');
	});

	it('says of a target what its own page says', async () => {
		const { commune, organizer } = await aWorld();
		await aPopulation(commune.id, 9, { audienceGroup: 'officials' });
		await reach(commune, 2, 'officials');
		const overview = await readOverview(organizer, { unit: commune.id }, NOW);
		for (const row of overview.targets) {
			const page = await readTarget(organizer, idsOf(row.target.id), { unit: commune.id }, NOW);
			expect(page.evaluation).toEqual(row.evaluation);
		}
	});

	it('of a target of another plan there is no page', async () => {
		const { organizer } = await aWorld();
		const wrong = readTarget(organizer, { planId: 'hoa-an', targetId: 'BB-01' }, {}, NOW);
		await expect(wrong).rejects.toThrow('target.not_found');
	});
});
