import type { TargetDraft } from '$lib/domain/target-draft';
import { toLocalDate } from '$lib/domain/zone-time';
import type { Actor } from '$lib/server/access';
import { ZONE } from '$lib/server/environment';
import * as outreachActivities from '$lib/server/store/outreach-activities';
import * as plans from '$lib/server/store/plans';
import * as targets from '$lib/server/store/targets';
import { approveActivity } from '$lib/server/usecases/outreach/decide-activity';
import { recordActivity } from '$lib/server/usecases/outreach/record-activity';
import { copyPlan } from '$lib/server/usecases/plan/copy-plan';
import { editHead } from '$lib/server/usecases/plan/edit-head';
import { recordEvidence } from '$lib/server/usecases/plan/record-evidence';
import { saveDates } from '$lib/server/usecases/plan/save-dates';
import { saveTarget } from '$lib/server/usecases/plan/save-target';
import { showTargetForm } from '$lib/server/usecases/plan/show-target-form';
import { signEvidence } from '$lib/server/usecases/plan/sign-evidence';
import { parseDateText, type PlanDate } from '$lib/domain/plan-date';
import * as planDates from '$lib/server/store/plan-dates';
import { targetDraftSchema } from '$lib/domain/target-draft';
import * as v from 'valibot';
import { activityForm } from '../activity';
import { DAY, HOUR } from '../time';
import type { UnitRow } from '../unit';
import { aPhoto } from './photo';
import type { DemonstrationStaff } from './staff';

const SOURCE = 'hoa-an';
const day = (at: number) => toLocalDate(at, ZONE);

/** The commune copies the plan of another one, makes it its own, and works by it for a while. Gives the plan's id. */
export async function followOwnPlan(people: DemonstrationStaff, units: Map<string, UnitRow>, now: number) {
	const { organizer } = people;
	const commune = units.get('san-dinh')!;
	const begun = now - 170 * DAY;
	const planId = await copyPlan(organizer, { unitId: commune.id, from: SOURCE }, begun);
	const head = {
		title: 'Kế hoạch đẩy mạnh truyền thông thực hiện Nghị quyết số 57-NQ/TW trên địa bàn xã Sân Đình',
		documentNumber: '86/KH-UBND',
		issuedOn: day(begun),
		issuingBody: 'Ủy ban nhân dân xã Sân Đình',
		place: 'Sân Đình',
		province: 'Đường Mây',
		startsOn: day(begun),
		headerNote: 'Kế hoạch minh họa, chép từ kế hoạch của xã Hòa An.'
	};
	await editHead(organizer, await at(planId), head, begun + HOUR);
	await saveDates(organizer, await at(planId), await datesWithReports(planId), begun + 2 * HOUR);
	await tuneTargets(organizer, planId, begun, now);
	await proveTargets(people, planId, commune, now);
	return planId;
}

const at = async (planId: string) => ({ planId, revision: (await plans.find(planId))!.revision });
const targetOf = async (planId: string, clause: string) =>
	(await targets.listOfPlan(planId)).find((target) => target.clause === clause)!.id;

/** The plan that was copied names no days for reports; this commune sets its own. */
async function datesWithReports(planId: string): Promise<PlanDate[]> {
	const reports = ['15/6', '15/12'].map((dateText) => ({
		...{ kind: 'report_deadline' as const, name: 'Gửi báo cáo kết quả thực hiện kế hoạch', clause: 'V.1', dateText },
		...parseDateText(dateText)!
	}));
	return [...(await planDates.listOfPlan(planId)), ...reports];
}

