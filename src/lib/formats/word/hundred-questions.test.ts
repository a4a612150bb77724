import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hundredQuestions, WRONG_OF_HUNDRED } from '../../../../tests/factories/hundred-questions';
import { readWordQuestions } from './read-word-questions';

const FILE = 'tests/fixtures/word/hundred-questions';
const written = new Uint8Array(readFileSync(`${FILE}.docx`));
const told = JSON.parse(readFileSync(`${FILE}.json`, 'utf8')) as unknown;

/** The walk through the import's pages begins with this file. */
describe('the document of 100 questions', () => {
	const found = readWordQuestions(written, 'hundred-questions.docx');

	it('is the one that its factory makes', () => {
		expect(unzipSync(written)).toEqual(unzipSync(hundredQuestions()));
		expect(told).toEqual({ questions: 100, wrong: WRONG_OF_HUNDRED });
	});

	it('has 100 questions, seven of them wrong in seven ways and nothing to say of the others', () => {
		expect(found.questions.map(({ label }) => label)).toEqual(Array.from({ length: 100 }, (_, at) => `Câu ${at + 1}`));
		const said = found.questions.flatMap(({ problems }, index) =>
			problems.map(({ code, severity }) => ({ number: index + 1, code, severity }))
		);
		expect(said).toEqual(WRONG_OF_HUNDRED.map((wrong) => ({ ...wrong, severity: 'error' })));
		expect([found.problems, found.notTaken]).toEqual([[], []]);
	});

	it('has the key, the part and the page of each', () => {
		const { questions } = found;
		expect(questions.filter(({ options }) => options.length !== 4).map(({ label }) => label)).toEqual(['Câu 64']);
		expect(questions.filter(({ key }) => key.length !== 1).map(({ label }) => label)).toEqual([
			'Câu 7',
			'Câu 18',
			'Câu 76'
		]);
		expect(new Set(questions.map(({ section, place }) => `${place.page} ${section}`)).size).toBe(4);
		expect(questions[40]).toMatchObject({ key: ['B'], options: [{}, { text: '01/7/2024' }, {}, {}] });
	});
});
