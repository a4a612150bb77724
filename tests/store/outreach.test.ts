import { read, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as evidenceFiles from '$lib/server/store/evidence-files';
import * as outreachActivities from '$lib/server/store/outreach-activities';
import * as outreachChannels from '$lib/server/store/outreach-channels';
import { loadChannels } from '$lib/server/usecases/content/load-channels';
import { addChannel } from '$lib/server/usecases/outreach/add-channel';
import { approveMany } from '$lib/server/usecases/outreach/approve-many';
import { countWaiting } from '$lib/server/usecases/outreach/count-waiting';
import { approveActivity, returnActivity, strikeActivity } from '$lib/server/usecases/outreach/decide-activity';
import { editChannel } from '$lib/server/usecases/outreach/edit-channel';
import { mendActivity } from '$lib/server/usecases/outreach/mend-activity';
import { offerActivity } from '$lib/server/usecases/outreach/offer-activity';
import { recordActivity } from '$lib/server/usecases/outreach/record-activity';
import { showActivity } from '$lib/server/usecases/outreach/show-activity';
import { showFile } from '$lib/server/usecases/outreach/show-file';
import { showQueue } from '$lib/server/usecases/outreach/show-queue';
import { asc, count } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { activityForm, anActivity, aPicture } from '../factories/activity';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, NOW } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();
beforeAll(() => write((tx) => loadChannels(tx)));

/** A village with its head, and someone of the commune above. */
async function village() {
	const unit = await aUnit();
	return {
		unit,
		head: await aStaffMember({ role: 'unit_manager', unitId: unit.id }),
		organizer: await aStaffMember({ role: 'organizer' })
	};
}
const stored = async (result: Awaited<ReturnType<typeof recordActivity>>) => {
	expect(result).toHaveProperty('id');
	return (await outreachActivities.find((result as { id: string }).id))!;
};
const activitiesStored = async () => (await read.select({ n: count() }).from(schema.outreachActivities))[0]!.n;
const logOf = async (id: string) => {
	const rows = await read.select().from(schema.auditLog).orderBy(asc(schema.auditLog.seq));
	return rows.filter(({ objectId }) => objectId === id);
};

