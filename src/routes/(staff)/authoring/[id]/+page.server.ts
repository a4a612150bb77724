import { formAction, served } from '$lib/server/form';
import { lessonActSchema, retireSchema, type LessonActInput } from '$lib/server/usecases/authoring/move-lesson';
import { publishLesson } from '$lib/server/usecases/authoring/publish-lesson';
import { restoreLesson } from '$lib/server/usecases/authoring/restore-lesson';
import { retireLesson } from '$lib/server/usecases/authoring/retire-lesson';
import { returnLesson } from '$lib/server/usecases/authoring/return-lesson';
import { submitLesson } from '$lib/server/usecases/authoring/submit-lesson';
import { viewLesson } from '$lib/server/usecases/authoring/view-lesson';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params, url }) =>
	served(viewLesson(locals.staff!, params.id, url.searchParams.get('side') === 'en' ? 'en' : 'vi'));

/** One form for each act; afterwards the page says what was done. */
const act = (
	name: string,
	move: (actor: App.Locals['staff'] & {}, input: LessonActInput, now: number) => Promise<unknown>,
	schema: typeof lessonActSchema | typeof retireSchema = lessonActSchema
) =>
	formAction(
		schema,
		async (input, { locals, params }: RequestEvent) => {
			await move(locals.staff!, { ...input, lessonId: params.id ?? '' }, locals.now);
			redirect(303, `/authoring/${params.id}?done=${name}`);
		},
		name
	);

export const actions = {
	submit: act('submit', submitLesson),
	publish: act('publish', publishLesson),
	return: act('return', returnLesson),
	retire: act('retire', retireLesson, retireSchema),
	restore: act('restore', restoreLesson)
};
