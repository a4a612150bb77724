import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error';
import { itemContentSchema, ITEM_ACTS, ITEM_STATUSES, nextItemStatus, toPublicItem, type ItemContent } from './item';

const content = (overrides: Partial<ItemContent> = {}): ItemContent => ({
	kind: 'single',
	stem: 'Nghị quyết số 57-NQ/TW do cơ quan nào ban hành?',
	options: [
		{ id: 'A', text: 'Bộ Chính trị' },
		{ id: 'B', text: 'Ban Bí thư' },
		{ id: 'C', text: 'Quốc hội' }
	],
	key: ['A'],
	explanation: 'Nghị quyết của Bộ Chính trị.',
	source: 'Nghị quyết số 57-NQ/TW, tiêu đề',
	topic: 'resolution_overview',
	difficulty: 1,
	audiences: ['officials'],
	...overrides
});

const options = (...texts: string[]) => texts.map((text, index) => ({ id: 'ABCDEFGHIJ'.charAt(index), text }));

function issuesOf(input: unknown): string[] {
	const result = v.safeParse(itemContentSchema, input);
	return (result.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

describe('itemContentSchema', () => {
	test('passes a well-written item as it is', () => {
		expect(v.parse(itemContentSchema, content())).toEqual(content());
	});

	test('trims, composes to NFC and drops control characters, but keeps line breaks', () => {
		const written = content({ stem: '  Câu hỏi\u0000\r\ncó hai dòng '.normalize('NFD') });
		expect(v.parse(itemContentSchema, written).stem).toBe('Câu hỏi\ncó hai dòng'.normalize('NFC'));
	});

	test.each([
		['a stem of blanks', { stem: '  ' }, ['stem: item.stem.required']],
		['a stem of 2001 characters', { stem: 'a'.repeat(2001) }, ['stem: item.stem.long']],
		['an option of 501 characters', { options: options('a'.repeat(501), 'b') }, ['options.0.text: item.option.long']],
		['an empty option', { options: options('a', ' ') }, ['options.1.text: item.option.required']],
		['one option', { options: options('a') }, ['options: item.options.count']],
		['nine options', { options: options(...'abcdefghi') }, ['options: item.options.count']],
		[
			'two options that differ in case and spacing only',
			{ options: options('Bộ  Y tế', 'bộ y tế') },
			['options.1.text: item.option.duplicate']
		],
		[
			'two options with one id',
			{ options: [...options('a', 'b'), { id: 'A', text: 'c' }] },
			['options.2.id: item.option.id']
		],
		['no key', { key: [] }, ['key: item.key.required']],
		['a key that is no option', { key: ['D'] }, ['key: item.key.unknown']],
		['two keys of a single choice', { key: ['A', 'B'] }, ['key: item.key.one']],
		[
			'two keys of true/false',
			{ kind: 'true_false', options: options('Đúng', 'Sai'), key: ['A', 'B'] },
			['key: item.key.one']
		],
		['true/false with three options', { kind: 'true_false' }, ['options: item.options.true_false']],
		['a long explanation', { explanation: 'a'.repeat(4001) }, ['explanation: item.explanation.long']],
		['a long source', { source: 'a'.repeat(501) }, ['source: item.source.long']],
		['no topic', { topic: '' }, ['topic: item.topic.required']],
		['an unknown difficulty', { difficulty: 4 }, ['difficulty: item.difficulty']],
		['an unknown kind', { kind: 'essay' }, ['kind: item.kind']],
		['an unknown audience', { audiences: ['leaders'] }, ['audiences.0: item.audience']]
	])('refuses %s', (_, overrides, expected) => {
		expect(issuesOf({ ...content(), ...overrides })).toEqual(expected);
	});

	test.each([
		['a stem of 2000 characters', { stem: 'a'.repeat(2000) }],
		['two options', { options: options('a', 'b') }],
		['eight options', { options: options(...'abcdefgh') }],
		['options that differ by a tone mark', { options: options('bảo', 'bào') }],
		['several keys of a multiple choice', { kind: 'multiple', key: ['A', 'C'] }],
		['no explanation and no source yet', { explanation: '', source: undefined }]
	])('accepts %s', (_, overrides) => {
		expect(issuesOf({ ...content(), ...overrides })).toEqual([]);
	});

	test('reports every wrong field at once', () => {
		const wrong = { ...content(), stem: '', options: options('a', 'A'), key: ['Z'] };
		expect(issuesOf(wrong).sort()).toEqual([
			'key: item.key.unknown',
			'options.1.text: item.option.duplicate',
			'stem: item.stem.required'
		]);
	});

	test('names a right option once', () => {
		expect(v.parse(itemContentSchema, content({ key: ['A', 'A'] })).key).toEqual(['A']);
	});
});

describe('toPublicItem', () => {
	test('shows the options in the order of the paper, without key or explanation', () => {
		expect(toPublicItem(content(), 4, ['C', 'A', 'B'])).toEqual({
			position: 4,
			kind: 'single',
			stem: 'Nghị quyết số 57-NQ/TW do cơ quan nào ban hành?',
			options: [
				{ id: 'C', text: 'Quốc hội' },
				{ id: 'A', text: 'Bộ Chính trị' },
				{ id: 'B', text: 'Ban Bí thư' }
			]
		});
	});

	test('fails on an option that the version does not have', () => {
		expect(() => toPublicItem(content(), 0, ['A', 'Z'])).toThrow(new DomainError('item.option_unknown', { id: 'Z' }));
	});
});

describe('nextItemStatus', () => {
	const outcome = (act: (typeof ITEM_ACTS)[number], actorIsAuthor: boolean) =>
		ITEM_STATUSES.map((status) => {
			try {
				return nextItemStatus(status, act, { actorIsAuthor });
			} catch (error) {
				return (error as DomainError).code;
			}
		});

	test.each([
		// from            draft          in review                      approved       retired
		['submit', true, ['in_review', 'item.status', 'item.status', 'item.status']],
		['approve', false, ['item.status', 'approved', 'item.status', 'item.status']],
		['approve', true, ['item.status', 'item.author_cannot_approve', 'item.status', 'item.status']],
		['return', true, ['item.status', 'draft', 'item.status', 'item.status']],
		['retire', true, ['retired', 'retired', 'retired', 'item.status']],
		['revise', true, ['draft', 'draft', 'draft', 'draft']]
	] as const)('%s (by the author: %s) leads to %j', (act, actorIsAuthor, expected) => {
		expect(outcome(act, actorIsAuthor)).toEqual(expected);
	});
});
