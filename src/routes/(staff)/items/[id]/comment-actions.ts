import { formAction } from '$lib/server/form';
import {
	commentIdSchema,
	commentItem,
	commentSchema,
	reopenComment,
	settleComment
} from '$lib/server/usecases/item/comment-item';
import { redirect, type RequestEvent } from '@sveltejs/kit';

const settle = (name: 'settle' | 'reopen', change: typeof settleComment) =>
	formAction(
		commentIdSchema,
		async ({ comment }, { locals, params }: RequestEvent) => {
			await change(locals.staff!, params.id ?? '', comment, locals.now);
			redirect(303, `/items/${params.id}?done=${name}#comment-${comment}`);
		},
		name
	);

/** What author and reviewer say to each other about an item. */
export const commentActions = {
	comment: formAction(
		commentSchema,
		async (input, { locals, params }: RequestEvent) => {
			const { id } = await commentItem(locals.staff!, params.id ?? '', input, locals.now);
			redirect(303, `/items/${params.id}?done=comment#comment-${id}`);
		},
		'comment'
	),
	settle: settle('settle', settleComment),
	reopen: settle('reopen', reopenComment)
};
