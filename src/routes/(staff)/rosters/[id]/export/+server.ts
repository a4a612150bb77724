import { served } from '$lib/server/form';
import { exportRoster } from '$lib/server/usecases/roster/export-roster';
import { readProgressWish } from '$lib/server/usecases/roster/progress-wish';
import { exportWords } from '../../roster-words';

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

export const GET = async ({ locals, params, url }) => {
	const format = url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
	const asked = { rosterId: params.id, format, wish: readProgressWish(url.searchParams) } as const;
	const file = await served(exportRoster(locals.staff!, asked, exportWords(), locals.now));
	return new Response(typeof file === 'string' ? file : new Uint8Array(file), {
		headers: {
			'content-type': TYPES[format],
			'content-disposition': `attachment; filename="danh-sach.${format}"`,
			'cache-control': 'no-store'
		}
	});
};
