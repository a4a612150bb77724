import * as v from 'valibot';
import { expect, test } from 'vitest';
import { formObject } from './form-object';

const schema = formObject({
	group: v.picklist(['a', 'b'], 'group.required'),
	note: v.optional(v.string(), ''),
	age: v.nullable(v.number('age.number'))
});
const issues = (input: unknown) =>
	v.safeParse(schema, input).issues?.map((issue) => [v.getDotPath(issue), issue.message]) ?? [];

test('an absent field has the code of an unusable one', () => {
	expect(issues({ age: 3 })).toEqual([['group', 'group.required']]);
	expect(issues({ age: 3, group: 'c' })).toEqual([['group', 'group.required']]);
});

test('a field that may be null may still not be absent', () => {
	expect(issues({ group: 'a' })).toEqual([['age', 'form.missing']]);
	expect(issues({ group: 'a', age: null })).toEqual([]);
});

test('what is no object at all is said to be none', () => {
	expect(issues('text').map(([, message]) => message)).toEqual(['form.object']);
});
