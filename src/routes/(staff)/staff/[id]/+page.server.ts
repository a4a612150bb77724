import { formAction, served } from '$lib/server/form';
import { changeRoles } from '$lib/server/usecases/staff/change-roles';
import { disableStaff } from '$lib/server/usecases/staff/disable-staff';
import { editStaff } from '$lib/server/usecases/staff/edit-staff';
import { enableStaff } from '$lib/server/usecases/staff/enable-staff';
import { resetPassword } from '$lib/server/usecases/staff/reset-password';
import { passwordResetSchema, staffDetailsSchema, staffRolesSchema } from '$lib/server/usecases/staff/staff-forms';
import { viewStaff } from '$lib/server/usecases/staff/view-staff';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

export const load = ({ locals, params }) => served(viewStaff(locals.staff!, params.id, locals.now));

type Actor = NonNullable<App.Locals['staff']>;

/** One form for each act upon the account; afterwards the page says what was done. */
const act = <S extends v.GenericSchema>(
	name: string,
	schema: S,
	work: (actor: Actor, input: v.InferOutput<S> & { staffId: string }, now: number) => Promise<void>
) =>
	formAction(
		schema,
		async (input, { locals, params }: RequestEvent) => {
			const staffId = params.id ?? '';
			await work(
				locals.staff!,
				{ ...(input as object), staffId } as v.InferOutput<S> & { staffId: string },
				locals.now
			);
			redirect(303, `/staff/${staffId}?done=${name}`);
		},
		name
	);

export const actions = {
	details: act('details', staffDetailsSchema, editStaff),
	roles: act('roles', staffRolesSchema, changeRoles),
	password: act('password', passwordResetSchema, resetPassword),
	disable: act('disable', v.object({}), (actor, { staffId }, now) => disableStaff(actor, staffId, now)),
	enable: act('enable', v.object({}), (actor, { staffId }, now) => enableStaff(actor, staffId, now))
};
