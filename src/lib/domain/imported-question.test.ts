import { describe, expect, it } from 'vitest';
import type { FoundQuestion } from './found-question';
import {
	itemOfQuestion,
	NO_SETTINGS,
	problemCounts,
	standingProblems,
	topicMeant,
	twinsAmong
} from './imported-question';

const question = (change: Partial<FoundQuestion> = {}): FoundQuestion => ({
	...{ label: 'Câu 1', section: null, place: { line: 1 }, kind: 'single', stem: 'Thủ đô?' },
	options: [
		{ id: 'A', text: 'Hà Nội' },
		{ id: 'B', text: 'Huế' }
	],
	...{ key: ['A'], explanation: '', source: '', topic: null, difficulty: null, audiences: null, problems: [] },
	...change
});
const codes = (change: Partial<FoundQuestion>, known?: Set<string>) =>
	standingProblems(question(change), known).map(({ code, field }) => [code, field]);

describe('what stands in the way of a question', () => {
	it('is nothing for one that could be an item, though topic and difficulty are open', () => {
		expect(codes({})).toEqual([]);
	});

	it('is every rule of items that it breaks, once at each field', () => {
		expect(codes({ stem: ' ', options: [], key: ['C'] })).toEqual([
			['item.stem.required', 'stem'],
			['item.options.count', 'options'],
			['item.key.unknown', 'key']
		]);
		expect(codes({ key: ['A', 'B'] })).toEqual([['item.key.one', 'key']]);
		expect(codes({ kind: 'multiple', key: ['A', 'B'] })).toEqual([]);
	});

	it('is what its reader said of a field rather than the rule that was broken there', () => {
		const said = { code: 'bank.text_key_disagrees', severity: 'error' as const, field: 'key' as const };
		expect(codes({ key: [], problems: [said] })).toEqual([['bank.text_key_disagrees', 'key']]);
		expect(codes({ key: [], problems: [{ ...said, severity: 'warning' }] })).toHaveLength(2);
	});

	it('is a picture that is not there', () => {
		expect(codes({ stem: 'Hình? <img a>' }, new Set(['a']))).toEqual([]);
		expect(codes({ stem: 'Hình? <img a>' }, new Set())).toEqual([['bank.import_picture_unknown', 'stem']]);
		expect(codes({ stem: 'Viết \\<img a> là gì?' }, new Set())).toEqual([]);
	});

	it('is counted as errors and warnings', () => {
		const said = [{ code: 'bank.text_number_twice', severity: 'warning' as const }];
		expect(problemCounts(standingProblems(question({ key: [], problems: said })))).toEqual({ errors: 1, warnings: 1 });
	});
});

describe('the item that a question becomes', () => {
	const settings = { topic: 'digital', difficulty: 2 as const, source: 'Sổ tay', audiences: ['students' as const] };

	it('has what is set for all where the question has none of its own', () => {
		expect(itemOfQuestion({ question: question(), topic: null }, settings)).toMatchObject(settings);
		const own = question({ difficulty: 3, source: 'Luật', audiences: [] });
		const item = itemOfQuestion({ question: own, topic: 'law' }, settings);
		expect(item).toMatchObject({ topic: 'law', difficulty: 3, source: 'Luật', audiences: [] });
	});

	it('is none while topic or difficulty is open, or a rule is broken', () => {
		expect(itemOfQuestion({ question: question(), topic: null }, NO_SETTINGS)).toBeNull();
		expect(itemOfQuestion({ question: question(), topic: 'law' }, NO_SETTINGS)).toBeNull();
		expect(itemOfQuestion({ question: question({ key: [] }), topic: null }, settings)).toBeNull();
	});
});

describe('the topic that a file means', () => {
	const topics = [{ code: 'digital', nameVi: 'Chuyển đổi số', nameEn: 'Digital transformation' }];

	it.each(['digital', 'CHUYỂN ĐỔI SỐ', 'chuyen doi so', ' Digital  Transformation '])('%s', (written) => {
		expect(topicMeant(written, topics)).toBe('digital');
	});

	it.each([null, '', '—', 'Chuyển đổi'])('is none of ours: %s', (written) => {
		expect(topicMeant(written, topics)).toBeNull();
	});
});

describe('twins', () => {
	const twin = (where: 'bank' | 'file', id: string, isSame = true) => ({ where, id, isSame, likeness: 1 });

	it('make only the second of two in a file one too many', () => {
		expect(twinsAmong('b', [twin('file', 'a')])).toBe(0);
		expect(twinsAmong('a', [twin('file', 'b')])).toBe(1);
		expect(twinsAmong('a', [twin('bank', 'x'), twin('bank', 'y', false)])).toBe(1);
	});
});
