import { error, fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { isTooLarge } from './body-limit';
import { DomainError, errorText, statusOf } from './errors';

type Schema = v.GenericSchema<unknown, unknown> | v.GenericSchemaAsync<unknown, unknown>;

/** What a page gets back from an action that was refused: its texts are already in the request's language. */
export interface FormFailure {
	/** Which form of the page it was, when there are several. */
	form: string;
	/** For the top of the page; empty when every fault has its field. */
	message: string;
	/** Text by field name. */
	errors: Record<string, string>;
	/** What was entered, so that nothing is lost; secrets are left out. */
	values: Record<string, string | string[]>;
}

const SECRET = /password|pin|token/i;

/**
 * A form as an object: 'a' → string; 'a[]' → string array under `a`; a path such as 'options.0.text' → nested objects and
 * arrays. Files are passed through.
 */
export function readForm(data: FormData): Record<string, unknown> {
	const root: Record<string, unknown> = {};
	for (const name of new Set(data.keys())) {
		if (/__proto__|prototype|constructor/.test(name)) continue;
		if (name.endsWith('[]')) place(root, name.slice(0, -2), data.getAll(name));
		else place(root, name, data.get(name));
	}
	return root;
}

function place(root: Record<string, unknown>, name: string, value: unknown) {
	const steps = name.split('.');
	const last = steps.pop()!;
	let at = root;
	for (const [index, step] of steps.entries()) {
		const next = steps[index + 1] ?? last;
		if (typeof at[step] !== 'object' || at[step] === null) at[step] = /^\d{1,3}$/.test(next) ? [] : {};
		at = at[step] as Record<string, unknown>;
	}
	at[last] = value;
}

function enteredValues(data: FormData): FormFailure['values'] {
	const values: FormFailure['values'] = {};
	for (const name of new Set(data.keys())) {
		if (SECRET.test(name)) continue;
		const all = data.getAll(name).filter((value) => typeof value === 'string');
		values[name] = name.endsWith('[]') ? all : (all[0] ?? '');
	}
	return values;
}

/** First issue of each field, as text. An issue's message is a code, with parameters after '|' as JSON where it needs any. */
function fieldErrors(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
	const errors: Record<string, string> = {};
	for (const issue of issues) {
		const field = v.getDotPath(issue) ?? '';
		errors[field] ??= issueText(issue);
	}
	return errors;
}

function issueText(issue: v.BaseIssue<unknown>): string {
	const [code = '', params] = issue.message.split('|');
	if (!/^[a-z_0-9]+(\.[a-z_0-9]+)+$/.test(code)) return errorText('field.invalid');
	return errorText(code, params ? (JSON.parse(params) as Record<string, string>) : {});
}

/**
 * A form action: parses the form with `schema`, runs `handle`, and turns a refusal (of the schema or a DomainError) into a
 * `FormFailure` with the right status. `form` names the form when a page has several.
 */
export function formAction<S extends Schema, E extends RequestEvent, R>(
	schema: S,
	handle: (input: v.InferOutput<S>, event: E) => Promise<R>,
	form = 'main'
) {
	return async (event: E) => {
		const data = await bodyOf(event);
		if (data === null) {
			const text = errorText('body.too_large');
			return fail<FormFailure>(413, { form, message: text, errors: {}, values: {} });
		}
		const refuse = (status: number, message: string, errors: Record<string, string>) =>
			fail<FormFailure>(status, { form, message, errors, values: enteredValues(data) });
		const parsed = await v.safeParseAsync(schema, readForm(data));
		if (!parsed.success) return refuse(400, '', fieldErrors(parsed.issues));
		try {
			return await handle(parsed.output, event);
		} catch (failure) {
			if (!(failure instanceof DomainError)) throw failure;
			const text = errorText(failure.code, failure.params);
			return failure.field
				? refuse(statusOf(failure.code), '', { [failure.field]: text })
				: refuse(statusOf(failure.code), text, {});
		}
	};
}

/** The posted form; null when it is larger than the server takes. */
async function bodyOf(event: RequestEvent): Promise<FormData | null> {
	if (isTooLarge(event.request, event.locals.staff !== null)) return null;
	try {
		return await event.request.formData();
	} catch (failure) {
		if ((failure as { status?: number }).status === 413) return null;
		throw failure;
	}
}

/** For `load` and `+server.ts`: a DomainError becomes the error page with its status and text. */
export async function served<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (failure) {
		if (failure instanceof DomainError) {
			error(statusOf(failure.code), { message: errorText(failure.code, failure.params), code: failure.code });
		}
		throw failure;
	}
}
