import type { UnitChange } from '$lib/domain/unit-change';
import { write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as populations from '$lib/server/store/populations';
import * as units from '$lib/server/store/units';
import { changeUnit } from '$lib/server/usecases/unit/change-unit';
import { exportUnits } from '$lib/server/usecases/unit/export-units';
import {
	confirmPopulationImport,
	openPopulationImport,
	viewPopulationImport
} from '$lib/server/usecases/unit/import-populations';
import { openUnitImport, viewUnitImport } from '$lib/server/usecases/unit/import-units';
import { listGaps } from '$lib/server/usecases/unit/list-gaps';
import { listUnits } from '$lib/server/usecases/unit/list-units';
import { previewChange } from '$lib/server/usecases/unit/prepare-change';
import { viewUnit } from '$lib/server/usecases/unit/view-unit';
import { viewUnitHistory } from '$lib/server/usecases/unit/view-unit-history';
import { unitPath } from '$lib/domain/unit';
import { foldVietnamese } from '$lib/domain/vietnamese-name';
import { describe, expect, it } from 'vitest';
import { aPopulation } from '../factories/population';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const aCommune = () => aUnit({ parent: null, kind: 'commune', name: 'Xã Hòa An' });
type Staff = Awaited<ReturnType<typeof aStaffMember>>;

async function change(by: Staff, unit: UnitRow, what: UnitChange) {
	const { revision } = await previewChange(by, unit.id, what, NOW);
	const order = { basis: 'Nghị quyết 12', revision, part: {}, figures: {}, sure: 'on' as const };
	return changeUnit(by, { ...order, unitId: unit.id, change: what }, NOW);
}
const rename = (name: string): UnitChange => ({ kind: 'rename', effectiveOn: '2026-03-01', name });

describe('the list of units', () => {
	it('shows the tree and the names of a date, and finds a unit by what it was called', async () => {
		const commune = await aCommune();
		const village = await aUnit({ parent: commune, name: 'Thôn Cầu Cháy' });
		const [east, west] = [
			await aUnit({ parent: commune, name: 'Thôn Đông' }),
			await aUnit({ parent: commune, name: 'Thôn Tây' })
		];
		const by = await aStaffMember({ role: 'admin', unitId: commune.id });
		await change(by, village, rename('Thôn Hòa Bình'));
		await change(by, east, { kind: 'join', effectiveOn: '2026-03-01', unitIds: [], targetId: west.id });
		const namesOn = async (search: string, on = '') =>
			(await listUnits(by, search, NOW, { on })).units.map(({ name }) => name);
		expect(await namesOn('')).toEqual(['Xã Hòa An', 'Thôn Hòa Bình', 'Thôn Tây']);
		expect(await namesOn('', '2026-02-28')).toEqual(['Xã Hòa An', 'Thôn Cầu Cháy', 'Thôn Đông', 'Thôn Tây']);
		expect(await namesOn('cau chay')).toEqual(['Xã Hòa An', 'Thôn Hòa Bình']);
		const closed = (await listUnits(by, 'thon dong', NOW)).units.find(({ id }) => id === east.id);
		expect(closed).toMatchObject({ valid: false, matched: true });
	});

	it('of a large tree shows a unit with what is right below it, by the page', async () => {
		const commune = await aCommune();
		const cluster = await aUnit({ parent: commune, name: 'Cụm' });
		const rows = Array.from({ length: 250 }, (_, n) => {
			const id = newId(NOW);
			const name = n === 7 ? 'Thôn Ngã Ba Đền' : `Thôn ${n + 1}`;
			const place = { parentId: cluster.id, path: unitPath(cluster.path, id) };
			return {
				id,
				code: `c${id.slice(-10)}`,
				name,
				nameFolded: foldVietnamese(name),
				kind: 'village' as const,
				...place
			};
		});
		await write((tx) => units.insertAll(tx, rows));
		const by = await aStaffMember({ role: 'leader', unitId: commune.id });
		const start = await listUnits(by, '', NOW);
		expect(start.units.map(({ name, partCount }) => [name, partCount])).toEqual([
			['Xã Hòa An', 1],
			['Cụm', 250]
		]);
		const second = await listUnits(by, '', NOW, { under: cluster.id, page: 2 });
		expect(second).toMatchObject({ pages: { page: 2, count: 3 }, above: [{ id: commune.id }] });
		expect(second.units).toHaveLength(100);
		// The unit itself and 99 of its parts were on the first page.
		expect(second.units[0]?.name).toBe('Thôn 101');
		const found = await listUnits(by, 'nga ba den', NOW);
		expect(found.units.map(({ name }) => name)).toEqual(['Xã Hòa An', 'Cụm', 'Thôn Ngã Ba Đền']);
	});

	it('says which headcounts are counted from lists', async () => {
		const village = await aUnit({ parent: await aCommune() });
		const by = await aStaffMember({ role: 'leader', unitId: village.id });
		await aPopulation(village.id, 40);
		const counted = { unitId: village.id, audienceGroup: 'residents' as const, headcount: 31, asOf: '2026-01-01' };
		const row = { id: newId(NOW), ...counted, source: 'Danh sách', basis: 'roster' as const, enteredAt: NOW };
		await write((tx) => populations.put(tx, row));
		expect((await listUnits(by, '', NOW)).units[0]?.totals[2]).toEqual({ total: 31, counted: true });
	});
});

describe('the history of a unit', () => {
	it('says what it was called, what it came from and what it became', async () => {
		const commune = await aCommune();
		const [east, west] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
		const by = await aStaffMember({ role: 'admin', unitId: commune.id });
		await change(by, west, rename('Thôn Tây Mới'));
		const code = `m-${east.id.slice(-8)}`;
		const founding = { name: 'Thôn Chung', code, unitKind: 'village' as const, parentId: commune.id };
		const merger = { kind: 'merge' as const, effectiveOn: '2026-03-02', unitIds: [west.id], ...founding };
		const heirId = await change(by, east, merger);
		const history = await viewUnitHistory(by, west.id);
		expect(history.names).toEqual([{ name: west.name, lastDay: '2026-02-28' }]);
		expect(history.changes.map(({ kind, after }) => [kind, after.map(({ id }) => id)])).toEqual([
			['merge', [heirId]],
			['rename', [west.id]]
		]);
		const heir = await viewUnitHistory(by, heirId);
		expect(heir.changes[0]?.before.map(({ id }) => id).sort()).toEqual([east.id, west.id].sort());
		const stranger = await aStaffMember({ role: 'leader', unitId: east.id });
		await expect(viewUnitHistory(stranger, commune.id)).rejects.toMatchObject({ code: 'access.denied' });
	});
});

describe('gaps', () => {
	it('are headcounts that are missing, old or contradict each other', async () => {
		const commune = await aCommune();
		const [one, two] = [
			await aUnit({ parent: commune, name: 'Thôn 1' }),
			await aUnit({ parent: commune, name: 'Thôn 2' })
		];
		await aUnit({ parent: commune, name: 'Trường', kind: 'school' });
		await aPopulation(commune.id, 50);
		await aPopulation(one.id, 40, { asOf: '2024-01-01' });
		await aPopulation(two.id, 20);
		const by = await aStaffMember({ role: 'leader', unitId: commune.id });
		const all = await listGaps(by, { fault: null, page: 1 }, NOW);
		expect(all.gaps.map(({ name, group, fault }) => [name, group, fault])).toEqual([
			['Xã Hòa An', 'officials', 'missing'],
			['Xã Hòa An', 'students', 'missing'],
			['Xã Hòa An', 'residents', 'conflict'],
			['Xã Hòa An', 'cooperatives', 'missing'],
			['Thôn 1', 'residents', 'old'],
			['Trường', 'officials', 'missing']
		]);
		const { gaps } = await listGaps(by, { fault: 'old', page: 1 }, NOW);
		expect(gaps.map(({ id }) => id)).toEqual([one.id]);
	});
});

describe('the export', () => {
	it.each(['xlsx', 'csv'] as const)('as %s can be read in again and changes nothing', async (format) => {
		const commune = await aCommune();
		const village = await aUnit({ parent: commune, name: 'Thôn Đông, =1', validFrom: '2020-01-01' });
		await aUnit({ parent: village, name: 'Xóm', kind: 'agency', validTo: '2026-01-31' });
		await aPopulation(village.id, 1568, { source: 'Thống kê' });
		await aPopulation(village.id, 0, { audienceGroup: 'students', asOf: '2025-09-01', source: 'Trường' });
		await aPopulation(commune.id, 3000);
		const by = await aStaffMember({ role: 'admin', unitId: commune.id });
		const file = new File([(await exportUnits(by, format, NOW)) as BlobPart], `don-vi.${format}`);
		const units = await viewUnitImport(by, await openUnitImport(by, { file }, NOW));
		expect(units.counts).toEqual({ new: 0, changed: 0, same: 4, wrong: 0 });
		const before = await viewUnit(by, village.id, NOW);
		const draftId = await openPopulationImport(by, { file, asOf: '', source: '' }, NOW);
		const preview = await viewPopulationImport(by, draftId, NOW);
		expect(preview).toMatchObject({ wrong: 0, figureCount: 3 });
		const figures = preview.checked.flatMap((one) => one.figures);
		expect(figures.map(({ headcount }) => headcount)).toEqual(figures.map((figure) => figure.before?.headcount));
		await confirmPopulationImport(by, { draftId, revision: preview.revision, sure: 'on' }, NOW);
		expect((await viewUnit(by, village.id, NOW)).groups.map(({ total }) => total)).toEqual(
			before.groups.map(({ total }) => total)
		);
	});
});
