import { formAction } from '$lib/server/form';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';

/** The form action `name`: does the work and goes on to the address that it gives. */
export const thenGo = <S extends v.GenericSchema, E extends RequestEvent>(
	name: string,
	schema: S,
	work: (input: v.InferOutput<S>, event: E) => Promise<string>
) => formAction(schema, async (input, event: E) => redirect(303, await work(input, event)), name);
