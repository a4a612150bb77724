import { applyAction } from '$app/forms';
import { goto } from '$app/navigation';
import type { ActionResult, SubmitFunction } from '@sveltejs/kit';

/** Shows what an act changed where the reader is: the page does not jump to its notice. */
export async function showInPlace(result: ActionResult): Promise<void> {
	if (result.type !== 'redirect') return applyAction(result);
	const { pathname, search } = new URL(result.location, location.href);
	await goto(pathname + search, { noScroll: true, keepFocus: true, replaceState: true, invalidateAll: true });
}

/** For `use:enhance` of the small forms within a list. */
export const inPlace: SubmitFunction =
	() =>
	({ result }) =>
		showInPlace(result);
