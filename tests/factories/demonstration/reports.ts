import { toLocalDate } from '$lib/domain/zone-time';
import type { Actor } from '$lib/server/access';
import { ZONE } from '$lib/server/environment';
import * as reports from '$lib/server/store/reports';
import { approveReport } from '$lib/server/usecases/report/approve-report';
import { createReport } from '$lib/server/usecases/report/create-report';
import type { ReportWish } from '$lib/server/usecases/report/report-fields';
import { saveLetterhead } from '$lib/server/usecases/report/save-letterhead';
import { sendReport } from '$lib/server/usecases/report/send-report';
import { submitReport } from '$lib/server/usecases/report/submit-report';
import { DAY, HOUR } from '../time';
import type { UnitRow } from '../unit';
import type { DemonstrationStaff } from './staff';

/** The last half-year report, approved; a village's report of this year, sent up; and the commune's own for the year, as a draft. */
export async function reportOnIt(
	{ organizer, leader, villageHead }: DemonstrationStaff,
	units: Map<string, UnitRow>,
	planId: string,
	now: number
) {
	const ending = { quarter: 4, endsOn: null, planId };
	const commune = units.get('san-dinh')!;
	const village = units.get('thon-dong')!;
	const year = Number(toLocalDate(now, ZONE).slice(0, 4));
	// In the first half of a year the last one closed the year before.
	const due = [year, year - 1].map((one) => ({ one, at: Date.UTC(one, 5, 15, 2) })).find(({ at }) => at < now)!;
	const half: ReportWish = { unitId: commune.id, kind: 'half', year: due.one, ...ending };
	await approved(organizer, leader, half, '128', due.at);
	const ofYear = (unit: UnitRow): ReportWish => ({ unitId: unit.id, kind: 'year', year, ...ending });
	const sent = await approved(villageHead, leader, ofYear(village), '07', now - 5 * HOUR);
	await sendReport(villageHead, sent, { revision: await revisionOf(sent), sure: 'on' }, now - 2 * HOUR);
	await createReport(organizer, ofYear(commune), now - HOUR);
}

const revisionOf = async (id: string) => (await reports.find(id))!.report.revision;

async function approved(author: Actor, approver: Actor, wish: ReportWish, number: string, at: number): Promise<string> {
	const id = await createReport(author, wish, at);
	const { report } = (await reports.find(id))!;
	const head = { ...report.letterhead, number, issuedOn: toLocalDate(at + DAY / 8, ZONE) };
	await saveLetterhead(author, id, { ...head, revision: report.revision }, at + HOUR / 2);
	await submitReport(author, id, { revision: await revisionOf(id), sure: 'on' }, at + HOUR);
	await approveReport(approver, id, { revision: await revisionOf(id), sure: 'on' }, at + 2 * HOUR);
	return id;
}
