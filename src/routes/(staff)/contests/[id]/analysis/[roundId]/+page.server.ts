import { formAction, served } from '$lib/server/form';
import { readAnalysisWish } from '$lib/server/usecases/analysis/analysis-wish';
import { showRoundAnalysis } from '$lib/server/usecases/analysis/show-round-analysis';
import { startAnalysis } from '$lib/server/usecases/analysis/start-analysis';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestEvent } from './$types';

/** A small round is done by then, so that its figures are there at once; a large one goes on and the page says so. */
const WAITED_MS = 3_000;

export const load = ({ locals, params, url: { searchParams } }) =>
	served(showRoundAnalysis(locals.staff!, params.roundId, readAnalysisWish(searchParams), locals.now));

const schema = v.object({ attempts: v.optional(v.picklist(['first', 'all']), 'first') });

export const actions = {
	analyse: formAction(schema, async ({ attempts }, { locals, params }: RequestEvent) => {
		const { done } = await startAnalysis(locals.staff!, params.roundId, attempts, locals.now);
		await Promise.race([done, new Promise((resume) => setTimeout(resume, WAITED_MS))]);
		redirect(303, `/contests/${params.id}/analysis/${params.roundId}${attempts === 'all' ? '?attempts=all' : ''}`);
	})
};
