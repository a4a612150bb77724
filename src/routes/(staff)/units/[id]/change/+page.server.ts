import { changeFromText, unitChangeSchema } from '$lib/domain/unit-change';
import { formAction, served } from '$lib/server/form';
import { changeOrderSchema, changeUnit } from '$lib/server/usecases/unit/change-unit';
import { prepareChange, previewChange } from '$lib/server/usecases/unit/prepare-change';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';

export const load = async ({ locals, params, url }) => {
	const start = await served(prepareChange(locals.staff!, params.id, locals.now));
	const change = changeFromText(url.searchParams.get('change'));
	const preview = change && (await served(previewChange(locals.staff!, params.id, change, locals.now)));
	return { ...start, kind: change?.kind ?? url.searchParams.get('kind'), preview };
};

export const actions = {
	preview: formAction(
		unitChangeSchema,
		async (change, { locals, params }: RequestEvent) => {
			await previewChange(locals.staff!, params.id ?? '', change, locals.now);
			redirect(303, `/units/${params.id}/change?change=${encodeURIComponent(JSON.stringify(change))}`);
		},
		'preview'
	),
	apply: formAction(
		changeOrderSchema,
		async (order, { locals, params, url }: RequestEvent) => {
			const change = changeFromText(url.searchParams.get('change')) ?? error(400);
			const heirId = await changeUnit(locals.staff!, { ...order, change, unitId: params.id ?? '' }, locals.now);
			redirect(303, `/units/${heirId}?done=change`);
		},
		'apply'
	)
};
