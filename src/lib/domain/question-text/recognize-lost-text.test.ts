import { describe, expect, it } from 'vitest';
import { linesOfText } from './lines-of-text';
import { recognizeQuestions } from './recognize-questions';

const OPTIONS = ['A. Một', 'B. Hai', 'C. Ba', 'D. Bốn'];
const ONE = ['Câu 1. Hỏi gì?', ...OPTIONS, 'Đáp án: A'];
const TWO = ['Câu 2. Là gì?', ...OPTIONS, 'Đáp án: B'];
const BARE = ['Câu 1. Hỏi gì?', ...OPTIONS, 'Câu 2. Là gì?', ...OPTIONS];
const ofText = (...texts: string[]) => recognizeQuestions(linesOfText(texts.join('\n')));
/** 'question: text' of all that was not taken. */
const lost = ({ questions }: ReturnType<typeof ofText>) =>
	questions.flatMap(({ label, problems }) =>
		problems.filter(({ code }) => code === 'bank.text_not_taken').map(({ params }) => `${label}: ${params!.text}`)
	);

describe('text that belongs to no question', () => {
	const ESTIMATE = 'Câu hỏi phụ: Dự đoán có bao nhiêu người tham gia?';

	it('is said at the last question where the document ends', () => {
		expect(lost(ofText(...BARE, '', ESTIMATE, 'Viết số vào ô.'))).toEqual([`Câu 2: ${ESTIMATE}`]);
	});

	it('is said at the question above where a part begins', () => {
		const passage = ['', 'Đọc đoạn văn sau và trả lời.', 'Làng ta có đình.'];
		expect(lost(ofText(...BARE.slice(0, 5), ...passage, 'PHẦN II. LÀNG', ...TWO))).toEqual([
			'Câu 1: Đọc đoạn văn sau và trả lời.'
		]);
	});

	it.each(['1-A 2-B', 'ĐÁP ÁN\n1-A 2-B'])('is said where keys begin: “%s”', (keys) => {
		expect(lost(ofText(...BARE, '', ESTIMATE, keys))).toEqual([`Câu 2: ${ESTIMATE}`]);
	});

	it('is said where a stem without a number has an empty line within', () => {
		const found = ofText('Hỏi gì?', ...OPTIONS, '', 'Làng ta có đình từ lâu.', '', 'Đình nào?', ...OPTIONS);
		expect(lost(found)).toEqual(['null: Làng ta có đình từ lâu.']);
	});

	it('is said once at a question', () => {
		const parts = ['PHẦN II', 'Mỗi câu một điểm nhé.', 'PHẦN III', 'Mỗi câu hai điểm nhé.', 'PHẦN IV'];
		expect(lost(ofText(...BARE, '', ESTIMATE, ...parts))).toEqual([`Câu 2: ${ESTIMATE}`]);
	});

	it.each([
		['the head of a paper', ['Bộ đề ôn tập của xã', 'Gồm hai câu', 'PHẦN I', ...ONE]],
		['the end of a paper', [...BARE, '', '--- HẾT ---', 'Chúc các bạn làm bài tốt!']],
		['a signature', [...BARE, '', 'Bình Minh, ngày 5 tháng 6 năm 2025', 'NGƯỜI RA ĐỀ', 'Nguyễn Văn An']],
		['a name', [...BARE, '', 'Nguyễn Văn An']],
		['a title above keys', [...BARE, '', 'Bảng trả lời của cả hai câu', '1-A 2-B']],
		['nothing', [...ONE, '', ...TWO, '', '']]
	])('is not %s', (_name, texts) => {
		expect(lost(ofText(...texts))).toEqual([]);
	});
});

describe('the end of a paper', () => {
	it.each(['……….HẾT……….', 'Hết./.', '--- HẾT ---', '// Hết //'])('is part of no option: “%s”', (end) => {
		expect(ofText(...BARE, end).questions[1]!.options[3]!.text).toBe('Bốn');
	});
});

describe('the kind of a question', () => {
	it.each([
		['Chọn 1 đáp án đúng.', 'single'],
		['Hãy chọn trong các phương án sau', 'single'],
		['Chọn một trong các đáp án sau', 'single'],
		['Chọn 2 đáp án đúng.', 'multiple'],
		['Chọn các phương án đúng.', 'multiple']
	])('is told by its stem: “%s”', (stem, kind) => {
		expect(ofText(`Câu 1. ${stem}`, ...OPTIONS, 'Đáp án: A').questions[0]!.kind).toBe(kind);
	});

	it('may have a key in the words of an option that sums up others', () => {
		const options = ['A. Một', 'B. Hai', 'C. Ba', 'D. Cả A và B'];
		const key = (written: string) => ofText('Câu 1. Hỏi?', ...options, `Đáp án: ${written}`).questions[0]!.key;
		expect(key('Cả A và B')).toEqual(['D']);
		expect(key('D. Cả A và B')).toEqual(['D']);
		expect(key('Cả A và C')).toEqual(['A', 'C']);
	});
});
