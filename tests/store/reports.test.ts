import { fromLocalInput } from '$lib/domain/zone-time';
import { imbalances } from '$lib/domain/report-balance';
import type { ReportFigures } from '$lib/domain/report-figures';
import { unbalancedColumns } from '$lib/domain/report-table';
import { reportTables } from '$lib/domain/report-tables';
import type { Actor } from '$lib/server/access';
import { read, schema, write } from '$lib/server/db';
import * as reports from '$lib/server/store/reports';
import { loadPlans } from '$lib/server/usecases/content/load-plans';
import { approveReport } from '$lib/server/usecases/report/approve-report';
import { createReport, figuresDigest } from '$lib/server/usecases/report/create-report';
import { discardReport } from '$lib/server/usecases/report/discard-report';
import { exportReport } from '$lib/server/usecases/report/export-report';
import { listReceived } from '$lib/server/usecases/report/list-received';
import { listReports } from '$lib/server/usecases/report/list-reports';
import { offerReport } from '$lib/server/usecases/report/offer-report';
import { refreezeReport } from '$lib/server/usecases/report/refreeze-report';
import { showReportChanges } from '$lib/server/usecases/report/report-changes';
import type { ReportWish } from '$lib/server/usecases/report/report-fields';
import { returnReport } from '$lib/server/usecases/report/return-report';
import { saveLetterhead } from '$lib/server/usecases/report/save-letterhead';
import { saveSections } from '$lib/server/usecases/report/save-sections';
import { sendReport } from '$lib/server/usecases/report/send-report';
import { showReport } from '$lib/server/usecases/report/show-report';
import { submitReport } from '$lib/server/usecases/report/submit-report';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPopulation } from '../factories/population';
import { aReachedPerson } from '../factories/reach';
import { aStaffMember } from '../factories/staff';
import { DAY } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** Noon of 16 June 2026: the half-year report is made now. */
const NOW = fromLocalInput('2026-06-16T12:00', 'Asia/Ho_Chi_Minh')!;
const MAY = fromLocalInput('2026-05-10T12:00', 'Asia/Ho_Chi_Minh')!;

let commune: UnitRow;
let village: UnitRow;
let school: UnitRow;
let [author, leader, head]: Actor[] = [];

const half = (unit: UnitRow, over: Partial<ReportWish> = {}): ReportWish => ({
	...{ unitId: unit.id, planId: 'hoa-an', kind: 'half', year: 2026, quarter: 2, endsOn: null },
	...over
});
const stored = async (id: string) => (await reports.find(id))!.report;
const figuresOf = async (id: string) => (await stored(id)).figures as ReportFigures;
const act = async (id: string) => ({ revision: (await stored(id)).revision, sure: 'on' as const });
const submitted = async (id: string, by: Actor, now = NOW) => submitReport(by, id, await act(id), now);
const approved = async (unit: UnitRow, by: Actor) => {
	const id = await createReport(by, half(unit), NOW);
	await submitted(id, by);
	await approveReport(leader!, id, await act(id), NOW);
	return id;
};

beforeAll(async () => {
	await write((tx) => loadPlans(tx, NOW));
	commune = await aUnit({ parent: null, kind: 'commune', name: 'Xã Hòa An' });
	village = await aUnit({ parent: commune, name: 'Thôn Đông' });
	school = await aUnit({ parent: commune, kind: 'school', name: 'Trường THCS Hòa An' });
	author = await aStaffMember({ role: 'organizer', unitId: commune.id });
	leader = await aStaffMember({ role: 'leader', unitId: commune.id });
	head = await aStaffMember({ role: 'unit_manager', unitId: village.id });
	await aPopulation(village.id, 40);
	for (let n = 0; n < 7; n++) await aReachedPerson(village.id, { at: MAY });
	for (let n = 0; n < 3; n++) await aReachedPerson(school.id, { at: MAY, group: 'students' });
	await aReachedPerson(commune.id, { at: MAY, group: 'officials' });
	// After the figures are closed: it counts in no report up to 14 June.
	await aReachedPerson(village.id, { at: NOW - DAY });
});

