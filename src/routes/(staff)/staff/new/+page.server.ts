import { formAction, served } from '$lib/server/form';
import { addStaff } from '$lib/server/usecases/staff/add-staff';
import { newStaffSchema } from '$lib/server/usecases/staff/staff-forms';
import { prepareStaff } from '$lib/server/usecases/staff/view-staff';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals }) => served(prepareStaff(locals.staff!, locals.now));

export const actions = {
	default: formAction(newStaffSchema, async (input, { locals }: RequestEvent) => {
		const id = await addStaff(locals.staff!, input, locals.now);
		redirect(303, `/staff/${id}?done=created`);
	})
};
