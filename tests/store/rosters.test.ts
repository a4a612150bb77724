import { read, schema } from '$lib/server/db';
import * as rosterEntries from '$lib/server/store/roster-entries';
import { unitTree } from '$lib/server/usecases/reach/unit-tree';
import { addLine, editLine, removeLine, restoreLine } from '$lib/server/usecases/roster/change-lines';
import { endRoster, reopenRoster } from '$lib/server/usecases/roster/change-roster';
import { confirmDraft } from '$lib/server/usecases/roster/confirm-draft';
import { draftNewerList, draftRoster } from '$lib/server/usecases/roster/draft-roster';
import { exportRoster } from '$lib/server/usecases/roster/export-roster';
import { forgetEndedRosters } from '$lib/server/usecases/roster/forget-ended-rosters';
import { giveCodes } from '$lib/server/usecases/roster/give-codes';
import { listRosters } from '$lib/server/usecases/roster/list-rosters';
import { dropBadCodes, mendDraft } from '$lib/server/usecases/roster/mend-draft';
import { showDraft } from '$lib/server/usecases/roster/show-draft';
import { showRoster } from '$lib/server/usecases/roster/show-roster';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aRoster, pastedList } from '../factories/roster';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const EVERYTHING = { period: 'all', kind: 'any', view: 'missing', after: '' } as const;
const namesOf = async (rosterId: string) => (await rosterEntries.ofRoster(rosterId)).map(({ name }) => name);

/** What shares of the pupils of a unit are taken of, on a local day. */
const headcountOn = async (unit: UnitRow, day: string) =>
	(await unitTree()).denominatorsOn(day)(unit.id, 'students')?.headcount ?? null;

const line = (name: string) => ({ name, phone: '', code: '', birthYear: '', note: '' });

async function aDraft(people: Parameters<typeof pastedList>[0]) {
	const by = await aStaffMember({ role: 'organizer' });
	const unit = await aUnit({ kind: 'school' });
	const about = { unitId: unit.id, group: 'students' as const, name: 'Lớp 7A', asOf: '2026-03-01', source: 'GVCN' };
	return { by, unit, id: await draftRoster(by, { ...about, pasted: pastedList(people) }, NOW) };
}

