import { served } from '$lib/server/form';
import { exportUnits } from '$lib/server/usecases/unit/export-units';
import { sheetResponse } from '../sheet-response';

export const GET = async ({ locals, url }) => {
	const format = url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
	return sheetResponse(await served(exportUnits(locals.staff!, format, locals.now)), 'don-vi', format);
};
