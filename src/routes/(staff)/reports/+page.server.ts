import { served } from '$lib/server/form';
import { listReports } from '$lib/server/usecases/report/list-reports';

export const load = ({ locals }) => served(listReports(locals.staff!, locals.now));
