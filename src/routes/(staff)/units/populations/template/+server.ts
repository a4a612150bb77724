import { served } from '$lib/server/form';
import { unitTemplate } from '$lib/server/usecases/unit/export-units';
import { sheetResponse } from '../../sheet-response';

export const GET = async ({ locals }) =>
	sheetResponse(await served(unitTemplate(locals.staff!, 'populations')), 'mau-so-nguoi', 'xlsx');
