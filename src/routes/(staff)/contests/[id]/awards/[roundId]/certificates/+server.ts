import { served } from '$lib/server/form';
import { printCertificates } from '$lib/server/usecases/award/print-certificates';

export const GET = async ({ locals, params: { id, roundId }, url: { origin } }) => {
	const wish = { contestId: id, roundId, origin };
	const { pdf, fileName } = await served(printCertificates(locals.staff!, wish, locals.now));
	const headers = {
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="${fileName}"`,
		'cache-control': 'no-store'
	};
	return new Response(new Uint8Array(pdf), { headers });
};
