import { isActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../domain/domain-error';
import { formAction, readForm } from './form';

function posted(fields: [string, string][]) {
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	return { request: new Request('http://localhost/', { method: 'POST', body }), locals: { staff: null } } as never;
}

const schema = v.object({
	name: v.pipe(v.string('field.required'), v.nonEmpty('field.required')),
	pin: v.optional(v.string())
});

describe('reading a form', () => {
	it('turns paths into nested objects and lists', () => {
		const form = new FormData();
		form.append('options.0.text', 'Một');
		form.append('options.1.text', 'Hai');
		form.append('groups[]', 'officials');
		form.append('groups[]', 'students');
		expect(readForm(form)).toEqual({
			options: [{ text: 'Một' }, { text: 'Hai' }],
			groups: ['officials', 'students']
		});
	});

	it('does not let a field name reach the prototype', () => {
		const form = new FormData();
		form.append('__proto__.polluted', 'yes');
		readForm(form);
		expect(({} as { polluted?: string }).polluted).toBeUndefined();
	});
});

describe('a form action', () => {
	it('says what is wrong at the field, with status 400, and gives back what was entered but no secret', async () => {
		const action = formAction(schema, async () => ({ done: true }));
		const failure = await action(
			posted([
				['name', ''],
				['pin', '123987']
			])
		);
		expect(isActionFailure(failure)).toBe(true);
		expect(failure).toMatchObject({
			status: 400,
			data: { errors: { name: 'Mục này không được để trống.' }, values: { name: '' } }
		});
		expect(JSON.stringify(failure)).not.toContain('123987');
	});

	it('gives a refused rule its own status and text', async () => {
		const action = formAction(schema, async () => {
			throw new DomainError('access.denied');
		});
		expect(await action(posted([['name', 'Hoa']]))).toMatchObject({
			status: 403,
			data: { message: 'Tài khoản của bạn không có quyền làm việc này ở đơn vị này.' }
		});
	});

	it('puts a refusal that has a field at that field', async () => {
		const action = formAction(schema, async () => {
			throw new DomainError('field.invalid', {}, 'name');
		});
		expect(await action(posted([['name', 'Hoa']]))).toMatchObject({
			data: { message: '', errors: { name: 'Giá trị ở mục này không hợp lệ.' } }
		});
	});

	it('lets an unexpected fault through', async () => {
		const action = formAction(schema, async () => {
			throw new Error('bug');
		});
		await expect(action(posted([['name', 'Hoa']]))).rejects.toThrow('bug');
	});
});
