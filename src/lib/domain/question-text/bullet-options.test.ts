import { describe, expect, it } from 'vitest';
import { auto, lines } from '../../../../tests/factories/marked-lines';
import { recognizeQuestions } from './recognize-questions';

const shape = (...texts: Parameters<typeof lines>) =>
	recognizeQuestions(lines(...texts)).questions.map(({ stem, options, key }) =>
		[stem, ...options.map(({ text }) => text), key.join()].join(' | ')
	);
const TWO = ['Thủ đô? | Hà Nội | Huế | A', 'Biển? | Đen | Đông | B'];

describe('options without letters', () => {
	it.each<[string, Parameters<typeof lines>]>([
		[
			'hyphens, the key in bold',
			['Câu 1. Thủ đô?', '- <b>Hà Nội</b>', '- Huế', 'Câu 2. Biển?', '- Đen', '- <b>Đông</b>']
		],
		[
			'bullets, the key below',
			['Câu 1. Thủ đô?', '• Hà Nội', '• Huế', 'Đáp án: A', 'Câu 2. Biển?', '• Đen', '• Đông', 'Đáp án: Đông']
		],
		[
			'figures, the key below',
			['Câu 1. Thủ đô?', '1. Hà Nội', '2. Huế', 'Đáp án: 1', 'Câu 2. Biển?', '1) Đen', '2) Đông', 'Đáp án: 2']
		],
		[
			'automatic bullets, the key in red',
			[
				'Câu 1. Thủ đô?',
				auto('•', '{red:Hà Nội}'),
				auto('•', 'Huế'),
				'Câu 2. Biển?',
				auto('-', 'Đen'),
				auto('-', '{red:Đông}')
			]
		]
	])('%s', (_, texts) => {
		expect(shape(...texts)).toEqual(TWO);
	});

	it('are not a list that the stem goes on behind, nor the points of an essay', () => {
		const essay = ['Câu 1. Nêu các bước:', '- Mở máy', '- Tắt máy', 'Câu 2. Biển?', 'A. Đen', 'B. Đông', 'Đáp án: B'];
		const found = recognizeQuestions(lines(...essay));
		expect(found.questions).toHaveLength(1);
		expect(found.notTaken).toHaveLength(1);
		const list = ['Câu 1. Cho các bước:', '- Mở máy', '- Tắt máy', 'Bước nào trước?', 'A. Mở', 'B. Tắt', 'Đáp án: A'];
		expect(shape(...list)).toEqual(['Cho các bước:\n- Mở máy\n- Tắt máy\nBước nào trước? | Mở | Tắt | A']);
	});
});

describe('an automatic letter', () => {
	it('marks the key by its own look', () => {
		const letter = (label: string, text: string, isRed = false) => ({
			...auto(label, text),
			labelLook: isRed ? { marks: [], colour: 'ff0000', highlight: null } : null
		});
		const texts = [
			'Câu 1. Thủ đô?',
			letter('A.', 'Hà Nội', true),
			letter('B.', 'Huế'),
			'Câu 2. Biển?',
			letter('A.', 'Đen'),
			letter('B.', 'Đông', true)
		];
		expect(shape(...texts)).toEqual(TWO);
	});
});
