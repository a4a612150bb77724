import { CONSENT_VERSION } from '$lib/domain/consent';
import { DomainError } from '$lib/domain/domain-error';
import type { Actor } from '$lib/server/access';
import { read, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as consents from '$lib/server/store/consents';
import { approveAwards } from '$lib/server/usecases/award/approve-awards';
import { certificateTexts } from '$lib/server/usecases/award/certificate-text';
import { checkCertificate } from '$lib/server/usecases/award/check-certificate';
import { ownAwards, ownCertificate } from '$lib/server/usecases/award/own-certificate';
import { printCertificates } from '$lib/server/usecases/award/print-certificates';
import { showAwards } from '$lib/server/usecases/award/show-awards';
import { withdrawAward } from '$lib/server/usecases/award/withdraw-award';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { publishResults } from '$lib/server/usecases/contest/publish-results';
import { saveSettings } from '$lib/server/usecases/installation/save-settings';
import { showSettings } from '$lib/server/usecases/installation/show-settings';
import { forgetPerson } from '$lib/server/usecases/participant/forget-person';
import * as awards from '$lib/server/store/awards';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { anEntrant } from '../factories/entry';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LATER = NOW + 3 * DAY;
const ORIGIN = 'https://thi.example.vn';
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as DomainError;
const NO_CHANGE = { emblem: undefined, removeEmblem: undefined, signerTitle: '', signerName: '', place: '' };
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAT0lEQVR42u3PQQkAAAgEsAviw96WNYJvYbACy1S/FgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQGBywLgeHDEpxzdegAAAABJRU5ErkJggg==';

let organizer: Actor;
let leader: Actor;
let admin: Actor;

beforeAll(async () => {
	organizer = await aStaffMember({ role: 'organizer' });
	leader = await aStaffMember({ role: 'leader' });
	admin = await aStaffMember({ role: 'admin' });
});

/** An approved first prize with its winner; its results are not published yet. */
async function anApprovedAward(name = 'Nguyễn Thị Ngọc Ưởng') {
	const { contest, round } = await aPublishedContest();
	const winner = await anEntrant(round, {}, { name });
	await anEntrant(round, { correct: 1 });
	await finalizeRound(organizer, round.id, LATER);
	const { waiting } = await showAwards(leader, contest.id, round.id, LATER);
	const where = { contestId: contest.id, roundId: round.id };
	await approveAwards(leader, where, { ids: waiting, keepShared: undefined }, LATER);
	const [award] = (await showAwards(leader, contest.id, round.id, LATER)).awards;
	return { contest, round, winner, award: award!, code: award!.certificateCode! };
}

describe('a certificate', () => {
	it('is found by its code in any case, with the name masked', async () => {
		const { contest, code } = await anApprovedAward();
		const { certificate } = await checkCertificate(` ${code.toLowerCase().replaceAll('-', '')} `);
		expect(certificate).toMatchObject({
			name: 'N. T. N. Ưởng',
			title: contest.title,
			tier: 'first',
			isWithdrawn: false
		});
		expect(JSON.stringify(certificate)).not.toContain('Nguyễn');
	});

	it('names a winner in full who agreed to it, and no longer one whose data were deleted', async () => {
		const { contest, round, winner, code } = await anApprovedAward();
		const given = { participantId: winner.id, textVersion: CONSENT_VERSION, givenAt: NOW };
		await write((tx) => consents.insert(tx, [{ id: newId(NOW), kind: 'publication', ...given }]));
		expect((await checkCertificate(code)).certificate?.name).toBe('Nguyễn Thị Ngọc Ưởng');
		await write((tx) => forgetPerson(tx, winner.id, LATER));
		expect((await checkCertificate(code)).certificate?.name).toBe('N. T. N. Ưởng');
		const { awards: shown } = await showAwards(leader, contest.id, round.id, LATER);
		expect(shown.map(({ name }) => name)).toEqual(['N. T. N. Ưởng']);
	});

	it('shows as withdrawn once its prize is', async () => {
		const { award, code } = await anApprovedAward();
		await withdrawAward(leader, { awardId: award.id, reason: 'Thi hộ' }, LATER + HOUR);
		expect((await checkCertificate(code)).certificate).toMatchObject({ isWithdrawn: true, withdrawnAt: LATER + HOUR });
	});

	it.each(['', 'AAAA-AAAA-AAAA', 'x'.repeat(200), '%00', '⛩'])('is not found by %j', async (typed) => {
		expect((await checkCertificate(typed)).certificate).toBeNull();
	});

	it('of a practice run is stamped, and no certificate to those who check it', async () => {
		const { contest, round } = await aPublishedContest({ practiceOf: 'a contest' });
		await anEntrant(round);
		await finalizeRound(organizer, round.id, LATER);
		const { waiting } = await showAwards(leader, contest.id, round.id, LATER);
		await approveAwards(
			leader,
			{ contestId: contest.id, roundId: round.id },
			{ ids: waiting, keepShared: undefined },
			LATER
		);
		const [row] = await awards.ofScope({ contestId: contest.id, roundId: round.id });
		const texts = await certificateTexts(
			[{ ...row!, contest, roundName: round.name, organizer: 'Xã An Bình' }],
			ORIGIN
		);
		expect(texts[0]?.stamp).toBe('CHẠY THỬ');
		expect((await checkCertificate(row!.award.certificateCode!)).certificate).toBeNull();
	});

	it('is the winner’s to take from the publication on, and nobody else’s', async () => {
		const { round, winner, award } = await anApprovedAward();
		const wish = { awardId: award.id, origin: ORIGIN };
		await expect(ownCertificate(winner, wish, LATER)).rejects.toEqual(refusal('award.not_found'));
		await publishResults(organizer, round.id, LATER + HOUR);
		expect(await ownAwards(winner)).toEqual([expect.objectContaining({ id: award.id, tier: 'first' })]);
		const { pdf } = await ownCertificate(winner, wish, LATER + HOUR);
		expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
		const other = await anEntrant(round);
		await expect(ownCertificate(other, wish, LATER + HOUR)).rejects.toEqual(refusal('award.not_found'));
	});

	it('is printed with the others by those who may approve, and the log says so', async () => {
		const { contest, round } = await anApprovedAward();
		const wish = { contestId: contest.id, roundId: round.id, origin: ORIGIN };
		const { fileName } = await printCertificates(leader, wish, LATER);
		expect(fileName).toBe(`${contest.code}-giay-chung-nhan-1.pdf`);
		const reviewer = await aStaffMember({ role: 'reviewer' });
		await expect(printCertificates(reviewer, wish, LATER)).rejects.toEqual(refusal('access.denied'));
		const log = await read.select().from(schema.auditLog).orderBy(schema.auditLog.seq);
		expect(log.filter(({ act, objectId }) => act === 'certificates.print' && objectId === round.id)).toHaveLength(1);
	});
});

describe('the settings of certificates', () => {
	const png = (bytes: Uint8Array<ArrayBuffer> = new Uint8Array(Buffer.from(PNG, 'base64'))) =>
		new File([bytes], 'bieu-trung.jpg', { type: 'image/jpeg' });

	it('are for administrators', async () => {
		await expect(showSettings(organizer)).rejects.toEqual(refusal('access.denied'));
		await expect(saveSettings(leader, NO_CHANGE, LATER)).rejects.toEqual(refusal('access.denied'));
	});

	it('stand on every certificate, and the log has them before and after', async () => {
		const { contest, round } = await anApprovedAward();
		await saveSettings(
			admin,
			{ ...NO_CHANGE, signerTitle: 'Trưởng ban', signerName: 'Đặng Hữu Ẩn', place: 'Hòa An' },
			LATER
		);
		const [row] = await awards.ofScope({ contestId: contest.id, roundId: round.id });
		const source = { ...row!, contest, roundName: round.name, organizer: 'Xã Hòa An' };
		expect(await certificateTexts([source], ORIGIN)).toEqual([
			expect.objectContaining({
				recipient: 'Nguyễn Thị Ngọc Ưởng',
				prize: 'Giải Nhất',
				organizer: 'Xã Hòa An',
				signerTitle: 'Trưởng ban',
				signerName: 'Đặng Hữu Ẩn',
				placeAndDate: 'Hòa An, ngày 05 tháng 3 năm 2026',
				checkUrl: `${ORIGIN}/certificates/${row!.award.certificateCode}`
			})
		]);
		const log = await read.select().from(schema.auditLog).orderBy(schema.auditLog.seq);
		expect(log.findLast(({ act }) => act === 'settings.edit')).toMatchObject({
			before: { signerName: '' },
			after: { signerName: 'Đặng Hữu Ẩn' }
		});
	});

	it('take an emblem by what is in the file, keep it, and let it go again', async () => {
		await saveSettings(admin, { ...NO_CHANGE, emblem: png() }, LATER);
		expect((await showSettings(admin)).emblem).toMatch(/^data:image\/png;base64,/);
		await saveSettings(admin, { ...NO_CHANGE, emblem: new File([], '') }, LATER);
		expect((await showSettings(admin)).emblem).not.toBeNull();
		await saveSettings(admin, { ...NO_CHANGE, removeEmblem: 'on' }, LATER);
		expect((await showSettings(admin)).emblem).toBeNull();
	});

	it('refuse a picture that cannot be printed, and change nothing then', async () => {
		const broken = new Uint8Array(Buffer.from(PNG, 'base64').fill(7, 41));
		await expect(saveSettings(admin, { ...NO_CHANGE, emblem: png(broken), place: 'Khác' }, LATER)).rejects.toEqual(
			refusal('emblem.unprintable')
		);
		expect((await showSettings(admin)).place).not.toBe('Khác');
	});
});