describe('an activity is recorded', () => {
	it('with its headcounts and photos, as submitted, and the act is logged', async () => {
		const { unit, head } = await village();
		const files = [aPicture([200, 30, 30], 'họp thôn.png'), aPicture([200, 30, 30], 'bản sao.png')];
		const form = activityForm({ unitId: unit.id, officials: '3', files, channel: 'village_meeting' });
		const activity = await stored(await recordActivity(head, form, NOW));
		expect(activity).toMatchObject({
			state: 'submitted',
			recordedBy: head.id,
			recordedAt: NOW,
			title: 'Họp thôn, tổ dân phố – Nhà văn hóa',
			headcounts: { officials: 3, residents: 45 }
		});
		const kept = await evidenceFiles.listOf('activity', [activity.id]);
		expect(kept).toMatchObject([{ name: 'bản sao.png', mediaType: 'image/png', addedBy: head.id }]);
		expect(await logOf(activity.id)).toMatchObject([
			{ act: 'outreach.record', actorId: head.id, after: { unitId: unit.id, files: [kept[0]!.sha256] } }
		]);
	});

	it('once, when its form is sent twice, even at the same time', async () => {
		const { unit, head } = await village();
		const form = activityForm({ unitId: unit.id, key: newId(NOW), files: [aPicture([1, 2, 3])] });
		const before = await activitiesStored();
		const both = await Promise.all([recordActivity(head, form, NOW), recordActivity(head, form, NOW + 5)]);
		const later = await recordActivity(head, form, NOW + HOUR);
		expect([...both, later]).toEqual([{ id: form.key }, { id: form.key }, { id: form.key }]);
		expect(await activitiesStored()).toBe(before + 1);
		expect(await evidenceFiles.listOf('activity', [form.key!])).toHaveLength(1);
		expect(await logOf(form.key!)).toHaveLength(1);
	});

	it('as another one, when the page of one that was stored is changed and sent again', async () => {
		const { unit, head } = await village();
		const form = activityForm({ unitId: unit.id, key: newId(NOW) });
		await recordActivity(head, form, NOW);
		const next = await stored(await recordActivity(head, { ...form, occurredOn: '2026-03-01' }, NOW));
		expect(next.id).not.toBe(form.key);
		const mended = await recordActivity(head, { ...form, residents: 46 }, NOW);
		expect(mended).toMatchObject({ repeats: [{ id: form.key, why: 'event' }] });
	});

	it('by who records for the unit only, and with what there is', async () => {
		const { unit, head, organizer } = await village();
		const other = await aUnit();
		const send = (over: object, by = head) => recordActivity(by, activityForm({ unitId: unit.id, ...over }), NOW);
		await expect(send({ unitId: other.id })).rejects.toMatchObject({ code: 'access.denied' });
		await expect(send({}, await aStaffMember({ role: 'leader' }))).rejects.toMatchObject({ code: 'access.denied' });
		await expect(send({ unitId: 'nowhere' })).rejects.toMatchObject({ code: 'unit.not_found', field: 'unitId' });
		await expect(send({ channel: 'smoke_signs' })).rejects.toMatchObject({ code: 'outreach.channel' });
		await expect(send({ contestId: 'none' })).rejects.toMatchObject({ code: 'outreach.contest' });
		await expect(send({ targetId: 'none' })).rejects.toMatchObject({ code: 'outreach.target' });
		await expect(send({ residents: '' })).rejects.toMatchObject({ code: 'outreach.nobody' });
		const text = new File(['<svg/>'], 'anh.jpg', { type: 'image/jpeg' });
		await expect(send({ files: [text] })).rejects.toMatchObject({ code: 'file.kind', params: { name: 'anh.jpg' } });
		const many = Array.from({ length: 11 }, (_, index) => aPicture([index, 0, 0]));
		await expect(send({ files: many })).rejects.toMatchObject({ code: 'file.too_many' });
		expect(await stored(await send({ residents: '', uncounted: 'on' }, organizer))).toMatchObject({ headcounts: {} });
	});

	it('is offered again as last time', async () => {
		const { unit, head } = await village();
		await recordActivity(head, activityForm({ unitId: unit.id, channel: 'training', occurredOn: '2026-02-27' }), NOW);
		const offer = await offerActivity(head, {}, NOW);
		expect(offer.channels[0]?.code).toBe('training');
		expect(offer.start).toMatchObject({ unitId: unit.id, channel: null, occurredOn: '2026-03-02' });
		const again = await offerActivity(head, { like: offer.last!.id }, NOW);
		expect(again.start).toMatchObject({ channel: 'training', place: 'Nhà văn hóa', headcounts: { residents: 45 } });
		const stranger = await aStaffMember({ role: 'unit_manager', unitId: (await aUnit()).id });
		expect((await offerActivity(stranger, { like: offer.last!.id }, NOW)).start).toMatchObject({ place: '' });
	});
});

describe('a repeat', () => {
	it('of unit, channel, day and place is shown and stored only when it is said to be another event', async () => {
		const { unit, head } = await village();
		const first = await stored(await recordActivity(head, activityForm({ unitId: unit.id }), NOW));
		const again = activityForm({ unitId: unit.id, place: ' NHA VAN HOA', residents: '60' });
		expect(await recordActivity(head, again, NOW)).toMatchObject({ repeats: [{ id: first.id, why: 'event' }] });
		const other = await stored(await recordActivity(head, { ...again, different: 'on' }, NOW));
		const { organizer } = await village();
		expect((await showActivity(organizer, other.id)).repeats.map(({ id }) => id)).toEqual([first.id]);
		expect((await showQueue(organizer, {})).activities.find(({ id }) => id === other.id)?.repeated).toBe(true);
	});

	it('is found by the same photo too, at another unit and under another name', async () => {
		const [one, two] = [await village(), await village()];
		const photo = (name: string) => [aPicture([9, 99, 199], name)];
		const first = await stored(
			await recordActivity(one.head, activityForm({ unitId: one.unit.id, files: photo('a.png') }), NOW)
		);
		const copied = activityForm({ unitId: two.unit.id, place: 'Sân kho', files: photo('b.png') });
		expect(await recordActivity(two.head, copied, NOW)).toMatchObject({ repeats: [{ id: first.id, why: 'photo' }] });
	});

	it('of a struck one is none', async () => {
		const { unit, head } = await village();
		const first = await stored(await recordActivity(head, activityForm({ unitId: unit.id }), NOW));
		await strikeActivity(head, { activityId: first.id, revision: 1, reason: 'Ghi nhầm ngày' }, NOW);
		await stored(await recordActivity(head, activityForm({ unitId: unit.id }), NOW));
	});
});

