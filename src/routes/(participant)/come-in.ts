import { formAction } from '$lib/server/form';
import { startSession } from '$lib/server/session';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { GenericSchema, InferOutput } from 'valibot';

/** `code` is the contest's in the address; null on a page of no contest. */
type From = { code: string | null; address: string };

/** A form by which somebody says who they are: `who` gives their id, and they go on at `next`. */
export const comeIn = <S extends GenericSchema>(
	name: string,
	schema: S,
	who: (input: InferOutput<S> & From, now: number) => Promise<string>,
	next: (params: Partial<Record<string, string>>, url: URL) => string
) =>
	formAction(
		schema,
		async (input, event: RequestEvent) => {
			const from: From = { code: event.params.code ?? null, address: event.getClientAddress() };
			const id = await who({ ...(input as object), ...from } as InferOutput<S> & From, event.locals.now);
			await startSession('participant', id, event.cookies);
			redirect(303, next(event.params, event.url));
		},
		name
	);