describe('importing a roster', () => {
	it('shows what is wrong at each line, is mended in place, and stores in one write what is left', async () => {
		const { by, id } = await aDraft([
			'Lê Thị An',
			{ name: 'Trần Bình', phone: '12' },
			'Lê Thị An',
			{ name: '', phone: '0912345678' },
			'Vũ Chi'
		]);
		const draft = await showDraft(by, id, { from: 0 }, NOW);
		expect(draft.counts).toMatchObject({ ready: 2, faults: 2, doubts: 1 });
		expect(draft.wrong.map(({ typed, errors }) => [typed.line, Object.keys(errors)])).toEqual([
			[3, ['phone']],
			[4, []],
			[5, ['name']]
		]);
		await expect(confirmDraft(by, id, {}, NOW)).rejects.toMatchObject({
			code: 'roster.draft_wrong',
			params: { count: 3 }
		});

		const decided = { ...line('Lê Thị An'), decision: 'skip' as const };
		await mendDraft(by, id, {
			lines: {
				row3: { ...line('Trần Bình'), phone: '0912000111', decision: null },
				row4: decided,
				row5: { ...line('Đỗ Dung'), phone: '0912345678', decision: null }
			}
		});
		const rosterId = await confirmDraft(by, id, {}, NOW);
		expect(await namesOf(rosterId)).toEqual(['Lê Thị An', 'Trần Bình', 'Đỗ Dung', 'Vũ Chi']);
	});

	it('is stored once, however often the button is pressed', async () => {
		const { by, unit, id } = await aDraft(['Lê Thị An']);
		const results = await Promise.allSettled([1, 2, 3].map(() => confirmDraft(by, id, {}, NOW)));
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const stored = await read.select().from(schema.rosters).where(eq(schema.rosters.unitId, unit.id));
		expect(stored).toHaveLength(1);
	});

	it('keeps a draft from everybody else', async () => {
		const { id } = await aDraft(['Lê Thị An']);
		const other = await aStaffMember({ role: 'admin' });
		await expect(showDraft(other, id, { from: 0 }, NOW)).rejects.toThrow('roster.draft.not_found');
	});

	it('asks about people on another roster of the unit and refuses codes that are taken', async () => {
		const { unit, by } = await aRoster({ people: [{ name: 'Lê Thị An', code: 'ANHAIX' }], name: 'Lớp 7A' });
		const about = { unitId: unit.id, group: 'students' as const, name: 'Đội tuyển', asOf: '2026-03-01', source: 'x' };
		const list = pastedList(['Lê Thị An', { name: 'Vũ Chi', code: 'anhaix' }]);
		const draft = await showDraft(by, await draftRoster(by, { ...about, pasted: list }, NOW), { from: 0 }, NOW);
		expect(draft.wrong).toMatchObject([
			{ doubt: { kind: 'elsewhere', where: 'Lớp 7A' } },
			{ errors: { code: expect.any(String) } }
		]);
	});

	it('drops codes that can be guessed into the notes, all at once, and makes others', async () => {
		const people = [1, 2, 3].map((n) => ({ name: `Học sinh ${'ABCD'[n]}`, code: `HS2026${n}` }));
		const { by, id } = await aDraft([...people, { name: 'Lê Thị An', code: 'KX7A4M2B' }]);
		expect((await showDraft(by, id, { from: 0 }, NOW)).counts).toMatchObject({ badCodes: 3 });
		await dropBadCodes(by, id, NOW);
		const mended = await showDraft(by, id, { from: 0 }, NOW);
		expect(mended.wrong).toEqual([]);
		expect(mended.lines.map(({ code, note }) => [code, note])).toEqual([
			[null, 'HS20261'],
			[null, 'HS20262'],
			[null, 'HS20263'],
			['KX7A-4M2B', null]
		]);
		const entries = await rosterEntries.ofRoster(await confirmDraft(by, id, { codes: 'on' }, NOW));
		expect(entries.at(-1)).toMatchObject({ code: 'KX7A4M2B' });
		expect(entries.filter(({ code }) => code !== null && code.length === 8)).toHaveLength(4);
	});

	it('refuses a list that is empty, and one from the future', async () => {
		const by = await aStaffMember({ role: 'organizer' });
		const about = { unitId: (await aUnit()).id, group: 'students' as const, name: 'Lớp', source: 'x' };
		const draft = (asOf: string, pasted: string) => draftRoster(by, { ...about, asOf, pasted }, NOW);
		await expect(draft('2026-03-01', ' \n')).rejects.toMatchObject({ code: 'roster.list_empty', field: 'pasted' });
		await expect(draft('2026-03-03', 'Lê An')).rejects.toMatchObject({ code: 'roster.future', field: 'asOf' });
	});
});

describe('a newer list', () => {
	it('tells who is new and who left, keeps matches and history, and takes back who returns', async () => {
		const { id, by, unit, entries } = await aRoster({ people: ['Lê Thị An', { name: 'Trần Bình', code: 'BINHXX' }] });
		const renew = async (people: Parameters<typeof pastedList>[0], at: number) => {
			const draftId = await draftNewerList(by, id, { pasted: pastedList(people) }, at);
			const { difference } = await showDraft(by, draftId, { from: 0 }, at);
			await confirmDraft(by, draftId, {}, at);
			return difference;
		};
		const first = await renew([{ name: 'Lê Thị An', birthYear: '2012' }, 'Vũ Chi'], NOW + DAY);
		expect(first).toMatchObject({ same: 1, added: ['Vũ Chi'], left: ['Trần Bình'] });
		expect(await rosterEntries.find(entries[0]!.id)).toMatchObject({ birthYear: 2012 });
		expect(await rosterEntries.find(entries[1]!.id)).toMatchObject({ removedOn: '2026-03-03' });
		expect(await headcountOn(unit, '2026-03-03')).toBe(2);

		await renew(['Lê Thị An', 'Vũ Chi', { name: 'Trần Bình', code: 'BINHXX' }], NOW + 2 * DAY);
		expect(await rosterEntries.find(entries[1]!.id)).toMatchObject({ removedOn: null });
		expect(await headcountOn(unit, '2026-03-04')).toBe(3);
	});
});

