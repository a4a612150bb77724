import { evidenceSchema, strikeSchema, type EvidenceInput, type StrikeInput } from '$lib/domain/evidence';
import { formAction, served } from '$lib/server/form';
import {
	denominatorSchema,
	signSchema,
	type DenominatorInput,
	type SignInput
} from '$lib/server/usecases/plan/form-schemas';
import { readTarget } from '$lib/server/usecases/plan/read-target';
import { recordDenominator } from '$lib/server/usecases/plan/record-denominator';
import { recordEvidence } from '$lib/server/usecases/plan/record-evidence';
import { signEvidence } from '$lib/server/usecases/plan/sign-evidence';
import { strikeEvidence } from '$lib/server/usecases/plan/strike-evidence';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	served(readTarget(locals.staff!, params, Object.fromEntries(url.searchParams), locals.now));

/** The same page again, without the action's name in its address. */
const back = ({ url }: RequestEvent, done: string, at = 'evidence') => {
	const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
	query.set('done', done);
	redirect(303, `${url.pathname}?${query}#${at}`);
};

const record = async (input: EvidenceInput, event: RequestEvent) => {
	await recordEvidence(event.locals.staff!, event.params.targetId, input, event.locals.now);
	back(event, 'recorded');
};
const strike = async (input: StrikeInput, event: RequestEvent) => {
	await strikeEvidence(event.locals.staff!, event.params.targetId, input, event.locals.now);
	back(event, 'struck');
};
const sign = async ({ evidenceId }: SignInput, event: RequestEvent) => {
	await signEvidence(event.locals.staff!, event.params.targetId, evidenceId, event.locals.now);
	back(event, 'signed');
};
const denominator = async (input: DenominatorInput, event: RequestEvent) => {
	await recordDenominator(event.locals.staff!, event.params.targetId, input, event.locals.now);
	back(event, 'headcount', 'headcount');
};

export const actions = {
	record: formAction(evidenceSchema, record, 'record'),
	strike: formAction(strikeSchema, strike, 'strike'),
	sign: formAction(signSchema, sign, 'sign'),
	denominator: formAction(denominatorSchema, denominator, 'denominator')
};
