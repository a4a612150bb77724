import { served } from '$lib/server/form';
import { readWish } from '$lib/server/usecases/log/audit-wish';
import { exportAudit } from '$lib/server/usecases/log/export-audit';
import { actText, exportHeadings } from '../audit-words';

export const GET = async ({ locals, url }) => {
	const words = { headings: exportHeadings(), actText };
	const csv = await served(exportAudit(locals.staff!, readWish(url.searchParams), words, locals.now));
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="nhat-ky.csv"',
			'cache-control': 'no-store'
		}
	});
};
