import { unitSchema } from '$lib/domain/unit';
import { formAction, served } from '$lib/server/form';
import { editUnit } from '$lib/server/usecases/unit/edit-unit';
import { prepareUnitEdit } from '$lib/server/usecases/unit/prepare-unit';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

const editSchema = v.intersect([unitSchema, v.object({ revision: v.string('field.invalid') })]);

export const load = ({ locals, params }) => served(prepareUnitEdit(locals.staff!, params.id, locals.now));

export const actions = {
	default: formAction(editSchema, async (input, { locals, params }: RequestEvent) => {
		await editUnit(locals.staff!, { ...input, unitId: params.id ?? '' }, locals.now);
		redirect(303, `/units/${params.id}?done=unit`);
	})
};
