import { served } from '$lib/server/form';
import { listStaff } from '$lib/server/usecases/staff/list-staff';

export const load = async ({ locals }) => ({
	accounts: await served(listStaff(locals.staff!)),
	ownId: locals.staff!.id
});