describe('the figures of a report', () => {
	it('are of its period only, and add up in every table', async () => {
		const figures = await figuresOf(await createReport(author!, half(commune), NOW));
		expect(figures.period).toEqual({ kind: 'half', startsOn: '2026-01-01', endsOn: '2026-06-14' });
		expect(figures.total.verified.any).toBe(11);
		expect(figures.own.verified.any).toBe(1);
		expect(figures.units.map(({ name, verified }) => [name, verified.any])).toEqual([
			['Thôn Đông', 7],
			['Trường THCS Hòa An', 3]
		]);
		expect(imbalances(figures)).toEqual([]);
		expect(reportTables(figures).flatMap(unbalancedColumns)).toEqual([]);
	});

	it('hold the denominators with their source, and every target of the plan', async () => {
		const figures = await figuresOf(await createReport(author!, half(commune), NOW));
		const residents = figures.groups.find(({ group }) => group === 'residents');
		expect(residents?.denominator).toEqual({
			headcount: 40,
			basis: 'parts',
			sources: [{ source: 'Công an xã', asOf: '2026-01-01' }]
		});
		expect(figures.targets.length).toBe(10);
	});

	it('are known again by their digest, whatever engine kept them', async () => {
		const report = await stored(await createReport(author!, half(commune), NOW));
		expect(figuresDigest(report.figures as ReportFigures)).toBe(report.figuresSha256);
	});

	it('are refused for a period that has not begun, and for a day that has not come', async () => {
		await expect(createReport(author!, half(commune, { year: 2027 }), NOW)).rejects.toMatchObject({
			code: 'report.period'
		});
		const tomorrow = half(commune, { kind: 'year', endsOn: '2026-06-17' });
		await expect(createReport(author!, tomorrow, NOW)).rejects.toMatchObject({
			code: 'report.period',
			field: 'endsOn'
		});
	});

	it('are gathered by nobody who may only read', async () => {
		await expect(createReport(leader!, half(commune), NOW)).rejects.toMatchObject({ code: 'access.denied' });
		await expect(createReport(head!, half(school), NOW)).rejects.toMatchObject({ code: 'access.denied' });
	});

	it('can be looked at before a report is made', async () => {
		const { preview } = await offerReport(author!, { unitId: commune.id, kind: 'half', year: '2026', planId: '' }, NOW);
		expect(preview?.headline.any).toBe(11);
		const { problem } = await offerReport(author!, { unitId: commune.id, kind: 'half', year: '2027', planId: '' }, NOW);
		expect(problem?.field).toBe('endsOn');
	});
});

