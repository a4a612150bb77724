import { formAction, served } from '$lib/server/form';
import { archivePlan, restorePlan } from '$lib/server/usecases/plan/archive-plan';
import { moveTarget, restoreTarget, retireTarget } from '$lib/server/usecases/plan/arrange-targets';
import { editHead } from '$lib/server/usecases/plan/edit-head';
import * as schemas from '$lib/server/usecases/plan/form-schemas';
import { showPlanEditor } from '$lib/server/usecases/plan/show-plan-editor';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) => served(showPlanEditor(locals.staff!, params.id));

const back = ({ params }: RequestEvent, done: string, targetId?: string) =>
	redirect(303, `/plans/${params.id}/edit?done=${done}${targetId ? `#target-${targetId}` : ''}`);

const head = async ({ revision, ...typed }: schemas.HeadForm, event: RequestEvent) => {
	const { locals, params } = event;
	await editHead(locals.staff!, { planId: params.id, revision }, typed, locals.now);
	back(event, 'saved');
};
const move = async ({ to, ...target }: schemas.MoveForm, event: RequestEvent) => {
	const { locals, params } = event;
	await moveTarget(locals.staff!, { planId: params.id, ...target }, to, locals.now);
	back(event, 'saved', target.targetId);
};
const retire = async ({ revision, targetId }: schemas.TargetAct, event: RequestEvent) => {
	const { locals, params } = event;
	await retireTarget(locals.staff!, { planId: params.id, revision, targetId }, locals.now);
	back(event, 'retired');
};
const putBack = async (target: schemas.TargetAct, event: RequestEvent) => {
	const { locals, params } = event;
	await restoreTarget(locals.staff!, { planId: params.id, ...target }, locals.now);
	back(event, 'saved', target.targetId);
};
const archive = async ({ revision }: schemas.PlanAct, { locals, params }: RequestEvent) => {
	await archivePlan(locals.staff!, { planId: params.id, revision }, locals.now);
	redirect(303, `/plans/${params.id}?done=archived`);
};
const restore = async ({ revision }: schemas.PlanAct, event: RequestEvent) => {
	await restorePlan(event.locals.staff!, { planId: event.params.id, revision }, event.locals.now);
	back(event, 'restored');
};

export const actions = {
	head: formAction(schemas.headFormSchema, head, 'head'),
	move: formAction(schemas.moveSchema, move, 'move'),
	retire: formAction(schemas.retireSchema, retire, 'retire'),
	restoreTarget: formAction(schemas.targetActSchema, putBack, 'restoreTarget'),
	archive: formAction(schemas.archiveSchema, archive, 'archive'),
	restore: formAction(schemas.planActSchema, restore, 'restore')
};