describe('the denominator that rosters give', () => {
	it('adds up all lists of the unit and group that hold, day by day, and leaves the past as it was', async () => {
		const { unit, by, id } = await aRoster({ people: ['Lê An', 'Lê Bình', 'Lê Chi'], asOf: '2026-02-01' });
		expect(await headcountOn(unit, '2026-01-31')).toBeNull();
		expect(await headcountOn(unit, '2026-02-01')).toBe(3);
		const second = await aRoster({ unit, by, people: ['Vũ An', 'Vũ Bình'], asOf: '2026-02-20' });
		expect([await headcountOn(unit, '2026-02-19'), await headcountOn(unit, '2026-02-20')]).toEqual([3, 5]);

		const added = await addLine(by, id, line('Lê Dung'), NOW);
		expect([await headcountOn(unit, '2026-03-01'), await headcountOn(unit, '2026-03-02')]).toEqual([5, 6]);
		await removeLine(by, { rosterId: id, entryId: added }, NOW + DAY);
		expect([await headcountOn(unit, '2026-03-02'), await headcountOn(unit, '2026-03-03')]).toEqual([6, 5]);
		await restoreLine(by, { rosterId: id, entryId: added }, NOW + 2 * DAY);
		expect(await headcountOn(unit, '2026-03-04')).toBe(6);

		await endRoster(by, { rosterId: second.id, endsOn: '2026-03-04' }, NOW + 3 * DAY);
		expect([await headcountOn(unit, '2026-03-04'), await headcountOn(unit, '2026-03-05')]).toEqual([6, 4]);
		await endRoster(by, { rosterId: id, endsOn: '2026-03-05' }, NOW + 3 * DAY);
		expect([await headcountOn(unit, '2026-03-05'), await headcountOn(unit, '2026-03-06')]).toEqual([4, null]);
		await reopenRoster(by, id, NOW + 4 * DAY);
		expect(await headcountOn(unit, '2026-03-06')).toBe(4);
	});

	it('counts a list that is entered late for the whole time it held, beside the one that was there', async () => {
		const { unit, by } = await aRoster({ people: ['Lê An'], asOf: '2026-02-10' });
		await aRoster({ unit, by, people: ['Vũ An', 'Vũ Bình'], asOf: '2026-02-01', now: NOW + DAY });
		const days = ['2026-01-31', '2026-02-01', '2026-02-09', '2026-02-10'];
		expect(await Promise.all(days.map((day) => headcountOn(unit, day)))).toEqual([null, 2, 2, 3]);
	});
});

