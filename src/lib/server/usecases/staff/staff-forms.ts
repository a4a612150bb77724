import * as v from 'valibot';
import { phoneSchema } from '../../../domain/phone';
import { STAFF_ROLES } from '../../../domain/role';
import { personNameSchema } from '../../../domain/person-name';
import { newPasswordSchema, usernameSchema } from './account-schemas';

const text = v.optional(v.string('field.invalid'), '');

const roleSchema = v.object({
	role: v.picklist(STAFF_ROLES, 'staff.role'),
	unitId: v.pipe(v.string('staff.role.unit'), v.nonEmpty('staff.role.unit'))
});

/** Rows that were left empty are dropped, a role given twice at a unit counts once. */
const rolesSchema = v.pipe(
	v.optional(v.array(v.optional(v.object({ role: text, unitId: text }), { role: '', unitId: '' })), []),
	v.transform((rows) => rows.filter(({ role, unitId }) => role !== '' || unitId !== '')),
	v.array(roleSchema),
	v.transform((rows) => [...new Map(rows.map((row) => [`${row.role} ${row.unitId}`, row])).values()]),
	v.minLength(1, 'staff.role.required')
);

const phoneOrNone = v.pipe(
	text,
	v.trim(),
	v.transform((phone) => phone || null),
	v.nullable(phoneSchema)
);

export const staffDetailsSchema = v.object({ name: personNameSchema, phone: phoneOrNone });
export const staffRolesSchema = v.object({ roles: rolesSchema });
export const newStaffSchema = v.object({
	name: personNameSchema,
	username: usernameSchema,
	password: newPasswordSchema,
	phone: phoneOrNone,
	roles: rolesSchema
});
export const passwordResetSchema = v.object({ password: newPasswordSchema });
export const ownPasswordSchema = v.pipe(
	v.object({
		currentPassword: v.pipe(
			v.string('field.required'),
			v.nonEmpty('field.required'),
			v.maxLength(200, 'field.too_long')
		),
		password: newPasswordSchema,
		passwordAgain: v.string('field.required')
	}),
	v.forward(
		v.partialCheck(
			[['password'], ['passwordAgain']],
			({ password, passwordAgain }) => password === passwordAgain,
			'password.differs'
		),
		['passwordAgain']
	)
);
