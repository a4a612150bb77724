import { formAction, served } from '$lib/server/form';
import { editLine, removeLine, restoreLine } from '$lib/server/usecases/roster/change-lines';
import { decideMatch, undoMatch } from '$lib/server/usecases/roster/decide-match';
import { lineSchema, personSchema, sureSchema } from '$lib/server/usecases/roster/line-form';
import { linkAccounts, unlinkAccount } from '$lib/server/usecases/roster/link-accounts';
import { showLine } from '$lib/server/usecases/roster/show-lines';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

const at = ({ params }: RequestEvent) => ({ rosterId: params.id, entryId: params.entryId });

export const load = async (event) => {
	const search = (event.url.searchParams.get('q') ?? '').slice(0, 80);
	return served(showLine(event.locals.staff!, at(event), search));
};

const done = ({ params }: RequestEvent, what: string) =>
	redirect(303, `/rosters/${params.id}/lines/${params.entryId}?done=${what}`);

/** A form about the person of the line. */
const about = (form: string, what: string, work: typeof linkAccounts | typeof decideMatch) =>
	formAction(
		personSchema,
		async ({ person }, event: RequestEvent) => {
			await work(event.locals.staff!, { ...at(event), person }, event.locals.now);
			done(event, what);
		},
		form
	);

/** A form that only says that it is to be done. */
const act = (form: string, schema: v.GenericSchema, what: string, work: typeof undoMatch) =>
	formAction(
		schema,
		async (_, event: RequestEvent) => {
			await work(event.locals.staff!, at(event), event.locals.now);
			done(event, what);
		},
		form
	);

export const actions = {
	edit: formAction(lineSchema, async (input, event: RequestEvent) => {
		await editLine(event.locals.staff!, at(event), input, event.locals.now);
		done(event, 'saved');
	}),
	remove: act('remove', sureSchema, 'removed', removeLine),
	restore: act('restore', v.object({}), 'restored', restoreLine),
	match: about('person', 'matched', decideMatch),
	undo: act('undo', sureSchema, 'undone', undoMatch),
	link: about('person', 'linked', linkAccounts),
	unlink: about('unlink', 'unlinked', unlinkAccount)
};
