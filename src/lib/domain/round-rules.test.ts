import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ROUND_RULES, eligibilitySchema, EVERYBODY, roundRulesSchema } from './round-rules';

const issues = (overrides: object) =>
	v.safeParse(roundRulesSchema, { ...DEFAULT_ROUND_RULES, ...overrides }).issues?.map(({ message }) => message) ?? [];

describe('roundRulesSchema', () => {
	test('the defaults are valid rules', () => {
		expect(v.parse(roundRulesSchema, DEFAULT_ROUND_RULES)).toEqual(DEFAULT_ROUND_RULES);
	});

	test.each([
		[{ timeLimitMs: 59_999 }, 'rules.time_limit'],
		[{ timeLimitMs: 60_000.5 }, 'rules.time_limit'],
		[{ attemptsAllowed: 0 }, 'rules.attempts_allowed'],
		[{ attemptsAllowed: 8 }, 'rules.attempts_allowed'],
		[{ counting: 'mean' }, 'rules.counting'],
		[{ prediction: 'weather' }, 'rules.prediction'],
		[{ tieSteps: ['coin'] }, 'rules.tie_steps'],
		[{ answersShown: 'before' }, 'rules.answers_shown'],
		[{ passFraction: 1.01 }, 'rules.pass_fraction'],
		[{ passFraction: 50 }, 'rules.pass_fraction'],
		[{ graceMs: -1 }, 'rules.grace']
	])('refuses %j', (overrides, expected) => {
		expect(issues(overrides)).toEqual([expected]);
	});

	test.each([
		[{ timeLimitMs: 60_000 }],
		[{ attemptsAllowed: 7 }],
		[{ attemptsAllowed: null }],
		[{ passFraction: 0 }],
		[{ passFraction: 1 }],
		[{ graceMs: 0 }],
		[{ tieSteps: [] }]
	])('accepts %j', (overrides) => {
		expect(issues(overrides)).toEqual([]);
	});

	test('a tie step counts once, and the prediction only when it is asked', () => {
		const tieSteps = ['earlier', 'prediction', 'earlier', 'lot'];
		const parsed = (prediction: string | null) =>
			v.parse(roundRulesSchema, { ...DEFAULT_ROUND_RULES, tieSteps, prediction }).tieSteps;
		expect(parsed('participants')).toEqual(['earlier', 'prediction', 'lot']);
		expect(parsed(null)).toEqual(['earlier', 'lot']);
	});
});

describe('eligibilitySchema', () => {
	test('empty lists mean everybody', () => {
		expect(v.parse(eligibilitySchema, EVERYBODY)).toEqual(EVERYBODY);
	});

	test('groups come in their usual order, each once', () => {
		const parsed = v.parse(eligibilitySchema, { ...EVERYBODY, groups: ['residents', 'officials', 'residents'] });
		expect(parsed.groups).toEqual(['officials', 'residents']);
	});

	test.each([{ groups: ['leaders'] }, { unitIds: [''] }, { minimumAge: 0 }, { minimumAge: 16.5 }])(
		'refuses %j',
		(wrong) => {
			expect(v.is(eligibilitySchema, { ...EVERYBODY, ...wrong })).toBe(false);
		}
	);
});

test('what a form did not send is said by its own code', () => {
	const { scoreShown, ...rest } = DEFAULT_ROUND_RULES;
	expect(scoreShown).toBe(true);
	expect(v.safeParse(roundRulesSchema, rest).issues?.map(({ message }) => message)).toEqual(['rules.score_shown']);
});
