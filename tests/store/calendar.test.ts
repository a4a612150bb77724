import * as planDates from '$lib/server/store/plan-dates';
import * as plans from '$lib/server/store/plans';
import { feedCalendar } from '$lib/server/usecases/calendar/feed-calendar';
import { showCalendar } from '$lib/server/usecases/calendar/show-calendar';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { copyPlan } from '$lib/server/usecases/plan/copy-plan';
import { saveDates } from '$lib/server/usecases/plan/save-dates';
import { parseDateText, type PlanDate } from '$lib/domain/plan-date';
import { convertIcsCalendar } from 'ts-ics';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aStaffMember } from '../factories/staff';
import { DAY } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** 08:00 on 1 July 2026 in Vietnam. */
const NOW = Date.UTC(2026, 6, 1, 1);
const ORIGIN = 'https://thi.example.vn';
beforeAll(() => loadShippedContent(NOW));

async function aCommune(from: string | null) {
	const commune = await aUnit({ parent: null, kind: 'commune', name: 'Xã Suối Mây' });
	const organizer = await aStaffMember({ role: 'organizer', unitId: commune.id });
	const planId = from === null ? null : await copyPlan(organizer, { unitId: commune.id, from }, NOW);
	const calendar = (year = '2027') => showCalendar(organizer, { unit: commune.id, year }, NOW);
	const events = async () =>
		convertIcsCalendar(undefined, await feedCalendar(commune.id, ORIGIN, NOW)).events?.map(
			({ summary, start, end }) => [
				summary,
				start.date.toISOString().slice(0, 10),
				end?.date.toISOString().slice(0, 10)
			]
		) ?? [];
	return { commune, organizer, planId, calendar, events };
}
const inMonth = (page: Awaited<ReturnType<typeof showCalendar>>, month: number) =>
	page.months[month - 1]!.entries.map(({ kind, from, to }) => [kind, from, to]);

