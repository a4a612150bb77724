import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FoundQuestion, FoundQuestions } from '../../src/lib/domain/found-question';
import { readAiken } from '../../src/lib/formats/aiken/read-aiken';
import { readGift } from '../../src/lib/formats/gift/read-gift';
import { readMoodleXml } from '../../src/lib/formats/moodle-xml/read-moodle-xml';
import { readQti } from '../../src/lib/formats/qti/read-qti';

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/exchange/${name}`));
const at = ({ questions }: FoundQuestions, line: number): FoundQuestion =>
	questions.find(({ place }) => place.line === line)!;
const texts = ({ options }: FoundQuestion) => options.map(({ text }) => text);
const codes = ({ problems }: FoundQuestion) => problems.map(({ code }) => code.replace('bank.exchange_', ''));
const types = ({ notTaken }: FoundQuestions) => notTaken.map(({ type }) => type);

describe('a GIFT file in the manner of Moodle’s documentation', () => {
	const found = readGift(fixture('moodle-docs.gift'));

	it('gives every choice question and lists the others with their type and line', () => {
		expect(found.questions).toHaveLength(12);
		expect(found.notTaken.map(({ type, place }) => [type, place.line])).toEqual([
			['shortanswer', 27],
			['numerical', 29],
			['numerical', 31],
			['numerical', 33],
			['match', 37],
			['essay', 43],
			['description', 45],
			['unknown', 80]
		]);
		expect(found.notTaken.at(-1)).toMatchObject({ reason: 'bank.gift_unreadable' });
		expect(found.notTaken[5]!.name).toBe('Write a short biography of Dag Hammarskjöld.');
	});

	it('reads the title, the categories and the notes on options', () => {
		expect(at(found, 7)).toMatchObject({
			label: 'Question title',
			section: 'Lịch sử / Nước Mỹ',
			topic: 'Nước Mỹ',
			stem: 'Question',
			key: ['A'],
			explanation: '“Wrong answer1”: Response to wrong answer1\n“Wrong answer2”: Response to wrong answer2'
		});
		expect(at(found, 76).topic).toBe('Lập trình/Máy tính');
	});

	it('puts a gap where the answers stand within the sentence', () => {
		expect(at(found, 20)).toMatchObject({ stem: "Grant is _____ in Grant's tomb.", key: ['B'] });
	});

	it('gives true or false as two options, with tags and the feedback of each', () => {
		expect(at(found, 22)).toMatchObject({ kind: 'true_false', key: ['B'] });
		expect(at(found, 25)).toMatchObject({
			label: 'Q1',
			key: ['A'],
			difficulty: 2,
			explanation: 'The sun rises in the East.\n“Đúng”: Quite so.\n“Sai”: No, it does not.'
		});
	});

	it('says that points for a part and points taken away go', () => {
		expect(at(found, 47)).toMatchObject({ kind: 'multiple', key: ['B', 'C'] });
		expect(codes(at(found, 47))).toEqual(['option_notes', 'partial_credit', 'negative_points']);
		expect(at(found, 70)).toMatchObject({ kind: 'single', key: ['A'] });
		expect(codes(at(found, 70))).toEqual(['option_notes', 'partial_credit']);
	});

	it('reads escaped characters as themselves and texts in their format', () => {
		expect(texts(at(found, 60))).toEqual(['~', '=', '#', '{', '}', '\\']);
		expect(at(found, 54)).toMatchObject({ stem: 'Which answer equals <b>5</b>?', key: ['B'] });
		expect(at(found, 72).stem).toBe('What is <i>not</i> a <b>fruit</b>?');
		expect(at(found, 76).stem).toBe('Danh sách List<String> trong Java, biết 2 < 3 và a && b?');
		expect(at(found, 78).stem).toBe('Dòng một\nDòng hai à ả');
	});
});

describe('an Aiken file', () => {
	const found = readAiken(fixture('moodle-docs.aiken.txt'));

	it('gives its questions with "A." and "A)", capitals or not', () => {
		expect(found.questions.map(({ key }) => key.join())).toEqual(['D', 'A', '', 'A', '', 'B']);
		expect(texts(at(found, 8))).toEqual(['Moodle', 'ATutor', 'Claroline', 'Blackboard', 'Sakai']);
	});

	it('takes lines before the options as the question’s, even one that begins like an option', () => {
		expect(at(found, 16).stem).toBe('Theo luật, ai là chủ thể?\nChọn một câu.');
		expect(at(found, 22)).toMatchObject({ stem: 'A. Lincoln là ai?', key: ['A'] });
	});

	it('reports an answer that is no option once, and one that is missing', () => {
		expect(at(found, 16).problems).toMatchObject([{ code: 'bank.aiken_answer', params: { answer: 'C' } }]);
		expect(codes(at(found, 27))).toEqual(['key_missing']);
	});
});

describe('a Moodle question bank', () => {
	const found = readMoodleXml(fixture('moodle-bank.xml'));

	it('gives marks, pictures, source and tags', () => {
		expect(at(found, 10)).toMatchObject({
			label: 'Tế bào 01',
			section: 'Mặc định cho KHTN / Sinh học',
			topic: 'Sinh học',
			stem: 'Hình dưới là <b>bào quan</b> nào?\n<img p1>',
			options: [{ text: 'Ti thể' }, { text: 'Lục lạp' }, { text: 'H<sub>2</sub>O' }],
			key: ['A'],
			explanation: 'Ti thể có hai lớp màng.\n“Lục lạp”: Chỉ có ở thực vật.',
			source: 'SGK Sinh học 10, trang 45',
			difficulty: 3,
			audiences: null
		});
		expect(found.pictures).toMatchObject([{ id: 'p1', name: 'hình 1.png', alt: 'Một bào quan' }]);
		expect(codes(at(found, 10))).toEqual(['option_notes', 'negative_points']);
	});

	it('drops scripts, decodes entities, keeps plain text as it is', () => {
		expect(at(found, 36)).toMatchObject({ kind: 'multiple', stem: 'Chọn các số nguyên tố:', key: ['A', 'B', 'C'] });
		expect(texts(at(found, 36))).toEqual(['2', '3', '5', 'x < 4']);
		expect(at(found, 46)).toMatchObject({
			kind: 'true_false',
			stem: 'Mặt trời mọc ở hướng Tây.\nĐúng hay sai?',
			key: ['B']
		});
	});

	it('says what is not in the file: a picture elsewhere, a formula, one right answer', () => {
		expect(at(found, 54).stem).toBe('Nhìn [bản đồ] và x');
		expect(codes(at(found, 54))).toEqual(['picture_missing', 'content_lost', 'key_several']);
	});

	it('lists what the bank cannot hold by name and type', () => {
		expect(types(found)).toEqual(
			'shortanswer numerical essay matching cloze ddwtos ddimageortext calculatedmulti description'.split(' ')
		);
		expect(found.notTaken.map(({ name }) => name)).toContain('Đọc đoạn văn sau.');
	});
});

describe('QTI items in the manner of the sample items', () => {
	it('2.1: prompt and text around it are the question, a rubric for teachers and feedback the explanation', () => {
		const [question] = readQti(fixture('qti21-choice.xml')).questions;
		expect(question).toMatchObject({
			label: 'Unattended Luggage',
			kind: 'single',
			stem: 'Look at the text in the picture.\n[NEVER LEAVE LUGGAGE UNATTENDED]\nWhat does it say?',
			key: ['A'],
			explanation: 'About signs at airports.\n“Do not let someone else look after your luggage.”: No, they may.'
		});
		expect(codes(question!)).toEqual(['picture_missing', 'option_notes']);
	});

	it('2.2 with prefixes: several right ones, the mapping’s points are all or nothing', () => {
		const [question] = readQti(fixture('qti22-multiple.xml')).questions;
		expect(question).toMatchObject({ kind: 'multiple', key: ['A', 'D'] });
		expect(question!.stem).toBe('Which of the following elements are used to form H<sub>2</sub>O?');
		expect(codes(question!)).toEqual(['partial_credit', 'negative_points']);
	});

	it('3.0: true and false by their identifiers', () => {
		expect(readQti(fixture('qti3-true-false.xml')).questions).toMatchObject([
			{
				label: null,
				kind: 'true_false',
				stem: 'Nước sôi ở 90\u00a0độ?',
				key: ['B'],
				explanation: 'Ở 100 độ.',
				problems: []
			}
		]);
	});

	it('other interactions are listed', () => {
		expect(readQti(fixture('qti21-order.xml')).notTaken).toMatchObject([
			{ name: 'Grand Prix of Bahrain', type: 'orderInteraction', reason: 'bank.exchange_kind' }
		]);
	});
});
