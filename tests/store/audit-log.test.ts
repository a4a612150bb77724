import { write } from '$lib/server/db';
import * as auditLog from '$lib/server/store/audit-log';
import { exportAudit } from '$lib/server/usecases/log/export-audit';
import { listAudit } from '$lib/server/usecases/log/list-audit';
import { readWish } from '$lib/server/usecases/log/audit-wish';
import { verifyLog } from '$lib/server/usecases/log/verify-log';
import { listPlaces } from '$lib/server/usecases/staff/list-places';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const asked = (query: string) => readWish(new URLSearchParams(query));
const words = { headings: Array.from('0123456789'), actText: (act: string) => `<${act}>` };

let admin: Awaited<ReturnType<typeof aStaffMember>>;
let organizer: Awaited<ReturnType<typeof aStaffMember>>;

/** The first entry is number 1: 60 saves of a contest by the organizer, one an hour, and an act of the program in between. */
beforeAll(async () => {
	admin = await aStaffMember({ role: 'admin' });
	organizer = await aStaffMember({ role: 'organizer', name: 'Trần Thị Cán Bộ' });
	const { contest } = await aPublishedContest({ title: 'Cuộc thi của xã' });
	const entry = { actorId: organizer.id, act: 'contest.save_what', objectKind: 'contest', objectId: contest.id };
	for (let n = 0; n < 60; n++) {
		const change = { before: { title: `Tên ${n}`, code: 'ct' }, after: { title: `Tên ${n + 1}`, code: 'ct' } };
		await write((tx) => auditLog.add(tx, NOW + n * HOUR, { ...entry, ...change }));
	}
	const seal = { actorId: null, act: 'practice.remove', objectKind: 'contest', objectId: 'gone' };
	await write((tx) => auditLog.add(tx, NOW + 60 * HOUR, seal));
});

const numbers = async (query: string, before: string | null = null) =>
	(await listAudit(admin, asked(query), before)).entries.map(({ seq }) => seq);

describe('the log page', () => {
	it('shows the newest first, page by page, with the end of the chain', async () => {
		const first = await listAudit(admin, asked(''), null);
		expect(first.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => 61 - n));
		expect(first.next).toBe(12);
		expect(await numbers('', '12')).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
		expect(first.head).toEqual({ seq: 61, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
		expect(first.head).toEqual((await verifyLog()).head);
	});

	it('says who did what to what, and only what that changed', async () => {
		const { entries } = await listAudit(admin, asked(''), '3');
		expect(entries[0]).toMatchObject({
			actorName: 'Trần Thị Cán Bộ',
			act: 'contest.save_what',
			objectName: 'Cuộc thi của xã',
			changes: [{ field: 'title', before: 'Tên 1', after: 'Tên 2' }]
		});
	});

	it('can be asked for a person, for what people did, an act or an area of acts, and an object', async () => {
		expect(await numbers(`actor=${organizer.id}`)).not.toContain(61);
		expect(await numbers('actor=people')).not.toContain(61);
		expect(await numbers(`actor=${admin.id}`)).toEqual([]);
		expect(await numbers('act=practice.remove')).toEqual([61]);
		expect(await numbers('act=practice')).toEqual([61]);
		expect(await numbers('act=pract')).toEqual([]);
		expect(await numbers('object=contest:gone')).toEqual([61]);
	});

	it('can be asked for local days, the last one included', async () => {
		// The first entry was made at 08:00 in Vietnam, so 16 of them are of the first day.
		expect(await numbers('to=2026-03-02')).toEqual(Array.from({ length: 16 }, (_, n) => 16 - n));
		expect(await numbers('from=2026-03-03&to=2026-03-03')).toEqual(Array.from({ length: 24 }, (_, n) => 40 - n));
		expect(await numbers('from=nonsense')).toHaveLength(50);
	});

	it('is for administrators of the whole installation, since it tells of everybody', async () => {
		const village = await aUnit();
		const below = await aStaffMember({ role: 'admin', unitId: village.id });
		const place = { key: 'audit', section: 'system', href: '/audit', icon: 'clock' };
		expect(listPlaces(admin)).toContainEqual(place);
		for (const other of [organizer, below]) {
			expect(listPlaces(other)).not.toContainEqual(place);
			await expect(listAudit(other, asked(''), null)).rejects.toEqual(refusal('access.denied'));
			await expect(exportAudit(other, asked(''), words, NOW)).rejects.toEqual(refusal('access.denied'));
		}
	});

	it('is exported as asked for, and the export is in the log', async () => {
		const csv = await exportAudit(admin, asked('act=practice'), words, NOW + 3 * DAY);
		const lines = csv.trim().split('\r\n');
		expect(lines).toHaveLength(2);
		expect(lines[1]).toContain('61,2026-03-04 20:00,,practice.remove,<practice.remove>,contest,gone');
		const { entries } = await listAudit(admin, asked('act=audit.export'), null);
		expect(entries).toMatchObject([{ actorId: admin.id, after: { rows: 1, act: 'practice' } }]);
	});
});
