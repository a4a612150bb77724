import { formAction, served } from '$lib/server/form';
import { editReport } from '$lib/server/usecases/report/edit-report';
import { saveSections, sectionsSchema } from '$lib/server/usecases/report/save-sections';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(editReport(locals.staff!, params.id));

export const actions = {
	default: formAction(sectionsSchema, async (input, { locals, params }: RequestEvent) => {
		await saveSections(locals.staff!, params.id, input, locals.now);
		redirect(
			303,
			input.act === 'save' ? `/reports/${params.id}` : `/reports/${params.id}/edit#section-${placeOf(input.act)}`
		);
	})
};

/** Where the section that was moved or written anew stands now. */
function placeOf(act: string): number {
	const [what, at] = act.split(':');
	return Math.max(0, Number(at) + (what === 'up' ? -1 : what === 'down' ? 1 : 0));
}