/** Each of its own dates, so that there is something met, on track, late, overdue and unknown on the day it is looked at. */
async function tuneTargets(organizer: Actor, planId: string, begun: number, now: number) {
	const change = async (clause: string | null, wish: Partial<Record<keyof TargetDraft, unknown>>) => {
		const targetId = clause === null ? null : await targetOf(planId, clause);
		const { values } = await showTargetForm(organizer, planId, targetId);
		const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name.replace('[]', ''), value]));
		const draft = v.parse(targetDraftSchema, { ...typed, startsOn: day(begun), ...wish });
		await saveTarget(organizer, { ...(await at(planId)), targetId }, draft, begun + 3 * HOUR);
	};
	await change('II.2.1 gạch đầu dòng 1', { deadline: day(now + 40 * DAY) });
	await change('II.2.2 gạch đầu dòng 2', { reachBasis: 'attested', channels: ['village_meeting', 'loudspeaker'] });
	await change('III.5.4', { deadline: day(now - 25 * DAY) });
	await change(null, {
		kind: 'activity',
		metric: 'Số hoạt động hướng dẫn kỹ năng số tại các thôn',
		clause: 'III.7',
		quote: 'Mỗi năm tổ chức ít nhất 04 hoạt động hướng dẫn kỹ năng số tại các thôn.',
		phaseLabel: 'Năm 2026',
		audienceText: 'Người dân các thôn',
		groups: ['residents'],
		measure: 'activity_count',
		comparator: '>=',
		threshold: '4',
		deadline: day(now + 150 * DAY)
	});
}

const RECORDS = [
	{
		clause: 'II.2.1 gạch đầu dòng 2',
		daysAgo: 120,
		done: 'yes' as const,
		note: 'Chuyên mục trên truyền thanh, cổng thông tin và fanpage đã mở.'
	},
	{
		clause: 'II.2.1 gạch đầu dòng 3',
		daysAgo: 30,
		numerator: 27,
		denominator: 30,
		note: '27 trong 30 nội dung của Ban chỉ đạo được đưa tin trong ngày.'
	},
	{
		clause: 'II.2.2 gạch đầu dòng 3',
		daysAgo: 50,
		numerator: 5,
		denominator: 9,
		note: 'Lớp kỹ năng truyền thông số, 5 người có giấy chứng nhận.'
	},
	{ clause: 'III.5.4', daysAgo: 40, done: 'no' as const, note: 'Lớp tập huấn phải lùi vì trùng lịch của tỉnh.' },
	{ clause: 'III.7', daysAgo: 60, count: 1, note: 'Buổi hướng dẫn lưu động tại Bản Pá, phối hợp với tỉnh Đoàn.' },
	{
		clause: 'III.4.4',
		daysAgo: 6,
		done: 'yes' as const,
		waits: true,
		note: 'Xã có gian hàng tại Ngày hội Chuyển đổi số.'
	}
];

/** What was done, signed by the leader; the last record still waits. Two activities of the log count towards a target too. */
async function proveTargets({ organizer, leader }: DemonstrationStaff, planId: string, commune: UnitRow, now: number) {
	const nothing = { numerator: null, denominator: null, count: null, done: undefined, link: null, unitId: commune.id };
	for (const [index, { clause, daysAgo, waits, ...record }] of RECORDS.entries()) {
		const when = now - daysAgo * DAY;
		const targetId = await targetOf(planId, clause);
		const files = index === 0 || waits ? [await aPhoto(700 + index)] : [];
		const id = await recordEvidence(
			organizer,
			targetId,
			{ ...nothing, ...record, files, occurredOn: day(when) },
			when + HOUR
		);
		if (!waits) await signEvidence(leader, targetId, id, when + DAY);
	}
	const targetId = await targetOf(planId, 'III.7');
	for (const [daysAgo, residents] of [
		[75, '38'],
		[33, '46']
	] as const) {
		const when = now - daysAgo * DAY;
		const form = activityForm({
			...{ unitId: commune.id, channel: 'home_visit', place: 'Nhà văn hóa các thôn', occurredOn: day(when) },
			...{ title: 'Hướng dẫn kỹ năng số tại thôn', residents, targetId }
		});
		const recorded = await recordActivity(organizer, form, when);
		if (!('id' in recorded)) continue;
		const { revision } = (await outreachActivities.find(recorded.id))!;
		await approveActivity(leader, { activityId: recorded.id, revision }, when + DAY);
	}
}
