import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORD_CONVENTIONS } from '../../../../tests/factories/word-conventions';
import { wordFile } from '../../../../tests/factories/word-file';
import { readWordQuestions } from './read-word-questions';

/** Stem, options, key and the code of an error, as the conventions have them. */
function shapes(bytes: Uint8Array): string[] {
	const { questions, notTaken } = readWordQuestions(bytes, 'đề.docx');
	expect(notTaken).toEqual([]);
	return questions.map(({ stem, options, key, problems }) => {
		const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
		return [stem, ...options.map(({ text }) => text), key.join(), ...errors].join(' | ');
	});
}

describe.each(WORD_CONVENTIONS)('a document with $name', ({ name, file, questions }) => {
	it('as Word writes it', () => {
		expect(shapes(wordFile(file))).toEqual(questions);
	});

	it('as LibreOffice writes it', () => {
		expect(shapes(readFileSync(`tests/fixtures/word/libreoffice/${name}.docx`))).toEqual(questions);
	});
});
