import { channelSchema } from '$lib/domain/outreach-channel';
import { formAction, served } from '$lib/server/form';
import { addChannel } from '$lib/server/usecases/outreach/add-channel';
import { editChannel, editChannelSchema } from '$lib/server/usecases/outreach/edit-channel';
import { listChannels } from '$lib/server/usecases/outreach/list-channels';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = async ({ locals }) => ({ channels: await served(listChannels(locals.staff!)) });

const SAVED = '/outreach/channels?done=saved';

export const actions = {
	add: formAction(
		channelSchema,
		async (input, { locals }: RequestEvent) => {
			await addChannel(locals.staff!, input, locals.now);
			redirect(303, SAVED);
		},
		'add'
	),
	edit: formAction(
		editChannelSchema,
		async (input, { locals }: RequestEvent) => {
			await editChannel(locals.staff!, input, locals.now);
			redirect(303, SAVED);
		},
		'edit'
	)
};
