import { formAction, served } from '$lib/server/form';
import { showItemFigures } from '$lib/server/usecases/analysis/show-item-figures';
import { approveItem } from '$lib/server/usecases/item/approve-item';
import { itemActSchema, type ItemActInput } from '$lib/server/usecases/item/move-item';
import { retireItem } from '$lib/server/usecases/item/retire-item';
import { returnItem } from '$lib/server/usecases/item/return-item';
import { itemUseSchema, setItemUse } from '$lib/server/usecases/item/set-item-use';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { viewItem } from '$lib/server/usecases/item/view-item';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { commentActions } from './comment-actions';

export const load = async ({ locals, params }) => ({
	...(await served(viewItem(locals.staff!, params.id))),
	figures: await served(showItemFigures(locals.staff!, params.id))
});

/** One form for each act; afterwards the page says what was done. */
const act = (
	name: string,
	move: (actor: App.Locals['staff'] & {}, input: ItemActInput, now: number) => Promise<unknown>
) =>
	formAction(
		itemActSchema,
		async (input, { locals, params }: RequestEvent) => {
			await move(locals.staff!, { ...input, itemId: params.id ?? '' }, locals.now);
			redirect(303, `/items/${params.id}?done=${name}`);
		},
		name
	);

export const actions = {
	submit: act('submit', submitItem),
	approve: act('approve', approveItem),
	return: act('return', returnItem),
	retire: act('retire', retireItem),
	...commentActions,
	use: formAction(
		itemUseSchema,
		async (input, { locals, params }: RequestEvent) => {
			await setItemUse(locals.staff!, params.id ?? '', input, locals.now);
			redirect(303, `/items/${params.id}?done=use`);
		},
		'use'
	)
};