describe('an activity is approved', () => {
	it('by the unit above, once, with name and time', async () => {
		const { unit, head, organizer } = await village();
		const { id } = await stored(await recordActivity(head, activityForm({ unitId: unit.id }), NOW));
		await approveActivity(organizer, { activityId: id, revision: 1 }, NOW + HOUR);
		expect(await outreachActivities.find(id)).toMatchObject({
			state: 'approved',
			decidedBy: organizer.id,
			decidedAt: NOW + HOUR,
			revision: 2
		});
		await expect(approveActivity(organizer, { activityId: id, revision: 1 }, NOW)).rejects.toMatchObject({
			code: 'outreach.stale'
		});
		expect((await logOf(id)).map(({ act, before, after }) => [act, before, after]).at(-1)).toEqual([
			'outreach.approve',
			{ state: 'submitted' },
			{ state: 'approved' }
		]);
	});

	it('not by its recorder, not by their own unit, not by another branch', async () => {
		const { unit, head, organizer } = await village();
		const { id } = await stored(await recordActivity(organizer, activityForm({ unitId: unit.id }), NOW));
		const ofUnit = await aStaffMember({ role: 'leader', unitId: unit.id });
		const ofOther = await aStaffMember({ role: 'leader', unitId: (await aUnit()).id });
		for (const someone of [organizer, head, ofUnit, ofOther]) {
			await expect(approveActivity(someone, { activityId: id, revision: 1 }, NOW)).rejects.toMatchObject({
				code: 'access.denied'
			});
		}
		await approveActivity(await aStaffMember({ role: 'leader' }), { activityId: id, revision: 1 }, NOW);
	});

	it('of the unit at the top by another person there', async () => {
		const { organizer } = await village();
		const commune = await theCommune();
		const { id } = await stored(await recordActivity(organizer, activityForm({ unitId: commune.id }), NOW));
		const admin = await aStaffMember({ role: 'admin' });
		await expect(approveActivity(organizer, { activityId: id, revision: 1 }, NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
		await approveActivity(admin, { activityId: id, revision: 1 }, NOW);
	});

	it('or given back with the reason, mended, and submitted again', async () => {
		const { unit, head, organizer } = await village();
		const photos = [aPicture([0, 0, 90]), aPicture([0, 90, 0])];
		const { id } = await stored(await recordActivity(head, activityForm({ unitId: unit.id, files: photos }), NOW));
		const reason = 'Số người nhiều hơn dân số thôn';
		await returnActivity(organizer, { activityId: id, revision: 1, reason }, NOW);
		const [wrong] = await evidenceFiles.listOf('activity', [id]);
		const mended = {
			...activityForm({ unitId: unit.id, residents: '40', files: [aPicture([90, 0, 0])] }),
			removed: [wrong!.id]
		};
		await expect(mendActivity(head, id, { ...mended, revision: 1 }, NOW)).rejects.toMatchObject({
			code: 'outreach.stale'
		});
		expect(await mendActivity(head, id, { ...mended, revision: 2 }, NOW + DAY)).toEqual({ id });
		const { activity, files, history, may } = await showActivity(organizer, id);
		expect(activity).toMatchObject({ state: 'submitted', headcounts: { residents: 40 }, decidedBy: null });
		expect(files).toHaveLength(2);
		expect(files.map((file) => file.id)).not.toContain(wrong!.id);
		expect(history.map((entry) => [entry.act, entry.reason])).toEqual([
			['outreach.mend', null],
			['outreach.return', reason],
			['outreach.record', null]
		]);
		expect(may).toEqual(['approve', 'return', 'strike']);
	});

	it('or struck with the reason, and then nothing more is done to it', async () => {
		const { unit, head, organizer } = await village();
		const { id } = await anActivity({ unitId: unit.id });
		await expect(
			strikeActivity(head, { activityId: id, revision: 1, reason: 'Không phải' }, NOW)
		).rejects.toMatchObject({ code: 'access.denied' });
		await strikeActivity(organizer, { activityId: id, revision: 1, reason: 'Ảnh của việc khác' }, NOW);
		expect(await showActivity(head, id)).toMatchObject({
			activity: { state: 'struck', decisionNote: 'Ảnh của việc khác' },
			may: []
		});
	});

	it('many at once: those that were seen as they are, and that this person decides on', async () => {
		const { unit, head, organizer } = await village();
		const make = async (by: typeof head, place: string) =>
			(await stored(await recordActivity(by, activityForm({ unitId: unit.id, place }), NOW))).id;
		const [one, two, own, changed] = [
			await make(head, 'một'),
			await make(head, 'hai'),
			await make(organizer, 'ba'),
			await make(head, 'bốn')
		];
		await mendActivity(
			head,
			changed,
			{ ...activityForm({ unitId: unit.id, place: 'năm' }), revision: 1, removed: [] },
			NOW
		);
		const before = await countWaiting(organizer);
		const seen = [one, two, own, changed].map((id) => `${id}.1`);
		expect(await approveMany(organizer, { seen }, NOW)).toEqual({ approved: 2, left: 2 });
		expect(await approveMany(organizer, { seen }, NOW)).toEqual({ approved: 0, left: 4 });
		expect(await countWaiting(organizer)).toBe(before! - 2);
		expect(await countWaiting(head)).toBeNull();
		await expect(showQueue(head, {})).rejects.toMatchObject({ code: 'access.denied' });
	});
});

describe('files and pages of activities', () => {
	it('are shown to who reads figures or records at the unit, and to nobody else', async () => {
		const { unit, head, organizer } = await village();
		const { id } = await stored(
			await recordActivity(head, activityForm({ unitId: unit.id, files: [aPicture([7, 7, 7])] }), NOW)
		);
		const [file] = await evidenceFiles.listOf('activity', [id]);
		const leader = await aStaffMember({ role: 'leader', unitId: unit.id });
		for (const someone of [head, organizer, leader]) {
			expect((await showFile(someone, file!.id)).bytes.length).toBe(file!.size);
			expect((await showActivity(someone, id)).files).toHaveLength(1);
		}
		const stranger = await aStaffMember({ role: 'unit_manager', unitId: (await aUnit()).id });
		const reviewer = await aStaffMember({ role: 'reviewer' });
		for (const someone of [stranger, reviewer]) {
			await expect(showFile(someone, file!.id)).rejects.toMatchObject({ code: 'access.denied' });
			await expect(showActivity(someone, id)).rejects.toMatchObject({ code: 'access.denied' });
		}
		await expect(showFile(head, newId(NOW))).rejects.toMatchObject({ code: 'file.not_found' });
	});
});

describe('channels', () => {
	it('can be added and renamed, and a new release leaves a commune’s own names', async () => {
		const { organizer, head } = await village();
		await addChannel(organizer, { nameVi: 'Chợ phiên', nameEn: 'Market day' }, NOW);
		await editChannel(
			organizer,
			{ code: 'loudspeaker', nameVi: 'Đài truyền thanh xã', nameEn: 'Radio', hidden: 'on' },
			NOW
		);
		await write((tx) => loadChannels(tx));
		const all = await outreachChannels.list();
		expect(all.find(({ code }) => code === 'loudspeaker')).toMatchObject({
			nameVi: 'Đài truyền thanh xã',
			hiddenAt: NOW
		});
		expect(all.at(-1)).toMatchObject({ code: 'cho_phien', nameVi: 'Chợ phiên' });
		expect((await offerActivity(head, {}, NOW)).channels.map(({ code }) => code)).not.toContain('loudspeaker');
		await expect(addChannel(organizer, { nameVi: 'CHO PHIEN', nameEn: 'x' }, NOW)).rejects.toMatchObject({
			code: 'channel.taken'
		});
		await expect(addChannel(head, { nameVi: 'Khác nữa', nameEn: 'x' }, NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
	});
});
