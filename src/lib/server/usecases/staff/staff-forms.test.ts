import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newStaffSchema, ownPasswordSchema, staffRolesSchema } from './staff-forms';

const PASSWORD = 'con trâu là đầu cơ nghiệp';
const account = (change: object = {}) => ({
	name: 'Trần Thị Bình',
	username: ' Binh.TT ',
	password: PASSWORD,
	phone: '',
	roles: [{ role: 'organizer', unitId: 'xa' }],
	...change
});
const refusals = (schema: v.GenericSchema, input: unknown) =>
	v.safeParse(schema, input).issues?.map((issue) => [v.getDotPath(issue), issue.message]);

describe('the form of an account', () => {
	it('takes a username in lower case and no phone as none', () => {
		expect(v.parse(newStaffSchema, account())).toMatchObject({ username: 'binh.tt', phone: null });
		expect(v.parse(newStaffSchema, account({ phone: '0912 345 678' })).phone).toBe('+84912345678');
	});

	it.each([
		['ngắn quá', 'password.too_short'],
		['password123', 'password.trivial'],
		['MatKhau@2026', 'password.trivial'],
		['1234567890', 'password.trivial'],
		['aaaaaaaaaaaa', 'password.trivial'],
		['abababababab', 'password.trivial']
	])('refuses the password "%s"', (password, code) => {
		expect(refusals(newStaffSchema, account({ password }))).toEqual([['password', code]]);
	});

	it('passes over empty rows of roles and counts a repeated one once', () => {
		const row = { role: 'leader', unitId: 'xa' };
		const roles = [row, { role: '', unitId: '' }, row, undefined, { role: 'leader', unitId: 'thon' }];
		expect(v.parse(staffRolesSchema, { roles }).roles).toEqual([row, { role: 'leader', unitId: 'thon' }]);
	});

	it('asks for at least one role, each whole', () => {
		expect(refusals(staffRolesSchema, {})).toEqual([['roles', 'staff.role.required']]);
		expect(refusals(staffRolesSchema, { roles: [{ role: 'leader', unitId: '' }] })).toEqual([
			['roles.0.unitId', 'staff.role.unit']
		]);
		expect(refusals(staffRolesSchema, { roles: [{ role: 'king', unitId: 'xa' }] })).toEqual([
			['roles.0.role', 'staff.role']
		]);
	});

	it('wants a new password typed twice alike', () => {
		const change = { currentPassword: 'cũ', password: PASSWORD, passwordAgain: `${PASSWORD}!` };
		expect(refusals(ownPasswordSchema, change)).toEqual([['passwordAgain', 'password.differs']]);
	});
});
