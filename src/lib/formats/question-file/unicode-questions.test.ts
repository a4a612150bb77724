import { describe, expect, it } from 'vitest';
import type { ItemContent } from '../../domain/item';
import { writeMoodleXml } from '../moodle-xml/write-moodle-xml';
import { writeQti3 } from '../qti/write-qti3';
import { readQuestionFile } from './read-question-file';

const item = (stem: string, options: string[]): ItemContent => ({
	kind: 'single',
	stem,
	options: options.map((text, index) => ({ id: 'ABCD'[index]!, text })),
	key: ['B'],
	explanation: '',
	source: '',
	topic: 'general',
	difficulty: 1,
	audiences: []
});
// 'Chuyển đổi số là gì?' as the fonts '.VnTime' and 'VNI-Times' have it.
const tcvn3 = item('ChuyÓn ®æi sè lµ g×?', ['ChÝnh quyÒn ®iÖn tö', 'Kinh tÕ sè']);
const vni = item('Chuyeån ñoåi soá laø gì?', ['Chính quyeàn ñieän töû', 'Kinh teá soá']);
const unicode = item('Chuyển đổi số là gì?', ['Chính quyền điện tử', 'Kinh tế số']);
const french = item('Où êtes-vous né? À Besançon, près du château.', ['Là-bas, à l’hôtel', 'Ça dépend de la forêt']);

const read = async (write: typeof writeMoodleXml, content: ItemContent) => {
	const file = await readQuestionFile(write([{ label: null, content }], []).bytes, 'questions');
	const { questions, problems } = (file as Extract<typeof file, { found: unknown }>).found;
	const { stem, options } = questions[0]!;
	return { stem, options: options.map(({ text }) => text), said: problems.map(({ code }) => code) };
};

describe.each([
	['Moodle XML', writeMoodleXml],
	['QTI 3', writeQti3]
] as const)('old fonts in %s', (_, write) => {
	it.each([
		['TCVN3', tcvn3, 'bank.converted_tcvn3'],
		['VNI', vni, 'bank.converted_vni']
	])('%s becomes Unicode, and is said', async (_, content, said) => {
		expect(await read(write, content)).toEqual({
			stem: unicode.stem,
			options: unicode.options.map(({ text }) => text),
			said: expect.arrayContaining([said])
		});
	});

	it.each([unicode, french])('other text stays as it is', async (content) => {
		const found = await read(write, content);
		expect(found.stem).toBe(content.stem);
		expect(found.said.filter((code) => code.includes('converted'))).toEqual([]);
	});
});
