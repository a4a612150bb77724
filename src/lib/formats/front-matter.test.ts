import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter';

describe('front matter', () => {
	it('gives numbers and arrays their type and leaves other values as text, colons included', () => {
		const { values } = readFrontMatter('---\ntitle: An toàn: ba bước\nduration: 4\ntopics: ["a", "b: c"]\n---\n');
		expect(values).toEqual({ title: 'An toàn: ba bước', duration: 4, topics: ['a', 'b: c'] });
	});

	it('leaves the body as it is, rules and tables included', () => {
		expect(readFrontMatter('---\na: b\n---\n\nMột\n\n---\n\nHai: ba\n').body).toBe('Một\n\n---\n\nHai: ba');
	});

	it('reads files with Windows line ends and a byte order mark', () => {
		expect(readFrontMatter('\uFEFF---\r\na: b\r\n---\r\nMột\r\nHai\r\n')).toEqual({
			values: { a: 'b' },
			body: 'Một\nHai'
		});
	});

	it.each([
		['no head', 'Một bài', /start and end/],
		['a head without an end', '---\na: b\nMột bài', /start and end/],
		['a line without a key', '---\na: b\nMột bài\n---\n', /line 3/],
		['a key without a value', '---\na:\n---\n', /line 2/],
		['an array that is not JSON', '---\na: [b]\n---\n', /JSON/]
	])('refuses %s', (_, source, message) => {
		expect(() => readFrontMatter(source)).toThrow(message);
	});
});
