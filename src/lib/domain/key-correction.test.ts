import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	correctionsInForce,
	fittingCorrection,
	markOf,
	movesBetween,
	scoreCorrected,
	type KeyCorrection
} from './key-correction';
import { scorePaper } from './scoring';

const line = { versionId: 'v1', key: ['A'] };
const by = (mode: KeyCorrection['mode'], ...keyAfter: string[]) =>
	new Map([['v1', { versionId: 'v1', mode, keyAfter }]]);

describe('a question with a mended key', () => {
	test.each([
		['replace', ['B'], ['B'], 1, 'the new key is right'],
		['replace', ['B'], ['A'], 0, 'the old key is wrong now'],
		['replace', ['A', 'C'], ['C'], 0, 'half of a key of two is not enough'],
		['any_of', ['A', 'B'], ['A'], 1, 'either is right'],
		['any_of', ['A', 'B'], ['B'], 1, 'either is right'],
		['any_of', ['A', 'B'], ['A', 'B'], 1, 'and both'],
		['any_of', ['A', 'B'], ['A', 'C'], 0, 'but not together with a wrong one'],
		['any_of', ['A', 'B'], [], 0, 'and not without an answer'],
		['everyone', ['A', 'B'], ['C'], 1, 'every answer is right'],
		['everyone', ['A', 'B'], [], 1, 'and no answer too']
	] as [KeyCorrection['mode'], string[], string[], number, string][])(
		'%s %j: %j gets %d, %s',
		(mode, keyAfter, chosen, mark) => {
			expect(markOf(line, chosen, by(mode, ...keyAfter))).toBe(mark);
		}
	);

	test('leaves every other question as it was', () => {
		expect(markOf({ versionId: 'v2', key: ['A'] }, ['A'], by('replace', 'B'))).toBe(1);
	});
});

const options = ['A', 'B', 'C', 'D'];
const papers = fc.array(
	fc.record({ key: fc.constantFrom(...options), chosen: fc.option(fc.constantFrom(...options), { nil: null }) }),
	{
		minLength: 1,
		maxLength: 8
	}
);

test('a correction moves a score by one answer at most, and counting it as right for everybody never lowers one', () => {
	fc.assert(
		fc.property(
			papers,
			fc.nat(7),
			fc.constantFrom('replace', 'any_of', 'everyone'),
			fc.subarray(options, { minLength: 1 }),
			(paper, at, mode, keyAfter) => {
				const lines = paper.map(({ key }, index) => ({ versionId: `v${index}`, key: [key] }));
				const responses = Object.fromEntries(
					paper.map(({ chosen }, index) => [index, chosen === null ? [] : [chosen]])
				);
				const versionId = `v${at % paper.length}`;
				const before = scorePaper(
					lines.map(({ key }) => key),
					responses
				).correct;
				const after = scoreCorrected(lines, responses, new Map([[versionId, { versionId, mode, keyAfter }]])).correct;
				expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
				expect(after - (mode === 'everyone' ? before : after)).toBeGreaterThanOrEqual(0);
			}
		)
	);
});

test('of several corrections of a question the last one stands', () => {
	const first: KeyCorrection = { versionId: 'v1', mode: 'replace', keyAfter: ['B'] };
	const last: KeyCorrection = { versionId: 'v1', mode: 'everyone', keyAfter: options };
	const other: KeyCorrection = { versionId: 'v2', mode: 'replace', keyAfter: ['C'] };
	expect([...correctionsInForce([first, other, last]).values()]).toEqual([last, other]);
});

describe('what may be asked for', () => {
	const item = { kind: 'single' as const, options: options.map((id) => ({ id, text: id })) };
	const before = { mode: 'replace' as const, keyAfter: ['A'] };
	const asked = (mode: KeyCorrection['mode'], ...keyAfter: string[]) =>
		fittingCorrection(item, before, { versionId: 'v1', mode, keyAfter });

	test('the ids come in the order of the options, and all of them where everybody is right', () => {
		expect(asked('any_of', 'C', 'A').keyAfter).toEqual(['A', 'C']);
		expect(asked('everyone').keyAfter).toEqual(options);
	});

	test.each([
		['correction.option', 'replace', ['E']],
		['correction.one', 'replace', []],
		['correction.one', 'replace', ['B', 'C']],
		['correction.several', 'any_of', ['B']],
		['correction.same', 'replace', ['A']]
	] as [string, KeyCorrection['mode'], string[]][])('%s for %s %j', (code, mode, keyAfter) => {
		expect(() => asked(mode, ...keyAfter)).toThrow(code);
	});

	test('a question with several right options may get several', () => {
		const multiple = { ...item, kind: 'multiple' as const };
		expect(
			fittingCorrection(multiple, before, { versionId: 'v1', mode: 'replace', keyAfter: ['B', 'A'] }).keyAfter
		).toEqual(['A', 'B']);
	});
});

test('who moves: those with another score, and those whose place changed though their score did not', () => {
	const line = (participantId: string, correct: number, place: number) => ({ participantId, correct, place });
	const before = [line('a', 9, 1), line('b', 8, 2), line('c', 7, 3), line('d', 5, 4)];
	const after = [line('b', 9, 1), line('a', 9, 2), line('c', 8, 3), line('d', 5, 4)];
	expect(movesBetween(before, after)).toEqual([
		{ participantId: 'a', correctBefore: 9, correctAfter: 9, placeBefore: 1, placeAfter: 2 },
		{ participantId: 'b', correctBefore: 8, correctAfter: 9, placeBefore: 2, placeAfter: 1 },
		{ participantId: 'c', correctBefore: 7, correctAfter: 8, placeBefore: 3, placeAfter: 3 }
	]);
});
