import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { authoredRichText, optionalRichText, saying } from './authored-rich-text';

const issueOf = (text: string) => v.safeParse(authoredRichText('item.stem', 10), text).issues?.[0].message;
const issueOfAbsent = (text: string) => v.safeParse(optionalRichText('item.source', 10), text).issues?.[0].message;

describe('a text with marks', () => {
	it('is as long as its words', () => {
		expect(issueOf('<b>1234567890</b>')).toBeUndefined();
		expect(issueOf('<b>12345678901</b>')).toBe('item.stem.long');
		expect(issueOf(`<img ${'a'.repeat(22)}>`)).toBeUndefined();
	});

	it('may not be all marks', () => {
		expect(issueOf('<b>x</b>'.repeat(9))).toBe('item.stem.long');
	});

	it('is empty without a word or a picture', () => {
		expect(issueOf('<b> </b>')).toBe('item.stem.required');
		expect(issueOf('')).toBe('item.stem.required');
		expect(v.parse(optionalRichText('item.explanation', 10), '<i>\n</i>')).toBe('');
	});

	it('that may be absent keeps its bounds', () => {
		expect(issueOfAbsent('12345678901')).toBe('item.source.long');
		expect(v.parse(optionalRichText('item.explanation', 10), ' <u>a</u> ')).toBe('<u>a</u>');
	});
});

describe('what a text says', () => {
	it('is the same in bold, in capitals and with wider spaces', () => {
		expect(saying('<b>Hà</b>  Nội')).toBe(saying('hà nội'));
	});

	it('differs by diacritics, by what is raised or lowered, and by pictures', () => {
		expect(saying('bảo')).not.toBe(saying('bào'));
		expect(saying('x<sup>2</sup>')).not.toBe(saying('x2'));
		expect(saying('x<sup>2</sup>')).not.toBe(saying('x<sub>2</sub>'));
		expect(saying('<img p1>')).not.toBe(saying('<img p2>'));
	});
});
