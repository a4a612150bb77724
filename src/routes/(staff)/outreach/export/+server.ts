import { served } from '$lib/server/form';
import { exportActivities } from '$lib/server/usecases/outreach/export-activities';
import { activityQuerySchema } from '$lib/server/usecases/outreach/outreach-scope';
import * as v from 'valibot';
import { exportWords } from '../sheet-words';

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

export const GET = async ({ locals, url }) => {
	const query = v.parse(activityQuerySchema, Object.fromEntries(url.searchParams));
	const format = url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
	const bytes = await served(exportActivities(locals.staff!, query, format, exportWords(), locals.now));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': TYPES[format],
			'content-disposition': `attachment; filename="hoat-dong.${format}"`,
			'cache-control': 'no-store'
		}
	});
};
