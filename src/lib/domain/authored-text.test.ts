import * as v from 'valibot';
import { expect, test } from 'vitest';
import { authoredText, cleanText, optionalAuthoredText } from './authored-text';

test('text is trimmed, composed, and free of control characters other than tabs and line breaks', () => {
	expect(cleanText(' a\u0000b\u0007\r\n\tc\u009f ')).toBe('ab\n\tc');
	expect(cleanText('e\u0302\u0301')).toBe('ế');
});

test('required text must hold something that can be seen', () => {
	expect(v.safeParse(authoredText('x', 5), ' \u0000 ').issues?.[0].message).toBe('x.required');
	expect(v.safeParse(authoredText('x', 5), undefined).issues?.[0].message).toBe('x.required');
});

test('the limit counts what is kept, and is itself allowed', () => {
	expect(v.is(authoredText('x', 5), ' abcde ')).toBe(true);
	expect(v.safeParse(authoredText('x', 5), 'abcdef').issues?.[0].message).toBe('x.long');
	expect(v.safeParse(optionalAuthoredText('x', 5), 'abcdef').issues?.[0].message).toBe('x.long');
});

test('optional text that is absent comes out empty', () => {
	expect(v.parse(optionalAuthoredText('x', 5), undefined)).toBe('');
});
