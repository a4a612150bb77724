import { describe, expect, it } from 'vitest';
import { tellText } from './told-text';

const VIETNAMESE = 'Câu 1. Thủ đô?\nA. Hà Nội\nB. Huế\nC. Vinh\nĐáp án: A';

describe('a text is told apart by what is written', () => {
	it.each<[string, string, string]>([
		['text', 'questions as they are written in Vietnam', VIETNAMESE],
		['text', 'questions with a set in braces', 'Câu 1. Tập {1; 2; 3} có mấy phần tử?\nA. {=}\nB. 3\nĐáp án: B'],
		['text', 'questions without numbers', 'Thủ đô?\nA. Hà Nội\nB. Huế\nĐáp án: A\n\nBiển?\nA. Đông\nB. Đen\nĐáp án: A'],
		['text', 'numbered questions with an English key', '1. Thủ đô?\nA. Hà Nội\nB. Huế\nANSWER: A'],
		['text', 'questions with as many commas in each line', 'Câu 1. Một, hai, ba?\nA. a, b, c\nB. d, e, g\nĐáp án: A'],
		[
			'text',
			'options parted by tabs',
			'Câu 1. Thủ đô?\nA. Hà Nội\tB. Huế\tC. Vinh\nCâu 2. Biển?\nA. Đông\tB. Đen\tC. Đỏ'
		],
		['text', 'several keys of one question', 'Số nào?\nA. 1\nB. 2\nC. 3\nANSWER: A, B'],
		['text', 'a letter', 'Kính gửi các anh, chị, em.\nChiều mai, thứ hai, họp.'],
		['aiken', 'Aiken', 'What is the capital?\nA. Hanoi\nB. Hue\nANSWER: A'],
		[
			'aiken',
			'Aiken with brackets',
			'Thủ đô nước ta?\nA) Hà Nội\nB) Huế\nANSWER: A\n\nBiển?\nA) Đông\nB) Đen\nANSWER: A'
		],
		['aiken', 'Aiken where one answer is missing', 'Một?\nA. 1\nB. 2\nANSWER: A\n\nHai?\nA. 1\nB. 2'],
		['gift', 'GIFT choices', 'Thủ đô? {=Hà Nội ~Huế}'],
		['gift', 'GIFT over lines', '::Câu 1::Thủ đô?\n{\n\t=Hà Nội#Đúng\n\t~Huế\n}'],
		['gift', 'GIFT true or false', 'Trái đất tròn.{T}'],
		['gift', 'GIFT with a numbered stem', 'Câu 1. Thủ đô? {\n~%50%Hà Nội\n~Huế\n}'],
		['gift', 'a GIFT essay with its title', '::Tự luận:: Viết một đoạn. {}'],
		['sheet', 'commas', 'Câu hỏi,A,B,Đáp án\n"Một, hai?",1,2,A\nBa?,3,4,B'],
		['sheet', 'semicolons', 'STT;Câu hỏi;A;B;Đáp án\n1;Thủ đô?;Hà Nội;Huế;A'],
		['sheet', 'tabs', 'Câu hỏi\tA\tB\tĐáp án\nThủ đô?\tHà Nội\tHuế\tA'],
		['sheet', 'a quoted cell over two lines', 'Câu hỏi,A,B,Đáp án\n"Cho:\nA. một\nHỏi?",1,2,A\nBa?,3,4,B'],
		['sheet', 'a declared delimiter', 'sep=|\nCâu hỏi|A\nMột?|1']
	])('%s: %s', (format, _, text) => {
		expect(tellText(text)).toBe(format);
	});
});
