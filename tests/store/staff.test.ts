import { read, schema, write } from '$lib/server/db';
import { hashPassword, verifySecret } from '$lib/server/password';
import * as sessions from '$lib/server/store/sessions';
import * as staff from '$lib/server/store/staff';
import { addStaff } from '$lib/server/usecases/staff/add-staff';
import { changeOwnPassword } from '$lib/server/usecases/staff/change-own-password';
import { changeRoles } from '$lib/server/usecases/staff/change-roles';
import { disableStaff } from '$lib/server/usecases/staff/disable-staff';
import { enableStaff } from '$lib/server/usecases/staff/enable-staff';
import { listStaff } from '$lib/server/usecases/staff/list-staff';
import { resetPassword } from '$lib/server/usecases/staff/reset-password';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const PASSWORD = 'con trâu là đầu cơ nghiệp';
const newcomer = async (username: string) => ({
	username,
	name: 'Trần Thị Bình',
	phone: null,
	password: PASSWORD,
	roles: [{ role: 'organizer' as const, unitId: (await theCommune()).id }]
});
const sessionsOf = (userId: string) =>
	read.select().from(schema.staffSessions).where(eq(schema.staffSessions.userId, userId));
const signIn = (userId: string) =>
	sessions.add('staff', { idHash: `session of ${userId}`, userId, expiresAt: NOW + DAY });

/** Leaves only the accounts made afterwards in charge. */
const removeAllAdmins = () => write((tx) => tx.delete(schema.staffRoles).where(eq(schema.staffRoles.role, 'admin')));

describe('accounts', () => {
	it('are made with a password and roles; the log tells who made them and no password', async () => {
		const admin = await aStaffMember({ role: 'admin' });
		const id = await addStaff(admin, await newcomer('binh.tt'), NOW);
		const account = (await staff.findByUsername('binh.tt'))!;
		expect(await verifySecret(account.passwordHash, PASSWORD)).toBe(true);
		expect(await staff.findWithGrants(id)).toMatchObject({ grants: [{ role: 'organizer' }] });
		const [entry] = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, id))
			.orderBy(schema.auditLog.seq);
		expect(entry).toMatchObject({ actorId: admin.id, act: 'staff.add' });
		expect(JSON.stringify(entry)).not.toContain(PASSWORD);
	});

	it('do not share a name', async () => {
		const admin = await aStaffMember({ role: 'admin' });
		await addStaff(admin, await newcomer('cung.ten'), NOW);
		const again = addStaff(admin, await newcomer('cung.ten'), NOW);
		await expect(again).rejects.toMatchObject({ code: 'staff.username.taken', field: 'username' });
	});

	it('are managed by administrators only, each within their own subtree', async () => {
		const village = await aUnit();
		const ofVillage = await aStaffMember({ role: 'admin', unitId: village.id });
		const organizer = await aStaffMember({ role: 'organizer' });
		await expect(addStaff(organizer, await newcomer('khong.quyen'), NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
		await expect(addStaff(ofVillage, await newcomer('vuot.quyen'), NOW)).rejects.toMatchObject({
			code: 'access.denied'
		});
		const password = { staffId: organizer.id, password: PASSWORD };
		await expect(resetPassword(ofVillage, password, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		const own = await aStaffMember({ role: 'unit_manager', unitId: village.id });
		const seen = (await listStaff(ofVillage)).map(({ id }) => id);
		expect(seen).toEqual(expect.arrayContaining([ofVillage.id, own.id]));
		expect(seen).not.toContain(organizer.id);
	});

	it('get other roles, never above those of the giver', async () => {
		const [village, commune] = [await aUnit(), await theCommune()];
		const ofVillage = await aStaffMember({ role: 'admin', unitId: village.id });
		const head = await aStaffMember({ role: 'unit_manager', unitId: village.id });
		await changeRoles(ofVillage, { staffId: head.id, roles: [{ role: 'leader', unitId: village.id }] }, NOW);
		expect(await staff.grantsOf(head.id)).toMatchObject([{ role: 'leader', unitId: village.id }]);
		const above = changeRoles(ofVillage, { staffId: head.id, roles: [{ role: 'admin', unitId: commune.id }] }, NOW);
		await expect(above).rejects.toMatchObject({ code: 'access.denied' });
		expect(await staff.grantsOf(head.id)).toMatchObject([{ role: 'leader', unitId: village.id }]);
	});
});

describe('sessions', () => {
	it('end when the password is reset', async () => {
		const admin = await aStaffMember({ role: 'admin' });
		const person = await aStaffMember();
		await signIn(person.id);
		await resetPassword(admin, { staffId: person.id, password: PASSWORD }, NOW);
		expect(await sessionsOf(person.id)).toEqual([]);
		expect(await verifySecret((await staff.find(person.id))!.passwordHash, PASSWORD)).toBe(true);
	});

	it('end when one changes one’s own password, for which the present one is needed', async () => {
		const person = await aStaffMember({ passwordHash: await hashPassword('mật khẩu hiện tại') });
		await signIn(person.id);
		const wrong = changeOwnPassword(person, { currentPassword: 'đoán bừa', password: PASSWORD }, NOW);
		await expect(wrong).rejects.toMatchObject({ code: 'password.wrong', field: 'currentPassword' });
		expect(await sessionsOf(person.id)).toHaveLength(1);
		await changeOwnPassword(person, { currentPassword: 'mật khẩu hiện tại', password: PASSWORD }, NOW);
		expect(await sessionsOf(person.id)).toEqual([]);
	});

	it('end when the account is disabled, and it can be opened again', async () => {
		const admin = await aStaffMember({ role: 'admin' });
		const person = await aStaffMember();
		await signIn(person.id);
		await disableStaff(admin, person.id, NOW);
		expect(await sessionsOf(person.id)).toEqual([]);
		expect(await staff.findWithGrants(person.id)).toBeUndefined();
		await disableStaff(admin, person.id, NOW + DAY);
		expect((await staff.find(person.id))!.disabledAt).toBe(NOW);
		await enableStaff(admin, person.id, NOW);
		expect(await staff.findWithGrants(person.id)).toBeDefined();
	});
});

describe('the last administrator', () => {
	it('cannot be disabled or stripped of the role, and an administrator of a part does not stand in', async () => {
		await removeAllAdmins();
		await aStaffMember({ role: 'admin', unitId: (await aUnit()).id });
		const last = await aStaffMember({ role: 'admin' });
		const roles = [{ role: 'organizer' as const, unitId: (await theCommune()).id }];
		await expect(disableStaff(last, last.id, NOW)).rejects.toMatchObject({ code: 'staff.last_admin' });
		await expect(changeRoles(last, { staffId: last.id, roles }, NOW)).rejects.toMatchObject({
			code: 'staff.last_admin'
		});
		expect(await staff.grantsOf(last.id)).toMatchObject([{ role: 'admin' }]);
	});

	it('remains when two administrators disable each other at once', async () => {
		await removeAllAdmins();
		const [one, two] = [await aStaffMember({ role: 'admin' }), await aStaffMember({ role: 'admin' })];
		const both = await Promise.allSettled([disableStaff(one, two.id, NOW), disableStaff(two, one.id, NOW)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});
});
