import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	anew,
	nextItem,
	parseSession,
	passingOver,
	sessionQuery,
	sessionScore,
	withMark,
	type PracticeMark,
	type PracticeSession
} from './practice-session';

const session: PracticeSession = {
	mode: 'topic',
	topic: 'ai',
	seed: 'f00df00df00df00d',
	itemIds: ['a1', 'b2', 'c3'],
	marks: []
};
const fromQuery = (query: string) => parseSession(Object.fromEntries(new URLSearchParams(query)));

describe('a sitting in an address', () => {
	it('reads back as it was written', () => {
		const sessions = fc
			.record({
				mode: fc.constantFrom('topic' as const, 'missed' as const, 'daily' as const),
				seed: fc.stringMatching(/^[0-9a-f]{32}$/),
				itemIds: fc.uniqueArray(fc.stringMatching(/^[0-9a-z]{1,22}$/), { minLength: 1, maxLength: 10 }),
				marks: fc.array(fc.constantFrom<PracticeMark>('1', '0', 's'), { maxLength: 10 })
			})
			.map((one) => ({
				...one,
				topic: one.mode === 'topic' ? 'goals_2030' : null,
				marks: one.marks.slice(0, one.itemIds.length)
			}));
		fc.assert(
			fc.property(sessions, (one) => {
				expect(fromQuery(sessionQuery(one))).toEqual(one);
			})
		);
	});

	const seed = 'f00df00df00df00d';
	it.each([
		['', { mode: 'topic', topic: null, seed: '', itemIds: [], marks: [] }],
		['mode=exam&topic=AI&seed=~&items=../x&marks=7', { mode: 'topic', topic: null, seed: '', itemIds: [], marks: [] }],
		['mode=daily&topic=ai', { mode: 'daily', topic: null, seed: '', itemIds: [], marks: [] }],
		['mode=daily&items=a.b&marks=1', { mode: 'daily', topic: null, seed: '', itemIds: [], marks: [] }],
		[
			`mode=missed&seed=${seed}&items=a.b&marks=1111`,
			{ mode: 'missed', topic: null, seed, itemIds: ['a', 'b'], marks: ['1', '1'] }
		],
		[`mode=missed&seed=${seed}&items=a.a.b`, { mode: 'missed', topic: null, seed, itemIds: ['a', 'b'], marks: [] }]
	])('from %j keeps only what is one', (query, expected) => {
		expect(fromQuery(query)).toEqual(expected);
	});
});

describe('a sitting', () => {
	it('moves on by a mark and never past its end', () => {
		const done = (['1', '0', '1', '1'] as const).reduce(withMark, session);
		expect(done.marks).toEqual(['1', '0', '1']);
	});

	it('passes over questions that may not be asked, up to the next one that may', () => {
		expect(passingOver(session, (id) => id === 'c3').marks).toEqual(['s', 's']);
		expect(passingOver({ ...session, marks: ['1'] }, (id) => id === 'b2').marks).toEqual(['1']);
		expect(passingOver(session, () => false).marks).toEqual(['s', 's', 's']);
	});

	it('asks the question after the last mark, and nothing at its end', () => {
		expect(nextItem(withMark(session, '0'))).toBe('b2');
		expect(nextItem({ ...session, marks: ['1', 's', '0'] })).toBeUndefined();
	});

	it('begins anew with nothing chosen, in the same way', () => {
		expect(sessionQuery(anew({ ...session, marks: ['1'] }))).toBe('mode=topic&topic=ai');
	});

	it('counts what was answered, not what was passed over', () => {
		expect(sessionScore({ ...session, marks: ['1', 's', '0'] })).toEqual({ correct: 1, answered: 2, skipped: 1 });
	});
});
