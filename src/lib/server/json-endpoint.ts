import { json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { isTooLarge } from './body-limit';
import { DomainError, errorText, hasText, statusOf } from './errors';
import { readForm } from './form';

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * A POST endpoint for the page's own script: parses the JSON body, or a form of staff with its files, with `schema` and answers what `handle`
 * gives as JSON, or `{message, code}` with the right status when the body or a rule refuses it.
 */
export function jsonEndpoint<S extends Schema, E extends RequestEvent, R>(
	schema: S,
	handle: (input: v.InferOutput<S>, event: E) => Promise<R>
) {
	return async (event: E): Promise<Response> => {
		try {
			return json(await handle(parse(schema, await bodyOf(event)), event));
		} catch (failure) {
			if (!(failure instanceof DomainError)) throw failure;
			const { code, params } = failure;
			return json({ message: errorText(code, params), code }, { status: statusOf(code) });
		}
	};
}

function parse<S extends Schema>(schema: S, body: unknown): v.InferOutput<S> {
	const result = v.safeParse(schema, body);
	if (result.success) return result.output;
	const code = result.issues[0].message;
	throw new DomainError(hasText(code) ? code : 'field.invalid');
}

async function bodyOf({ request, locals }: RequestEvent): Promise<unknown> {
	if (isTooLarge(request, locals.staff !== null)) throw new DomainError('body.too_large');
	const refuse = (failure: { status?: number }) => {
		throw new DomainError(failure.status === 413 ? 'body.too_large' : 'form.object');
	};
	const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data');
	const body: unknown = isForm
		? await request.formData().then(readForm).catch(refuse)
		: await request.json().catch(refuse);
	// To valibot an array is an object like any other.
	if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new DomainError('form.object');
	return body;
}
