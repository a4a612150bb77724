import { read, schema, write } from '$lib/server/db';
import * as outreachActivities from '$lib/server/store/outreach-activities';
import { loadChannels } from '$lib/server/usecases/content/load-channels';
import { confirmImport } from '$lib/server/usecases/outreach/confirm-import';
import { LINES_MAX, startImport } from '$lib/server/usecases/outreach/import-lines';
import { mendImport, showImport } from '$lib/server/usecases/outreach/show-import';
import { count } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { anActivity } from '../factories/activity';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();
beforeAll(() => write((tx) => loadChannels(tx)));

const HEADING = 'Đơn vị;Kênh;Ngày;Địa điểm;Tên việc;Cán bộ;Học sinh;Người dân;DN, HTX;Ghi chú';
const csv = (...lines: string[]) => new File([[HEADING, ...lines].join('\r\n')], 'hoat-dong.csv');
const stored = async () => (await read.select({ n: count() }).from(schema.outreachActivities))[0]!.n;
const headOf = async (unitId: string) => aStaffMember({ role: 'unit_manager', unitId });

describe('activities from a file', () => {
	it('are shown line by line and stored in one write, as submitted', async () => {
		const unit = await aUnit({ name: 'Thôn Cầu', code: 'thon-cau' });
		const head = await headOf(unit.id);
		const file = csv(
			';loa;15/2/2026;Cụm loa;;;;120;;',
			'THON CAU;Họp thôn, tổ dân phố;2026-02-20;Nhà văn hóa;Họp thôn quý I;2;;1.045;3;đông',
			'thon-cau;banner;1/3/2026;Cổng thôn;;;;;;'
		);
		const draft = await startImport(head, file, NOW);
		const before = await stored();
		const shown = await showImport(head, draft, NOW);
		expect(shown.counts).toEqual({ ready: 3, wrong: 0, repeated: 0 });
		expect(shown.ready.map(({ line, title, headcounts }) => [line, title, headcounts])).toEqual([
			[2, 'Truyền thanh cơ sở, loa – Cụm loa', { residents: 120 }],
			[3, 'Họp thôn quý I', { officials: 2, residents: 1045, cooperatives: 3 }],
			[4, 'Pano, băng rôn, áp phích, màn hình – Cổng thôn', {}]
		]);
		expect(await stored()).toBe(before);
		await expect(confirmImport(head, draft, { count: 2 }, NOW)).rejects.toMatchObject({ code: 'outreach.stale' });
		expect(await confirmImport(head, draft, { count: 3 }, NOW)).toBe(3);
		await expect(confirmImport(head, draft, { count: 3 }, NOW)).rejects.toMatchObject({
			code: 'outreach.import_not_found'
		});
		const rows = await outreachActivities.list({ paths: [unit.path] }, 10);
		expect(rows.map(({ state, recordedBy, occurredOn }) => [state, recordedBy, occurredOn])).toEqual([
			['submitted', head.id, '2026-03-01'],
			['submitted', head.id, '2026-02-20'],
			['submitted', head.id, '2026-02-15']
		]);
	});

	it('say at each line what is wrong, are mended in place, and nothing is stored before all is right', async () => {
		const unit = await aUnit({ name: 'Thôn Gạo' });
		const twins = [await aUnit({ name: 'Thôn Sông', parent: unit }), await aUnit({ name: 'Thôn Sông', parent: unit })];
		const head = await headOf(unit.id);
		const draft = await startImport(
			head,
			csv(
				'Thôn Lạ;loa;15/2/2026;;;;;12;;',
				'Thôn Sông;khói;31/2/2026;;;;;12;;',
				';loa;1/12/2026;;;;;mười;;',
				';loa;3/3/2026;;;;;12;;'
			),
			NOW
		);
		const codes = async () =>
			(await showImport(head, draft, NOW)).toMend.map(({ line, issues }) => [
				line.line,
				issues.map(({ column, code }) => `${column} ${code}`)
			]);
		expect(await codes()).toEqual([
			[2, ['unit outreach.import_unit_unknown']],
			[3, ['date outreach.import_date', 'unit outreach.import_unit_many', 'channel outreach.import_channel_unknown']],
			[4, ['residents outreach.headcount']],
			[5, ['date outreach.future']]
		]);
		await expect(confirmImport(head, draft, { count: 0 }, NOW)).rejects.toMatchObject({ code: 'outreach.import_open' });
		await mendImport(head, draft, {
			lines: {
				r2: { unit: 'Thôn Gạo', line: '9', nonsense: 'x' },
				r3: { unit: twins[0]!.code, channel: 'loudspeaker', date: '28/2/2026' },
				r4: { residents: '10', date: '1/2/2026' }
			},
			drop: ['5']
		});
		expect(await codes()).toEqual([]);
		expect(await confirmImport(head, draft, { count: 3 }, NOW)).toBe(3);
		const rows = await outreachActivities.list({ paths: [unit.path] }, 10);
		expect(rows.map(({ unitId }) => unitId)).toEqual([twins[0]!.id, unit.id, unit.id]);
	});

	it('show what they repeat, of the file or stored, and leave it out unless it is another event', async () => {
		const unit = await aUnit();
		const head = await headOf(unit.id);
		const { id } = await anActivity({ unitId: unit.id, occurredOn: '2026-02-02' });
		const line = ';loa;2/2/2026;Nhà văn hóa;;;;12;;';
		const draft = await startImport(head, csv(line, ';loa;3/2/2026;Sân;;;;5;;', ';loa;3/2/2026;sân;;;;6;;'), NOW);
		const { counts, toMend } = await showImport(head, draft, NOW);
		expect(counts).toEqual({ ready: 1, wrong: 0, repeated: 2 });
		expect(toMend.map(({ line, repeat }) => [line.line, repeat])).toEqual([
			[2, { id, title: 'Phát thanh' }],
			[4, { line: 3 }]
		]);
		await expect(confirmImport(head, draft, { count: 1 }, NOW)).rejects.toMatchObject({ code: 'outreach.import_open' });
		await mendImport(head, draft, { lines: { r4: { different: 'on' } }, drop: ['2'] });
		expect(await confirmImport(head, draft, { count: 2 }, NOW)).toBe(2);
	});

	it('are those of the person’s own units, and their drafts are nobody else’s', async () => {
		const [mine, other] = [await aUnit(), await aUnit({ name: 'Thôn Khác', code: 'thon-khac' })];
		const head = await headOf(mine.id);
		const draft = await startImport(head, csv('thon-khac;loa;2/2/2026;;;;;12;;'), NOW);
		expect((await showImport(head, draft, NOW)).toMend[0]?.issues[0]?.code).toBe('outreach.import_unit_unknown');
		const stranger = await headOf(other.id);
		await expect(showImport(stranger, draft, NOW)).rejects.toMatchObject({ code: 'outreach.import_not_found' });
		await expect(showImport(await aStaffMember({ role: 'leader' }), draft, NOW)).rejects.toMatchObject({
			code: 'outreach.import_not_found'
		});
	});

	it('are not more than fit into one write, and some at least', async () => {
		const head = await headOf((await aUnit()).id);
		const many = Array.from({ length: LINES_MAX + 1 }, () => ';loa;2/2/2026;;;;;12;;');
		await expect(startImport(head, csv(...many), NOW)).rejects.toMatchObject({ code: 'outreach.import_lines' });
		await expect(startImport(head, csv(), NOW)).rejects.toMatchObject({ code: 'outreach.import_empty' });
		await expect(startImport(head, new File(['a;b\r\n1;2'], 'x.csv'), NOW)).rejects.toMatchObject({
			code: 'sheet.columns'
		});
	});
});
