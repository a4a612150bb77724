import { served } from '$lib/server/form';
import { rosterTemplate } from '$lib/server/usecases/roster/roster-template';
import { templateWords } from '../roster-words';

export const GET = async ({ locals }) => {
	const bytes = await served(rosterTemplate(locals.staff!, templateWords()));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': 'attachment; filename="mau-danh-sach.xlsx"'
		}
	});
};
