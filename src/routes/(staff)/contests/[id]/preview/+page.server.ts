import { served } from '$lib/server/form';
import { previewPaper } from '$lib/server/usecases/contest/preview-paper';

export const load = ({ locals, params, url: { searchParams } }) =>
	served(
		previewPaper(locals.staff!, params.id, {
			group: searchParams.get('group'),
			sample: searchParams.get('sample'),
			withKey: searchParams.has('key')
		})
	);
