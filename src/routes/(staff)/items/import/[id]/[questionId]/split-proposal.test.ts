import { expect, test } from 'vitest';
import { splitProposal } from './split-proposal';

test('a question that swallowed the next one is cut before its number, and the options start again at A', () => {
	const glued =
		'Nghị quyết 57 nói về gì?\nA. Khoa học\nB. Nông nghiệp\nCâu 13. Đề án 06 ban hành năm nào?\nC. 2021\nD. 2022';
	expect(splitProposal(glued)).toEqual([
		'Nghị quyết 57 nói về gì?\nA. Khoa học\nB. Nông nghiệp',
		'Câu 13. Đề án 06 ban hành năm nào?\nA. 2021\nB. 2022'
	]);
});

test('it is cut within a line too', () => {
	expect(splitProposal('Một?\nA. Có\nB. Không. Câu 2: Hai?\nC. Có\nD. Không')).toEqual([
		'Một?\nA. Có\nB. Không.',
		'Câu 2: Hai?\nA. Có\nB. Không'
	]);
});

test('without a number it is cut in the middle of the options; what stands below the last one of the first is the second stem', () => {
	const glued = 'Một?\nA. a\nB. b\nC. c\nHai?\nD. d\nE. e\nF. f\nĐáp án: B';
	expect(splitProposal(glued)).toEqual(['Một?\nA. a\nB. b\nC. c', 'Hai?\nA. d\nB. e\nC. f']);
});

test('where nothing tells, the whole is the first half', () => {
	expect(splitProposal('Một?\nA. a\nB. b\nĐáp án: B')).toEqual(['Một?\nA. a\nB. b\nĐáp án: B', '']);
});