describe('the calendar of a unit', () => {
	it('has the days, contest months, quarters and target deadlines of the plan it follows', async () => {
		const { calendar, planId } = await aCommune('hoa-an');
		const page = await calendar('2026');
		expect(page.plan).toMatchObject({ id: planId, own: true });
		expect(inMonth(page, 5)).toContainEqual(['national_day', '2026-05-18', '2026-05-18']);
		expect(inMonth(page, 6)).toContainEqual(['contest', '2026-06-01', '2026-06-30']);
		expect(inMonth(page, 9)).toContainEqual(['contest', '2026-09-01', '2026-09-30']);
		expect(inMonth(page, 8)).toContainEqual(['peak', '2026-04-01', '2026-09-30']);
		expect(inMonth(page, 10).map(([kind]) => kind)).toEqual(['national_day', 'festival', 'national_day']);
		// Three targets of 2026, and three that are to be met in every year.
		expect(inMonth(page, 12).filter(([kind]) => kind === 'deadline')).toHaveLength(6);
	});

	it('shows the reports due before 15/6 and 15/12 where the plan sets them, and says where it does not (C07)', async () => {
		const reporting = await (await aCommune('lai-khe')).calendar();
		expect(reporting.reportDays).toBe(2);
		expect(inMonth(reporting, 6)).toEqual([['report_deadline', '2027-06-14', '2027-06-14']]);
		expect(inMonth(reporting, 12)).toContainEqual(['report_deadline', '2027-12-14', '2027-12-14']);
		const other = await aCommune('phu-trung');
		expect(await other.calendar()).toMatchObject({ reportDays: 0, mayEdit: true });
	});

	it('shows the report dates that a commune sets for itself', async () => {
		const { organizer, planId, calendar } = await aCommune('phu-trung');
		const due: PlanDate[] = ['20/5', '20/11'].map((dateText) => ({
			...{ kind: 'report_deadline', name: 'Gửi báo cáo', clause: 'V.1.b', dateText },
			...parseDateText(dateText)!
		}));
		const dates = [...(await planDates.listOfPlan(planId!)), ...due];
		await saveDates(organizer, { planId: planId!, revision: (await plans.find(planId!))!.revision }, dates, NOW);
		const page = await calendar();
		expect(page.reportDays).toBe(2);
		expect(inMonth(page, 5)).toContainEqual(['report_deadline', '2027-05-19', '2027-05-19']);
	});

	it('has the rounds of published contests of the unit, those above and those below it', async () => {
		const { commune, organizer, calendar } = await aCommune(null);
		const village = await aUnit({ parent: commune });
		const stranger = await aUnit({ parent: null });
		const at = Date.UTC(2027, 2, 1, 1);
		const round = { opensAt: at, closesAt: at + 2 * DAY };
		await aPublishedContest({ unitId: village.id, title: 'Thôn thi', items: 1, now: NOW, rounds: [round] });
		await aPublishedContest({
			unitId: commune.id,
			title: 'Nháp',
			items: 1,
			now: NOW,
			rounds: [round],
			publishedAt: null
		});
		await aPublishedContest({ unitId: stranger.id, title: 'Nơi khác', items: 1, now: NOW, rounds: [round] });
		const page = await calendar();
		expect(page.plan).toBeNull();
		expect(inMonth(page, 3)).toEqual([['round', '2027-03-01', '2027-03-03']]);
		const ofVillage = await showCalendar(organizer, { unit: village.id, year: '2027' }, NOW);
		expect(inMonth(ofVillage, 3)).toHaveLength(1);
	});

	it('of a place whose plan is shipped follows that plan', async () => {
		const commune = await aUnit({ parent: null, kind: 'commune', name: 'Xã Lai Khê' });
		const leader = await aStaffMember({ role: 'leader', unitId: commune.id });
		const page = await showCalendar(leader, { unit: commune.id }, NOW);
		expect(page).toMatchObject({ year: 2026, plan: { id: 'lai-khe', own: false }, mayEdit: false, reportDays: 2 });
	});

	it('is not shown for a unit that is somebody else’s', async () => {
		const { organizer } = await aCommune(null);
		const other = await aCommune(null);
		await expect(showCalendar(organizer, { unit: other.commune.id }, NOW)).rejects.toThrow('access.denied');
	});
});

describe('the public feed', () => {
	it('has the plan’s dates of four years and published contests, and nothing of the targets', async () => {
		const { commune, events } = await aCommune('lai-khe');
		const at = Date.UTC(2026, 8, 1, 1);
		const rounds = [{ name: 'Vòng 1', opensAt: at, closesAt: at + DAY }];
		await aPublishedContest({ unitId: commune.id, title: 'Hỏi đáp số', items: 1, now: NOW, rounds });
		const found = await events();
		const reports = found.filter(([summary]) => summary?.startsWith('Gửi báo cáo'));
		expect(reports.map(([, from]) => from)).toEqual([
			...['2025-06-14', '2025-12-14', '2026-06-14', '2026-12-14'],
			...['2027-06-14', '2027-12-14', '2028-06-14', '2028-12-14']
		]);
		expect(found).toContainEqual(['Hỏi đáp số: Vòng 1', '2026-09-01', '2026-09-03']);
		expect(found).toHaveLength(reports.length + 1);
	});

	it('of a unit that is not there is not found', async () => {
		await expect(feedCalendar('nowhere', ORIGIN, NOW)).rejects.toThrow('unit.not_found');
	});

	it('names the same things the same way when it is read again', async () => {
		const { commune } = await aCommune('hoa-an');
		const uids = async (now: number) =>
			convertIcsCalendar(undefined, await feedCalendar(commune.id, ORIGIN, now)).events!.map(({ uid }) => uid);
		const first = await uids(NOW);
		expect(await uids(NOW + DAY)).toEqual(first);
		expect(new Set(first).size).toBe(first.length);
	});
});
