import { formAction, served } from '$lib/server/form';
import { targetFormSchema } from '$lib/server/usecases/plan/form-schemas';
import { saveTarget } from '$lib/server/usecases/plan/save-target';
import { showTargetForm } from '$lib/server/usecases/plan/show-target-form';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

/** The form of a new target is at the address of a target called "new". */
const targetOf = ({ targetId }: { targetId: string }) => (targetId === 'new' ? null : targetId);

export const load = ({ locals, params }) => served(showTargetForm(locals.staff!, params.id, targetOf(params)));

export const actions = {
	default: formAction(targetFormSchema, async ({ revision, ...draft }, { locals, params }: RequestEvent) => {
		const at = { planId: params.id, revision, targetId: targetOf(params) };
		await saveTarget(locals.staff!, at, draft, locals.now);
		redirect(303, `/plans/${params.id}/edit?done=saved${at.targetId ? `#target-${at.targetId}` : ''}`);
	})
};