describe('a draft', () => {
	const form = async (id: string, over: Record<string, unknown> = {}) => {
		const { revision, sections } = await stored(id);
		return { revision, sections, act: 'save', ...over };
	};

	it('keeps what was typed also when a section is moved or written anew', async () => {
		const id = await createReport(author!, half(commune), NOW);
		const { sections } = await stored(id);
		const typed = sections.map((one) => (one.kind === 'direction' ? { ...one, text: 'Lời của xã.' } : one));
		await saveSections(author!, id, await form(id, { sections: typed, act: 'down:0' }), NOW);
		const moved = await stored(id);
		expect(moved.sections.slice(0, 2).map(({ kind }) => kind)).toEqual(['activities', 'direction']);
		expect(moved.sections[1]).toMatchObject({ text: 'Lời của xã.', edited: true });
		await saveSections(author!, id, await form(id, { act: 'propose:1' }), NOW);
		expect((await stored(id)).sections[1]).toMatchObject({ text: sections[0]!.text, edited: false });
	});

	it('is not overwritten by a form that was opened before somebody else saved', async () => {
		const id = await createReport(author!, half(commune), NOW);
		const older = await form(id);
		await saveSections(author!, id, await form(id), NOW);
		await expect(saveSections(author!, id, older, NOW)).rejects.toMatchObject({ code: 'report.stale' });
	});

	it('follows new figures, but not where its text was edited', async () => {
		const id = await createReport(author!, half(school), NOW);
		const { sections } = await stored(id);
		const typed = sections.map((one) => (one.kind === 'awards' ? { ...one, text: 'Sửa tay.' } : one));
		await saveSections(author!, id, await form(id, { sections: typed }), NOW);
		await aReachedPerson(school.id, { at: MAY, group: 'students' });
		const { changes } = await showReportChanges(author!, id, NOW);
		expect(changes).toContainEqual(
			expect.objectContaining({ row: 'Học sinh, sinh viên', column: 'Đã tiếp cận, xác minh (người)', difference: 1 })
		);
		await refreezeReport(author!, id, await act(id), NOW);
		const fresh = await stored(id);
		expect((fresh.figures as ReportFigures).total.verified.any).toBe(4);
		expect(fresh.sections.find(({ kind }) => kind === 'awards')?.text).toBe('Sửa tay.');
		expect(fresh.sections.find(({ kind }) => kind === 'reach')?.text).toContain('có 4 người được xác minh');
		expect((await showReportChanges(author!, id, NOW)).changes).toEqual([]);
	});

	it('takes over the letterhead of the unit’s last report, but not its number and date', async () => {
		const unit = await aUnit({ parent: commune, name: 'Thôn Tây' });
		const first = await createReport(author!, half(unit), NOW);
		const { letterhead, revision } = await stored(first);
		const typed = { ...letterhead, number: '5', issuedOn: '2026-06-16', signerName: 'Trần Văn Bình', revision };
		await saveLetterhead(author!, first, typed, NOW);
		const next = await stored(await createReport(author!, half(unit, { kind: 'quarter' }), NOW + 1));
		expect(next.letterhead).toMatchObject({ number: '', issuedOn: null, signerName: 'Trần Văn Bình' });
	});

	it('is read by those who write and approve it, and by nobody else', async () => {
		const id = await createReport(author!, half(commune), NOW);
		await expect(showReport(head!, id)).rejects.toMatchObject({ code: 'access.denied' });
		expect((await showReport(leader!, id)).mayApprove).toBe(false);
	});

	it('can be discarded, which the log keeps', async () => {
		const id = await createReport(author!, half(commune), NOW);
		await discardReport(author!, id, await act(id), NOW);
		expect(await reports.find(id)).toBeUndefined();
		const log = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, id))
			.orderBy(asc(schema.auditLog.seq));
		expect(log.map((entry) => entry.act)).toEqual(['report.create', 'report.discard']);
	});
});

describe('the approval', () => {
	it('is a second person’s, who may also give the report back with a note', async () => {
		const administrator = await aStaffMember({ role: 'admin', unitId: commune.id });
		const id = await createReport(administrator, half(commune), NOW);
		await expect(approveReport(leader!, id, await act(id), NOW)).rejects.toMatchObject({
			code: 'report.not_submitted'
		});
		await submitted(id, administrator);
		await expect(approveReport(administrator, id, await act(id), NOW)).rejects.toMatchObject({
			code: 'report.same_person'
		});
		await expect(approveReport(author!, id, await act(id), NOW)).rejects.toMatchObject({ code: 'access.denied' });
		await returnReport(leader!, id, { revision: (await stored(id)).revision, note: 'Bổ sung nguyên nhân.' }, NOW);
		expect(await stored(id)).toMatchObject({ state: 'draft', returnedNote: 'Bổ sung nguyên nhân.' });
		await submitted(id, administrator);
		await approveReport(leader!, id, await act(id), NOW);
		expect(await stored(id)).toMatchObject({ state: 'approved', approvedBy: leader!.id });
	});

	it('is of what the approver saw: the second of two presses is refused', async () => {
		const id = await createReport(author!, half(commune), NOW);
		await submitted(id, author!);
		const seen = await act(id);
		await approveReport(leader!, id, seen, NOW);
		await expect(approveReport(leader!, id, seen, NOW)).rejects.toMatchObject({ code: 'report.not_submitted' });
	});

	it('ends every change: figures and text stay as they were when data change later', async () => {
		const id = await approved(commune, author!);
		const before = await stored(id);
		await aReachedPerson(school.id, { at: MAY, group: 'students' });
		const { sections, revision, letterhead } = before;
		const closed = { code: 'report.closed' };
		await expect(saveSections(author!, id, { revision, sections, act: 'save' }, NOW)).rejects.toMatchObject(closed);
		await expect(saveLetterhead(author!, id, { ...letterhead, revision }, NOW)).rejects.toMatchObject(closed);
		await expect(refreezeReport(author!, id, await act(id), NOW)).rejects.toMatchObject(closed);
		await expect(discardReport(author!, id, await act(id), NOW)).rejects.toMatchObject(closed);
		expect(await stored(id)).toEqual(before);
		const { changes, intact, mayRefreeze } = await showReportChanges(leader!, id, NOW);
		expect([intact, mayRefreeze]).toEqual([true, false]);
		expect(changes.length).toBeGreaterThan(0);
	});
});

