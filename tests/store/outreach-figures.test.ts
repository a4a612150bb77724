import { attestedReach } from '$lib/domain/attested-reach';
import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { OUTREACH_STATES } from '$lib/domain/outreach';
import { seededRandom } from '$lib/domain/seed';
import { write } from '$lib/server/db';
import * as outreachActivities from '$lib/server/store/outreach-activities';
import * as outreachFigures from '$lib/server/store/outreach-figures';
import * as targets from '$lib/server/store/targets';
import * as unitRows from '$lib/server/store/units';
import { loadChannels } from '$lib/server/usecases/content/load-channels';
import { loadPlans } from '$lib/server/usecases/content/load-plans';
import { approveActivity, strikeActivity } from '$lib/server/usecases/outreach/decide-activity';
import { exportActivities } from '$lib/server/usecases/outreach/export-activities';
import { listActivities } from '$lib/server/usecases/outreach/list-activities';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { csvRows } from '$lib/formats/csv-rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { anActivity } from '../factories/activity';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { aUnit, theCommune, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const random = seededRandom('hoạt động');
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const CHANNELS = ['loudspeaker', 'village_meeting', 'festival'];
const COUNTED = 'LK-01';
const WINDOW = { from: '2026-01-01', to: '2026-02-15' };

type Made = Awaited<ReturnType<typeof anActivity>> & { headcounts: Partial<Record<string, number>> };
let units: UnitRow[];
let made: Made[];