describe('single lines', () => {
	it('are corrected; a code that somebody has is refused at its field', async () => {
		const { id, by, entries } = await aRoster({ people: ['Lê An', 'Lê Bình'], codes: true });
		const at = { rosterId: id, entryId: entries[0]!.id };
		await editLine(by, at, { ...line('Lê Thị An'), phone: '0912000222', code: entries[0]!.code! }, NOW);
		expect(await rosterEntries.find(at.entryId)).toMatchObject({
			name: 'Lê Thị An',
			nameFolded: 'le thi an',
			phone: '+84912000222'
		});
		const taken = editLine(by, at, { ...line('Lê Thị An'), code: entries[1]!.code! }, NOW);
		await expect(taken).rejects.toMatchObject({ code: 'roster.code_taken', field: 'code' });
		await expect(editLine(by, at, line(''), NOW)).rejects.toMatchObject({ code: 'name.required', field: 'name' });
	});

	it('get codes on wish, each another one; those that are there stay', async () => {
		const { id, by } = await aRoster({ people: ['Lê An', { name: 'Lê Bình', code: 'BINHYY' }, 'Lê Chi'] });
		expect(await giveCodes(by, id, NOW)).toBe(2);
		const codes = (await rosterEntries.ofRoster(id)).map(({ code }) => code);
		expect(codes[1]).toBe('BINHYY');
		expect(new Set(codes).size).toBe(3);
	});

	it('cannot be changed once the roster has ended', async () => {
		const { id, by, entries } = await aRoster();
		await endRoster(by, { rosterId: id, endsOn: '2026-03-02' }, NOW);
		await expect(addLine(by, id, line('Lê Bình'), NOW)).rejects.toThrow('roster.closed');
		await expect(removeLine(by, { rosterId: id, entryId: entries[0]!.id }, NOW)).rejects.toThrow('roster.closed');
	});

	it('of another roster are not found', async () => {
		const [mine, other] = [await aRoster(), await aRoster()];
		const at = { rosterId: mine.id, entryId: other.entries[0]!.id };
		await expect(removeLine(mine.by, at, NOW)).rejects.toThrow('roster.line.not_found');
	});
});

describe('who may see names', () => {
	it('only those in charge of the unit: no leader, no reviewer, no head of another village', async () => {
		const { id, unit } = await aRoster();
		const elsewhere = await aUnit();
		const strangers = await Promise.all([
			aStaffMember({ role: 'leader' }),
			aStaffMember({ role: 'reviewer' }),
			aStaffMember({ role: 'unit_manager', unitId: elsewhere.id })
		]);
		for (const stranger of strangers) {
			await expect(showRoster(stranger, id, EVERYTHING, NOW)).rejects.toThrow('access.denied');
			await expect(addLine(stranger, id, line('Lê Bình'), NOW)).rejects.toThrow('access.denied');
		}
		await expect(listRosters(strangers[0]!, { search: '', ended: false, after: '' }, NOW)).rejects.toThrow(
			'access.denied'
		);
		const head = await aStaffMember({ role: 'unit_manager', unitId: unit.id });
		expect((await showRoster(head, id, EVERYTHING, NOW)).people).toMatchObject([{ name: 'Lê Thị An' }]);
		const mine = await listRosters(head, { search: 'lop so', ended: false, after: '' }, NOW);
		expect(mine.rosters.map((roster) => roster.id)).toEqual([id]);
	});

	it('every change is logged, without a name', async () => {
		const { id, by } = await aRoster({ people: ['Hoàng Tuyệt Mật'] });
		await addLine(by, id, line('Hoàng Tối Mật'), NOW);
		const words = {
			headings: ['', '', '', '', '', '', '', '', ''],
			tookPart: () => '',
			state: () => ''
		};
		await exportRoster(by, { rosterId: id, format: 'csv', wish: EVERYTHING }, words, NOW);
		const entries = await read
			.select()
			.from(schema.auditLog)
			.where(and(eq(schema.auditLog.objectKind, 'roster'), eq(schema.auditLog.objectId, id)));
		expect(entries.map(({ act }) => act).sort()).toEqual(['roster.add', 'roster.add_line', 'roster.export']);
		expect(JSON.stringify(entries)).not.toMatch(/Mật/);
	});

	it('names go a year after a roster has ended; its figures stay', async () => {
		const { id, by, unit } = await aRoster({ people: [{ name: 'Lê An', phone: '0912000333' }], codes: true });
		await endRoster(by, { rosterId: id, endsOn: '2026-03-02' }, NOW);
		await forgetEndedRosters(NOW + 365 * DAY);
		expect(await rosterEntries.ofRoster(id)).toMatchObject([{ name: 'Lê An' }]);
		await forgetEndedRosters(NOW + 366 * DAY);
		expect(await rosterEntries.ofRoster(id)).toMatchObject([{ name: '–', nameFolded: '', phone: null, code: null }]);
		expect(await headcountOn(unit, '2026-03-02')).toBe(1);
	});
});