describe('a report for the unit above', () => {
	it('is sent once approved, once, and summed there beside the platform’s own figures', async () => {
		const draft = await createReport(head!, half(village), NOW);
		await expect(sendReport(head!, draft, await act(draft), NOW)).rejects.toMatchObject({
			code: 'report.not_approved'
		});
		const id = await approved(village, head!);
		await sendReport(head!, id, await act(id), NOW);
		await expect(sendReport(head!, id, await act(id), NOW)).rejects.toMatchObject({ code: 'report.sent.conflict' });

		const { periods } = await listReceived(leader!, { unit: commune.id }, NOW);
		expect(periods[0]?.received.map(({ unitName }) => unitName)).toEqual(['Thôn Đông']);
		expect(periods[0]?.missing.map(({ name }) => name)).toContain('Trường THCS Hòa An');

		const figures = await figuresOf(await createReport(author!, half(commune), NOW));
		expect(figures.received).toHaveLength(1);
		expect(figures.received[0]?.theirs).toEqual(figures.received[0]?.ours);
		expect(figures.notReceived).toContain('Trường THCS Hòa An');
		const table = reportTables(figures).find(({ key }) => key === 'received');
		expect(table?.total?.cells.slice(2, 4)).toEqual([7, 7]);
	});

	it('that differs from the platform’s figures is pointed at', async () => {
		await aReachedPerson(village.id, { at: MAY });
		const figures = await figuresOf(await createReport(author!, half(commune), NOW));
		expect(figures.received[0]?.ours.any).toBe(figures.received[0]!.theirs.any + 1);
		const table = reportTables(figures).find(({ key }) => key === 'received');
		expect(table?.notes).toEqual(['Thôn Đông: số báo cáo khác số liệu của hệ thống; cần đối chiếu.']);
	});

	it('of the topmost unit has nobody to go to', async () => {
		const id = await approved(commune, author!);
		await expect(sendReport(author!, id, await act(id), NOW)).rejects.toMatchObject({ code: 'report.nobody_above' });
	});
});

describe('the list of reports', () => {
	it('says what is due, how long it is until then, and what waits for whom', async () => {
		const id = await createReport(author!, half(commune), NOW);
		await submitted(id, author!);
		const { due, reports: rows } = await listReports(leader!, NOW);
		expect(due.map(({ before, daysLeft }) => [before, daysLeft])).toEqual([
			['2026-06-15', -2],
			['2026-12-15', 181]
		]);
		expect(rows.find((row) => row.id === id)).toMatchObject({ state: 'in_review', waitsForMe: true });
		const { reports: own } = await listReports(author!, NOW);
		expect(own.find((row) => row.id === id)).toMatchObject({ waitsForMe: false });
	});

	it('shows a unit’s manager no drafts of others', async () => {
		const { reports: rows } = await listReports(head!, NOW);
		expect(rows.every(({ unitName }) => unitName === 'Thôn Đông')).toBe(true);
	});
});

describe('the files of a report', () => {
	it.each(['docx', 'xlsx'] as const)('can be taken as %s, which is logged', async (format) => {
		const id = await createReport(author!, half(commune), NOW);
		const { bytes, fileName } = await exportReport(author!, id, format, NOW);
		expect(fileName).toBe(`bao-cao-xa-hoa-an-2026-06-14.${format}`);
		expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
		const log = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, id))
			.orderBy(asc(schema.auditLog.seq));
		expect(log.at(-1)?.act).toBe('report.export');
	});
});
