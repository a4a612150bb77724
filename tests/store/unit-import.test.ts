import { read, schema } from '$lib/server/db';
import * as units from '$lib/server/store/units';
import {
	confirmPopulationImport,
	openPopulationImport,
	viewPopulationImport
} from '$lib/server/usecases/unit/import-populations';
import {
	confirmUnitImport,
	mendUnitImport,
	openUnitImport,
	viewUnitImport
} from '$lib/server/usecases/unit/import-units';
import { viewUnit } from '$lib/server/usecases/unit/view-unit';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aPopulation } from '../factories/population';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

type Staff = Awaited<ReturnType<typeof aStaffMember>>;

/** Codes are of the whole installation, so each test has its own. */
let made = 0;
async function aPlace() {
	const tag = `n${++made}-`;
	const commune = await aUnit({ parent: null, kind: 'commune', name: 'Xã Hòa An', code: `${tag}xa` });
	return { tag, commune, by: await aStaffMember({ role: 'admin', unitId: commune.id }) };
}
const csv = (...lines: string[]) => ({ file: new File([lines.join('\n')], 'ds.csv') });
const HEAD = 'Mã,Tên,Loại,Mã đơn vị cha,Có hiệu lực từ,Đến ngày';
const sure = { sure: 'on' as const };
const byCode = async (code: string) => (await units.findByCode(code))!;

async function confirm(by: Staff, draftId: string) {
	const { revision } = await viewUnitImport(by, draftId);
	return confirmUnitImport(by, { draftId, revision, ...sure }, NOW);
}