beforeAll(async () => {
	await write(async (tx) => {
		await loadChannels(tx);
		await loadPlans(tx, NOW);
	});
	const commune = await theCommune();
	const villages = [await aUnit(), await aUnit(), await aUnit()];
	const hamlets = [await aUnit({ parent: villages[0] }), await aUnit({ parent: villages[0] })];
	units = [commune, ...villages, ...hamlets];
	made = [];
	for (let number = 0; number < 240; number++) {
		const groups = AUDIENCE_GROUPS.filter(() => random() < 0.4);
		const headcounts = Object.fromEntries(groups.map((group) => [group, 1 + Math.floor(random() * 300)]));
		const facts = {
			unitId: pick(units).id,
			channel: pick(CHANNELS),
			state: pick([...OUTREACH_STATES, 'approved', 'approved'] as const),
			occurredOn: `2026-0${1 + Math.floor(random() * 2)}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
			place: `Nơi ${number}`,
			targetId: random() < 0.3 ? COUNTED : null
		};
		made.push({ ...(await anActivity({ ...facts, headcounts })), headcounts });
	}
});

/** What the figures are said to be, counted one by one. */
const counted = (unit: UnitRow, channels: string[] | null = null) => {
	const below = new Set(units.filter(({ path }) => path.startsWith(unit.path)).map(({ id }) => id));
	return made.filter(
		({ unitId, state, occurredOn, channel }) =>
			below.has(unitId) &&
			state === 'approved' &&
			occurredOn >= WINDOW.from &&
			occurredOn <= WINDOW.to &&
			(channels === null || channels.includes(channel))
	);
};
const everybody = (activities: Made[]) =>
	activities.reduce(
		(sum, { headcounts }) => sum + Object.values(headcounts).reduce<number>((a, b) => a + (b ?? 0), 0),
		0
	);
const bySort = <T>(rows: T[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('figures of activities', () => {
	it('are those of approved ones of the subtree and days, by unit and group', async () => {
		for (const unit of units) {
			for (const channels of [null, ['festival'], []]) {
				const expected = units.flatMap(({ id: unitId }) =>
					AUDIENCE_GROUPS.flatMap((group) => {
						const counts = counted(unit, channels)
							.filter((one) => one.unitId === unitId)
							.flatMap(({ headcounts }) => headcounts[group] ?? []);
						const sum = counts.reduce((a, b) => a + b, 0);
						return counts.length ? [{ unitId, group, most: Math.max(...counts), sum, activities: counts.length }] : [];
					})
				);
				expect(bySort(await outreachFigures.mostByUnit(unit.path, WINDOW, channels))).toEqual(bySort(expected));
			}
		}
	});

	it('add up alike by channel, by channel and group, and by unit; an activity that counts nobody is one all the same', async () => {
		for (const unit of units) {
			const all = counted(unit);
			const channels = await outreachFigures.byChannel(unit.path, WINDOW);
			const expected = CHANNELS.map((channel) => {
				const own = all.filter((one) => one.channel === channel);
				return { channel, activities: own.length, headcount: everybody(own) };
			}).filter(({ activities }) => activities > 0);
			expect(bySort(channels)).toEqual(bySort(expected));
			const groups = await outreachFigures.byChannelAndGroup(unit.path, WINDOW);
			const byUnit = await outreachFigures.byUnit(unit.path, WINDOW);
			const sum = (rows: { headcount: number }[]) => rows.reduce((total, { headcount }) => total + headcount, 0);
			expect([sum(groups), sum(byUnit)]).toEqual([everybody(all), everybody(all)]);
			expect(byUnit.reduce((total, { activities }) => total + activities, 0)).toBe(all.length);
		}
	});

	it('count towards a target', async () => {
		const expected = counted(units[0]!).filter(({ targetId }) => targetId === COUNTED).length;
		expect(expected).toBeGreaterThan(0);
		expect(await outreachFigures.countForTarget(COUNTED, units[0]!.path, WINDOW)).toBe(expected);
		expect((await targets.find(COUNTED))?.measure).toBe('activity_count');
	});

	it('are listed page by page without one missing or twice', async () => {
		const seen: string[] = [];
		let after: { occurredOn: string; id: string } | undefined;
		do {
			const page = await outreachFigures.list(units[1]!.path, WINDOW, { after, limit: 7 });
			seen.push(...page.map(({ id }) => id));
			after = page.at(-1);
		} while (after);
		expect(seen.sort()).toEqual(
			counted(units[1]!)
				.map(({ id }) => id)
				.sort()
		);
	});

	it('are the same on the page: totals, parts, persons at least', async () => {
		const leader = await aStaffMember({ role: 'leader' });
		const page = await listActivities(leader, { ...WINDOW, unit: units[0]!.id } as never, NOW);
		const all = counted(units[0]!);
		expect(page.figures.total).toEqual({ activities: all.length, headcount: everybody(all) });
		const parts = [page.figures.direct, ...page.figures.parts];
		expect(parts.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(everybody(all));
		expect(parts.reduce((sum, { activities }) => sum + activities, 0)).toBe(all.length);
		const reach = attestedReach(await outreachFigures.mostByUnit(units[0]!.path, WINDOW, null), units);
		expect(page.figures.groups).toEqual(
			AUDIENCE_GROUPS.map((group) => ({ group, ...reach.get(units[0]!.id)![group] }))
		);
		const states = Object.values(page.states).reduce((sum, n) => sum + n, 0);
		expect(states).toBe(made.filter(({ occurredOn }) => occurredOn >= WINDOW.from && occurredOn <= WINDOW.to).length);
	});

	it('leave out who has no right to see them', async () => {
		const head = await aStaffMember({ role: 'unit_manager', unitId: units[1]!.id });
		const page = await listActivities(head, { ...WINDOW } as never, NOW);
		expect(page.unit.id).toBe(units[1]!.id);
		await expect(listActivities(head, { ...WINDOW, unit: units[2]!.id } as never, NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
		await expect(listActivities(await aStaffMember({ role: 'reviewer' }), {} as never, NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
	});

	it('are exported as listed, every row, and nothing is run as a formula', async () => {
		const leader = await aStaffMember({ role: 'leader' });
		const { id } = await anActivity({ unitId: units[3]!.id, title: '=1+1', occurredOn: '2026-02-01' });
		const words = {
			sheetName: 'x',
			headings: Array.from({ length: 15 }, (_, index) => `cột ${index}`),
			states: Object.fromEntries(OUTREACH_STATES.map((state) => [state, () => state])) as never,
			channelName: ({ nameVi }: { nameVi: string }) => nameVi
		};
		const query = { ...WINDOW, state: 'approved' } as never;
		const csv = new TextDecoder().decode(await exportActivities(leader, query, 'csv', words, NOW));
		const rows = csvRows(csv.replace('\uFEFF', '')).slice(1);
		expect(rows.filter((row) => row.length > 1)).toHaveLength(counted(units[0]!).length + 1);
		expect(rows.some((row) => row[3] === "'=1+1")).toBe(true);
		expect(await outreachActivities.find(id)).toMatchObject({ title: '=1+1' });
	});

	it('of villages that became one are one village’s on the overview, on the day it is one', async () => {
		const commune = await aUnit({ kind: 'commune' });
		const [merged, into] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
		for (const [{ id }, residents] of [
			[merged, 40],
			[into, 30]
		] as const) {
			await anActivity({ unitId: id, occurredOn: '2026-01-15', headcounts: { residents } });
		}
		await write((tx) => unitRows.update(tx, merged.id, { validTo: '2026-01-31', successorId: into.id }));
		const leader = await aStaffMember({ role: 'leader', unitId: commune.id });
		const attestedOn = async (asOf: string) => {
			const { attested } = await readOverview(leader, { asOf }, NOW);
			return { persons: attested.persons, headcount: attested.headcount };
		};
		expect(await attestedOn('2026-01-31')).toEqual({ persons: 70, headcount: 70 });
		expect(await attestedOn('2026-02-01')).toEqual({ persons: 40, headcount: 70 });
	});

	it('follow an approval and a strike at once', async () => {
		const village = await aUnit();
		const total = async () => (await outreachFigures.byChannel(village.path, WINDOW)).map(({ headcount }) => headcount);
		const facts = { unitId: village.id, occurredOn: '2026-02-01', state: 'submitted' as const };
		const { id } = await anActivity({ ...facts, headcounts: { students: 12 } });
		expect(await total()).toEqual([]);
		const leader = await aStaffMember({ role: 'leader' });
		await approveActivity(leader, { activityId: id, revision: 1 }, NOW);
		expect(await total()).toEqual([12]);
		await strikeActivity(leader, { activityId: id, revision: 2, reason: 'Nhầm' }, NOW);
		expect(await total()).toEqual([]);
	});
});
