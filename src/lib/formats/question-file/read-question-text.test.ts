import { describe, expect, it } from 'vitest';
import { plainText } from '../../domain/rich-text';
import { readQuestionText } from './read-question-text';

const shape = (text: string) =>
	readQuestionText(text).questions.map(({ stem, options, key }) =>
		[stem, ...options.map((option) => option.text), key.join()].join(' | ')
	);
const ONE = ['Thủ đô? | Hà Nội | Huế | A'];

describe('questions that are pasted', () => {
	it.each<[string, string]>([
		['as they are written', 'Câu 1. Thủ đô?\nA. Hà Nội\nB. Huế\nĐáp án: A'],
		['in an old font', 'C©u 1. Thñ ®«?\r\nA. Hµ Néi\r\nB. HuÕ\r\n§¸p ¸n: A'],
		['in GIFT', 'Thủ đô? {=Hà Nội ~Huế}'],
		['in Aiken', 'Thủ đô?\nA. Hà Nội\nB. Huế\nANSWER: A'],
		['from a sheet', 'STT\tCâu hỏi\tA\tB\tĐáp án\n1\tThủ đô?\tHà Nội\tHuế\tA'],
		[
			'as XML',
			'<quiz><question type="multichoice"><questiontext><text>Thủ đô?</text></questiontext><single>true</single><answer fraction="100"><text>Hà Nội</text></answer><answer fraction="0"><text>Huế</text></answer></question></quiz>'
		]
	])('%s', (_, text) => {
		expect(shape(text)).toEqual(ONE);
	});

	it.each<[string, string]>([
		['as they are written', 'Câu 1. Thẻ <b>x</b>?\nA. <i>\nB. <b>\nĐáp án: A'],
		['in GIFT', '[plain]Thẻ <b>x</b>? {=<i> ~<b>}'],
		['in Aiken', 'Thẻ <b>x</b>?\nA. <i>\nB. <b>\nANSWER: A'],
		[
			'as XML',
			'<quiz><question type="multichoice"><questiontext format="html"><text>Thẻ &amp;lt;b&amp;gt;x&amp;lt;/b&amp;gt;?</text></questiontext><single>true</single><answer fraction="100" format="plain_text"><text>&lt;i&gt;</text></answer><answer fraction="0" format="plain_text"><text>&lt;b&gt;</text></answer></question></quiz>'
		]
	])('keep tags that somebody typed as they are: %s', (_, text) => {
		const [question] = readQuestionText(text).questions;
		expect([question!.stem, ...question!.options.map((option) => option.text)].map(plainText)).toEqual([
			'Thẻ <b>x</b>?',
			'<i>',
			'<b>'
		]);
	});

	it('say so where there are none', () => {
		expect(() => readQuestionText(' \n')).toThrow('bank.text_blank');
		expect(() => readQuestionText('Kính gửi các đồng chí')).toThrow('bank.nothing_found');
	});

	it('show no picture that is none', () => {
		const emf = btoa('\u0001\u0000\u0000\u0000EMF');
		const { questions, pictures } = readQuestionText(
			`[html]Hình <img src="data:image/png;base64,${emf.replaceAll('=', '\\=')}"> gì? {=Một ~Hai}`
		);
		expect(questions[0]!.problems).toMatchObject([{ code: 'bank.exchange_picture_kind' }]);
		expect(pictures).toEqual([]);
	});
});
