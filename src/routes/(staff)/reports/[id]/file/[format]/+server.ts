import { served } from '$lib/server/form';
import { exportReport, REPORT_FORMATS } from '$lib/server/usecases/report/export-report';
import { error } from '@sveltejs/kit';

const MEDIA = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

export const GET = async ({ locals, params }) => {
	const format = REPORT_FORMATS.find((one) => one === params.format);
	if (!format) error(404);
	const { bytes, fileName } = await served(exportReport(locals.staff!, params.id, format, locals.now));
	const headers = {
		'content-type': MEDIA[format],
		'content-disposition': `attachment; filename="${fileName}"`,
		'cache-control': 'no-store'
	};
	return new Response(new Uint8Array(bytes), { headers });
};