describe('a list of units', () => {
	it('becomes a tree whatever the order of its lines; kinds are read from words or names', async () => {
		const { tag, commune, by } = await aPlace();
		const draft = await openUnitImport(
			by,
			csv(
				HEAD,
				`${tag}xom,Xóm Chùa,,${tag}dong,1/7/2025,`,
				`${tag}dong,Thôn Đông,Thôn,,,`,
				`${tag}th,Trường Lê Lợi,,${tag}xa,,`
			),
			NOW
		);
		expect((await viewUnitImport(by, draft)).counts).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 });
		expect(await confirm(by, draft)).toEqual({ added: 3, changed: 0 });
		const [east, hamlet, school] = [await byCode(`${tag}dong`), await byCode(`${tag}xom`), await byCode(`${tag}th`)];
		expect(east).toMatchObject({ parentId: commune.id, kind: 'village', path: `${commune.path}${east.id}/` });
		expect(hamlet).toMatchObject({ parentId: east.id, path: `${east.path}${hamlet.id}/`, validFrom: '2025-07-01' });
		expect(school.kind).toBe('school');
		await expect(viewUnitImport(by, draft)).rejects.toMatchObject({ code: 'import.not_found' });
	});

	it('shows what is wrong at its line, is mended in place and stored only when nothing is wrong', async () => {
		const { tag, commune, by } = await aPlace();
		await aUnit({ parent: commune, code: `${tag}co`, name: 'Thôn Có' });
		await aUnit({ parent: null, code: `${tag}la`, name: 'Xã Lạ' });
		const lines = [
			`${tag}co,Thôn Có Rồi,Thôn,,,`,
			`${tag}a,Thôn A,Thôn,khong-co,,`,
			`${tag}b,Thôn B,Huyện,,,`,
			`${tag}c,Thôn C,Thôn,,31/2/2025,`,
			`${tag}d,Thôn D,Thôn,${tag}e,,`,
			`${tag}e,Thôn E,Thôn,${tag}d,,`,
			`${tag}g,Thôn G,Thôn,,,`,
			`${tag}g,Thôn Khác,Thôn,,,`,
			`${tag}la,Thôn Lạ,Thôn,,,`,
			`,Thôn Không Mã,Thôn,,,`
		];
		const draft = await openUnitImport(by, csv(HEAD, ...lines), NOW);
		const { checked, revision } = await viewUnitImport(by, draft);
		expect(checked.map(({ line, state, faults }) => [line.line, state, faults.map(({ code }) => code)])).toEqual([
			[2, 'changed', []],
			[3, 'wrong', ['unit.import.parent']],
			[4, 'wrong', ['unit.kind']],
			[5, 'wrong', ['date.format']],
			[6, 'wrong', ['unit.parent.cycle']],
			[7, 'wrong', ['unit.parent.cycle']],
			[8, 'wrong', ['unit.import.twice']],
			[9, 'wrong', ['unit.import.twice']],
			[10, 'wrong', ['unit.import.elsewhere']],
			[11, 'wrong', ['unit.code']]
		]);
		await expect(confirmUnitImport(by, { draftId: draft, revision, ...sure }, NOW)).rejects.toMatchObject({
			code: 'import.wrong'
		});
		await mendUnitImport(by, draft, {
			lines: { r3: { parentCode: `${tag}co` }, r4: { kind: 'thôn' }, r5: { validFrom: '28/2/2025' } },
			drop: ['9', '10']
		});
		await mendUnitImport(by, draft, { lines: {}, drop: [], dropWrong: 'on' });
		expect(await confirm(by, draft)).toEqual({ added: 4, changed: 1 });
		expect(await byCode(`${tag}co`)).toMatchObject({ name: 'Thôn Có Rồi', nameFolded: 'thon co roi' });
		expect(await byCode(`${tag}c`)).toMatchObject({ validFrom: '2025-02-28' });
	});

	it('moves a unit whose parent was wrong with all below it, even when two change places', async () => {
		const { tag, commune, by } = await aPlace();
		const upper = await aUnit({ parent: commune, code: `${tag}u`, name: 'Cụm' });
		const lower = await aUnit({ parent: upper, code: `${tag}l`, name: 'Thôn' });
		const leaf = await aUnit({ parent: lower, code: `${tag}x`, name: 'Xóm' });
		const draft = await openUnitImport(
			by,
			csv(HEAD, `${tag}u,Cụm,Thôn,${tag}l,,`, `${tag}l,Thôn,Thôn,${tag}xa,,`),
			NOW
		);
		await confirm(by, draft);
		expect((await byCode(`${tag}l`)).path).toBe(`${commune.path}${lower.id}/`);
		expect((await byCode(`${tag}u`)).path).toBe(`${commune.path}${lower.id}/${upper.id}/`);
		expect((await byCode(`${tag}x`)).path).toBe(`${commune.path}${lower.id}/${leaf.id}/`);
	});

	it('takes 5,000 lines', async () => {
		const { tag, commune, by } = await aPlace();
		const lines = Array.from({ length: 5000 }, (_, n) => `${tag}${n},Thôn ${n},,${n < 50 ? '' : tag + (n % 50)},,`);
		const draft = await openUnitImport(by, csv(HEAD, ...lines), NOW);
		expect(await confirm(by, draft)).toEqual({ added: 5000, changed: 0 });
		expect(await units.listUnder([commune.path])).toHaveLength(5001);
	});

	it('is stored once, and not when the tree was changed after it was looked through', async () => {
		const { tag, commune, by } = await aPlace();
		const draft = await openUnitImport(by, csv(HEAD, `${tag}a,Thôn A,,,,`), NOW);
		const { revision } = await viewUnitImport(by, draft);
		await aUnit({ parent: commune });
		const late = confirmUnitImport(by, { draftId: draft, revision, ...sure }, NOW);
		await expect(late).rejects.toMatchObject({ code: 'unit.stale' });
		const again = await viewUnitImport(by, draft);
		const confirmation = { draftId: draft, revision: again.revision, ...sure };
		const both = await Promise.allSettled([0, 1].map(() => confirmUnitImport(by, confirmation, NOW)));
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('is for those who may edit units, and a draft for who opened it', async () => {
		const { tag, commune, by } = await aPlace();
		const organizer = await aStaffMember({ role: 'organizer', unitId: commune.id });
		const other = await aStaffMember({ role: 'admin', unitId: commune.id });
		const file = csv(HEAD, `${tag}a,Thôn A,,,,`);
		await expect(openUnitImport(organizer, file, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		const draft = await openUnitImport(by, file, NOW);
		await expect(viewUnitImport(other, draft)).rejects.toMatchObject({ code: 'import.not_found' });
	});
});

describe('a list of headcounts', () => {
	const open = (by: Staff, ...lines: string[]) =>
		openPopulationImport(by, { ...csv(...lines), asOf: '2026-02-01', source: 'Thống kê xã' }, NOW);
	const residentsOf = async (by: Staff, unit: UnitRow) =>
		(await viewUnit(by, unit.id, NOW)).groups.find(({ group }) => group === 'residents')?.own;

	it('is read by group or with a column for each, by code or name, beside the figure that stands', async () => {
		const { tag, commune, by } = await aPlace();
		const [east, west] = [
			await aUnit({ parent: commune, code: `${tag}d`, name: 'Thôn Đông' }),
			await aUnit({ parent: commune, code: `${tag}t`, name: `Thôn Tây ${tag}` })
		];
		await aPopulation(east.id, 40);
		const wide = await open(by, 'Mã,Tên,Người dân,Học sinh', `${tag}d,,"1.568",12`, `,thon tay ${tag},30,`);
		const preview = await viewPopulationImport(by, wide, NOW);
		expect(preview).toMatchObject({ wrong: 0, figureCount: 3 });
		expect(preview.checked[0]?.figures).toMatchObject([
			{ audienceGroup: 'students', headcount: 12, before: null },
			{ audienceGroup: 'residents', headcount: 1568, before: { headcount: 40, asOf: '2026-01-01' } }
		]);
		expect(await confirmPopulationImport(by, { draftId: wide, revision: preview.revision, ...sure }, NOW)).toBe(3);
		expect(await residentsOf(by, east)).toMatchObject({ headcount: 1568, asOf: '2026-02-01', source: 'Thống kê xã' });
		const long = await open(by, 'Mã,Nhóm,Số người,Ngày,Nguồn', `${tag}t,Người dân,31,15/2/2026,Rà soát`);
		const { revision } = await viewPopulationImport(by, long, NOW);
		await confirmPopulationImport(by, { draftId: long, revision, ...sure }, NOW);
		expect(await residentsOf(by, west)).toMatchObject({ headcount: 31, asOf: '2026-02-15', source: 'Rà soát' });
		const rows = await read
			.select()
			.from(schema.populations)
			.where(and(eq(schema.populations.unitId, west.id), eq(schema.populations.asOf, '2026-02-15')));
		expect(rows).toMatchObject([{ enteredBy: by.id, basis: 'typed' }]);
	});

	it('says what is wrong with a line and what contradicts the units below', async () => {
		const { tag, commune, by } = await aPlace();
		for (const name of ['Thôn Trùng', 'Thôn Trùng']) await aUnit({ parent: commune, name });
		await aUnit({ parent: commune, code: `${tag}d`, name: 'Thôn Đông' });
		const draft = await open(
			by,
			'Mã,Nhóm,Số người,Ngày',
			`khong-co,Người dân,3,`,
			`Thôn Trùng,Người dân,3,`,
			`${tag}d,Người già,3,`,
			`${tag}d,Người dân,ba,`,
			`${tag}d,Người dân,3,1/1/2030`,
			`${tag}d,Người dân,3,`,
			`${tag}d,Người dân,4,`,
			`${tag}xa,Người dân,2,`
		);
		const { checked, conflicts } = await viewPopulationImport(by, draft, NOW);
		expect(checked.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
			['population.import.unit'],
			['population.import.ambiguous'],
			['population.import.group'],
			['population.headcount'],
			['population.future'],
			[],
			['population.import.twice'],
			[]
		]);
		expect(conflicts).toEqual([{ id: commune.id, name: commune.name, group: 'residents', own: 2, ofChildren: 3 }]);
	});
});
