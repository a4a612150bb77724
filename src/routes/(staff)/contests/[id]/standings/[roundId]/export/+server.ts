import { served } from '$lib/server/form';
import { exportStandings } from '$lib/server/usecases/contest/export-standings';
import { standingHeadings } from '../standing-headings';

export const GET = async ({ locals, params }) => {
	const { fileName, csv } = await served(
		exportStandings(locals.staff!, params.roundId, standingHeadings(), locals.now)
	);
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'no-store'
		}
	});
};
