import { served } from '$lib/server/form';
import { importTemplate } from '$lib/server/usecases/outreach/import-template';
import { templateWords } from '../../sheet-words';

export const GET = async ({ locals }) => {
	const bytes = await served(importTemplate(locals.staff!, templateWords));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': 'attachment; filename="mau-hoat-dong.xlsx"',
			'cache-control': 'no-store'
		}
	});
};
