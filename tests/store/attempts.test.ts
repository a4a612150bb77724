import { replay } from '$lib/domain/attempt';
import type { RoundRules } from '$lib/domain/round-rules';
import { read, schema } from '$lib/server/db';
import * as attemptSteps from '$lib/server/store/attempt-steps';
import * as attempts from '$lib/server/store/attempts';
import * as roundEntries from '$lib/server/store/round-entries';
import { closeExpiredAttempts } from '$lib/server/usecases/attempt/close-expired-attempts';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { and, eq, inArray, like, ne } from 'drizzle-orm';
import { foldFigures } from '$lib/server/usecases/reach/fold-figures';
import { describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { MINUTE, NOW, SECOND } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LIMIT = 10 * MINUTE;
const GRACE = 5 * MINUTE;

async function aRunningAttempt(rules: Partial<RoundRules> = {}, items = 4) {
	const world = await aPublishedContest({
		items,
		rounds: [{ rules: { timeLimitMs: LIMIT, graceMs: GRACE, ...rules } }]
	});
	const person = await aParticipant();
	const attemptId = await startAttempt(person, world.contest.code, NOW);
	return { ...world, person, attemptId };
}

const stored = async (id: string) => (await attempts.findWithRound(id))!.attempt;
const save = (
	person: ParticipantRow,
	attemptId: string,
	answers: [position: number, ...optionIds: string[]][],
	at: number
) =>
	saveAnswers(
		person,
		{
			attemptId,
			answers: answers.map(([position, ...optionIds]) => ({ position, optionIds, chosenAt: null })),
			prediction: null
		},
		at
	);
const chosen = (person: ParticipantRow, attemptId: string, optionId: string, chosenAt: number, at: number) =>
	saveAnswers(person, { attemptId, answers: [{ position: 0, optionIds: [optionId], chosenAt }], prediction: null }, at);

/** Starts, gives `right` right answers (A) and submits. */
async function aFinishedAttempt(
	person: ParticipantRow,
	code: string,
	right: number,
	from: number,
	durationMs = MINUTE
) {
	const attemptId = await startAttempt(person, code, from);
	const answers = Array.from({ length: right }, (_, position): [number, string] => [position, 'A']);
	await save(person, attemptId, answers, from + SECOND);
	await submitAttempt(person, attemptId, from + durationMs);
	return attemptId;
}

describe('starting', () => {
	it('two tabs that start at once get the same paper', async () => {
		const { contest, round } = await aPublishedContest();
		const person = await aParticipant();
		const ids = await Promise.all([1, 2, 3, 4].map(() => startAttempt(person, contest.code, NOW)));
		expect(new Set(ids).size).toBe(1);
		expect(await attempts.ofPersonInRound(round.id, person.id)).toHaveLength(1);
		expect(
			await read.select().from(schema.roundUnitCounts).where(eq(schema.roundUnitCounts.roundId, round.id))
		).toMatchObject([{ attemptsStarted: 1, personsStarted: 1, attemptsFinished: 0, personsFinished: 0 }]);
	});

	it('a second device resumes the running paper with the same clock', async () => {
		const { contest, person, attemptId } = await aRunningAttempt();
		expect(await startAttempt(person, contest.code, NOW + 3 * MINUTE)).toBe(attemptId);
		expect(await stored(attemptId)).toMatchObject({ startedAt: NOW, deadlineAt: NOW + LIMIT });
	});

	it('the paper ends with the round when the round closes first', async () => {
		const { contest, round } = await aPublishedContest();
		const attemptId = await startAttempt(await aParticipant(), contest.code, round.closesAt - MINUTE);
		expect(await stored(attemptId)).toMatchObject({ deadlineAt: round.closesAt });
	});

	it.each([
		['before it opens', -1],
		['from the moment it closes', 0]
	])('is refused %s', async (_, offset) => {
		const { contest, round } = await aPublishedContest();
		const at = offset < 0 ? round.opensAt + offset : round.closesAt + offset;
		await expect(startAttempt(await aParticipant(), contest.code, at)).rejects.toThrow('round.not_open');
	});

	it('is refused when the attempts are used up, and not counted', async () => {
		const { contest, round } = await aPublishedContest({ rounds: [{ rules: { attemptsAllowed: 1 } }] });
		const person = await aParticipant();
		await aFinishedAttempt(person, contest.code, 0, NOW);
		await expect(startAttempt(person, contest.code, NOW + 2 * MINUTE)).rejects.toThrow('attempt.none_left');
		expect(await attempts.ofPersonInRound(round.id, person.id)).toHaveLength(1);
	});

	it('the next paper takes items that the person has not seen, while there are any', async () => {
		const { contest, round } = await aPublishedContest({ items: 8, paperSize: 4 });
		const person = await aParticipant();
		await aFinishedAttempt(person, contest.code, 0, NOW);
		await startAttempt(person, contest.code, NOW + 2 * MINUTE);
		const papers = await attempts.ofPersonInRound(round.id, person.id);
		expect(new Set(papers.flatMap(({ paper }) => paper.map((line) => line.versionId))).size).toBe(8);
	});

	it.each([
		[
			'of another group',
			{ eligibility: { groups: ['students' as const], unitIds: [], minimumAge: null } },
			'entry.group'
		],
		[
			'without a year of birth where there is a minimum age',
			{ eligibility: { groups: [], unitIds: [], minimumAge: 16 } },
			'entry.birth_year'
		]
	])('is refused to a person %s', async (_, contestOverrides, code) => {
		const { contest } = await aPublishedContest(contestOverrides);
		await expect(startAttempt(await aParticipant(), contest.code, NOW)).rejects.toThrow(code);
	});

	it('a draft cannot be found', async () => {
		const { contest } = await aPublishedContest({ publishedAt: null });
		await expect(startAttempt(await aParticipant(), contest.code, NOW)).rejects.toThrow('contest.not_found');
	});
});

describe('saving', () => {
	it('keeps each changed answer as a step, and what stands already makes none', async () => {
		const { person, attemptId } = await aRunningAttempt();
		await save(
			person,
			attemptId,
			[
				[0, 'A'],
				[1, 'B']
			],
			NOW + SECOND
		);
		await save(
			person,
			attemptId,
			[
				[0, 'A'],
				[1, 'C']
			],
			NOW + 2 * SECOND
		);
		await save(person, attemptId, [[1]], NOW + 3 * SECOND);
		const steps = await attemptSteps.list(attemptId);
		expect(steps.map(({ seq, kind, payload }) => [seq, kind, payload.p, payload.r])).toEqual([
			[1, 'started', undefined, undefined],
			[2, 'saved', 0, ['A']],
			[3, 'saved', 1, ['B']],
			[4, 'saved', 1, ['C']],
			[5, 'saved', 1, []]
		]);
		expect(await stored(attemptId)).toMatchObject({ responses: { 0: ['A'] }, stepCount: 5 });
	});

	it('answers that arrive at once are all kept, and replaying the steps gives what stands', async () => {
		const { person, attemptId } = await aRunningAttempt({}, 10);
		await Promise.all(
			Array.from({ length: 10 }, (_, position) =>
				save(person, attemptId, [[position, 'ABCD'[position % 4]!]], NOW + SECOND)
			)
		);
		const { responses, stepCount } = await stored(attemptId);
		const steps = await attemptSteps.list(attemptId);
		expect(Object.keys(responses)).toHaveLength(10);
		expect(steps.map(({ seq }) => seq)).toEqual(Array.from({ length: stepCount }, (_, index) => index + 1));
		expect(replay(steps).responses).toEqual(responses);
	});

	it('an answer chosen offline does not overwrite a later one from another device', async () => {
		const { person, attemptId } = await aRunningAttempt();
		await chosen(person, attemptId, 'B', NOW + 60 * SECOND, NOW + 61 * SECOND);
		const outcome = await chosen(person, attemptId, 'C', NOW + 30 * SECOND, NOW + 90 * SECOND);
		expect(outcome).toMatchObject({ accepted: [], refused: [0], responses: { 0: ['B'] } });
		expect((await stored(attemptId)).responses).toEqual({ 0: ['B'] });
	});

	it('of two answers from offline devices the later chosen one stands, whichever arrives first', async () => {
		const { person, attemptId } = await aRunningAttempt();
		await chosen(person, attemptId, 'B', NOW + 60 * SECOND, NOW + 200 * SECOND);
		await chosen(person, attemptId, 'C', NOW + 90 * SECOND, NOW + 201 * SECOND);
		await chosen(person, attemptId, 'D', NOW + 70 * SECOND, NOW + 202 * SECOND);
		expect((await stored(attemptId)).responses).toEqual({ 0: ['C'] });
	});

	it('an answer chosen before the deadline is taken within the grace, one chosen after it is not', async () => {
		const { person, attemptId } = await aRunningAttempt();
		const deadline = NOW + LIMIT;
		expect(await chosen(person, attemptId, 'B', deadline - SECOND, deadline + GRACE)).toMatchObject({
			accepted: [0],
			remainingMs: 0
		});
		expect(await chosen(person, attemptId, 'C', deadline + 1, deadline + GRACE)).toMatchObject({ refused: [0] });
		await expect(chosen(person, attemptId, 'D', deadline - SECOND, deadline + GRACE + 1)).rejects.toThrow(
			'attempt.closed'
		);
		expect((await stored(attemptId)).responses).toEqual({ 0: ['B'] });
	});

	it("somebody else's paper cannot be found", async () => {
		const { attemptId } = await aRunningAttempt();
		const stranger = await aParticipant();
		await expect(save(stranger, attemptId, [[0, 'A']], NOW)).rejects.toThrow('attempt.not_found');
		await expect(submitAttempt(stranger, attemptId, NOW)).rejects.toThrow('attempt.not_found');
		expect(await stored(attemptId)).toMatchObject({ state: 'in_progress', responses: {} });
	});

	it.each<[string, [number, ...string[]]]>([
		['an option that the line does not have', [0, 'E']],
		['a position outside the paper', [4, 'A']],
		['two options of a single choice', [0, 'A', 'B']]
	])('%s is refused, and nothing else of the request is saved', async (_, answer) => {
		const { person, attemptId } = await aRunningAttempt();
		await expect(save(person, attemptId, [[1, 'A'], answer], NOW + SECOND)).rejects.toThrow('answer.unknown');
		expect((await stored(attemptId)).responses).toEqual({});
	});

	it('several options of a multiple choice are kept', async () => {
		const { contest } = await aPublishedContest({ items: [{ kind: 'multiple', key: ['A', 'B'] }] });
		const person = await aParticipant();
		const attemptId = await startAttempt(person, contest.code, NOW);
		await save(person, attemptId, [[0, 'B', 'A']], NOW + SECOND);
		await submitAttempt(person, attemptId, NOW + MINUTE);
		expect(await stored(attemptId)).toMatchObject({ correct: 1, total: 1 });
	});

	it('a prediction is kept until it changes, and refused after the deadline', async () => {
		const { person, attemptId } = await aRunningAttempt();
		const predict = (prediction: number, at: number) => saveAnswers(person, { attemptId, answers: [], prediction }, at);
		await predict(120, NOW + SECOND);
		await predict(120, NOW + 2 * SECOND);
		await predict(130, NOW + 3 * SECOND);
		await expect(predict(140, NOW + LIMIT + 1)).rejects.toThrow('attempt.time_up');
		expect(await stored(attemptId)).toMatchObject({ prediction: 130, stepCount: 3 });
	});
});

describe('finishing', () => {
	it('submitting twice at once and again later is counted and graded once', async () => {
		const { person, attemptId, round } = await aRunningAttempt();
		await save(
			person,
			attemptId,
			[
				[0, 'A'],
				[1, 'A'],
				[2, 'B']
			],
			NOW + SECOND
		);
		await Promise.all([1, 2, 3].map(() => submitAttempt(person, attemptId, NOW + 2 * MINUTE)));
		await submitAttempt(person, attemptId, NOW + 5 * MINUTE);
		expect(await stored(attemptId)).toMatchObject({
			state: 'submitted',
			endedAt: NOW + 2 * MINUTE,
			durationMs: 2 * MINUTE,
			correct: 2,
			total: 4
		});
		expect((await attemptSteps.list(attemptId)).map(({ kind }) => kind)).toEqual([
			'started',
			'saved',
			'saved',
			'saved',
			'submitted',
			'graded'
		]);
		expect(
			await read.select().from(schema.roundUnitCounts).where(eq(schema.roundUnitCounts.roundId, round.id))
		).toMatchObject([{ attemptsStarted: 1, personsStarted: 1, attemptsFinished: 1, personsFinished: 1 }]);
	});

	it('nothing can be saved to a paper that was handed in', async () => {
		const { person, attemptId } = await aRunningAttempt();
		await submitAttempt(person, attemptId, NOW + MINUTE);
		await expect(save(person, attemptId, [[0, 'A']], NOW + 2 * MINUTE)).rejects.toThrow('attempt.closed');
		expect((await stored(attemptId)).responses).toEqual({});
	});

	it('a paper handed in after its deadline ends at the deadline, as expired', async () => {
		const { person, attemptId } = await aRunningAttempt();
		await submitAttempt(person, attemptId, NOW + LIMIT + MINUTE);
		expect(await stored(attemptId)).toMatchObject({ state: 'expired', endedAt: NOW + LIMIT, durationMs: LIMIT });
	});

	it('a paper left open is closed with what was saved once its grace is over, not before', async () => {
		const { person, attemptId } = await aRunningAttempt();
		await save(person, attemptId, [[3, 'A']], NOW + SECOND);
		await closeExpiredAttempts(NOW + LIMIT + GRACE, 10);
		expect(await stored(attemptId)).toMatchObject({ state: 'in_progress' });
		await Promise.all([1, 2].map(() => closeExpiredAttempts(NOW + LIMIT + GRACE + 1, 10)));
		expect(await stored(attemptId)).toMatchObject({ state: 'expired', correct: 1, durationMs: LIMIT });
		expect((await attemptSteps.list(attemptId)).at(-1)).toMatchObject({
			kind: 'graded',
			payload: { correct: 1, total: 4 }
		});
	});

	it('a new paper can be started after a forgotten one, which is closed first', async () => {
		const { contest, person, attemptId } = await aRunningAttempt({ attemptsAllowed: 2 });
		const second = await startAttempt(person, contest.code, NOW + LIMIT + GRACE + 1);
		expect(second).not.toBe(attemptId);
		expect(await stored(attemptId)).toMatchObject({ state: 'expired' });
	});

	it.each<[RoundRules['counting'], number]>([
		['best', 1],
		['first', 0],
		['last', 2]
	])('with the %s attempt counting, attempt %i of 2, 3 and 1 right answers stands', async (counting, index) => {
		const { contest, round } = await aPublishedContest({ rounds: [{ rules: { counting, attemptsAllowed: 3 } }] });
		const person = await aParticipant();
		const ids = [
			await aFinishedAttempt(person, contest.code, 2, NOW),
			await aFinishedAttempt(person, contest.code, 3, NOW + 5 * MINUTE),
			await aFinishedAttempt(person, contest.code, 1, NOW + 10 * MINUTE)
		];
		expect(await roundEntries.find(round.id, person.id)).toMatchObject({ attemptId: ids[index], finishedAttempts: 3 });
		expect(
			await read.select().from(schema.roundUnitCounts).where(eq(schema.roundUnitCounts.roundId, round.id))
		).toMatchObject([{ attemptsStarted: 3, personsStarted: 1, attemptsFinished: 3, personsFinished: 1 }]);
	});
});

describe('reach', () => {
	const reachOf = async (unitId: string) => {
		await foldFigures();
		const { figureCounts } = schema;
		const ofUnit = and(
			eq(figureCounts.unitId, unitId),
			inArray(figureCounts.period, ['all', '2026']),
			like(figureCounts.bucket, '____-__-__'),
			ne(figureCounts.kind, 'attempts')
		);
		const rows = await read.select().from(figureCounts).where(ofUnit);
		return rows.map(({ period, kind, n, bucket }) => `${period} ${kind} ${n} on ${bucket}`).sort();
	};

	it('counts a person once a period, however many papers, and passing once it happens', async () => {
		const { contest } = await aPublishedContest({ rounds: [{ rules: { attemptsAllowed: null, passFraction: 0.5 } }] });
		const person = await aParticipant();
		await aFinishedAttempt(person, contest.code, 1, NOW);
		const once = [
			'2026 any 1 on 2026-03-02',
			'2026 contest 1 on 2026-03-02',
			'all any 1 on 2026-03-02',
			'all contest 1 on 2026-03-02'
		];
		expect(await reachOf(person.unitId)).toEqual(once);
		await aFinishedAttempt(person, contest.code, 2, NOW + 5 * MINUTE);
		await aFinishedAttempt(person, contest.code, 4, NOW + 10 * MINUTE);
		expect(await reachOf(person.unitId)).toEqual(
			[...once, '2026 passed 1 on 2026-03-02', 'all passed 1 on 2026-03-02'].sort()
		);
	});

	it('adds up the persons of a unit who finish at the same time', async () => {
		const { contest } = await aPublishedContest();
		const first = await aParticipant();
		const others = await Promise.all([1, 2, 3, 4].map(() => aParticipant({ unitId: first.unitId })));
		await Promise.all([first, ...others].map((person) => aFinishedAttempt(person, contest.code, 0, NOW)));
		expect(await reachOf(first.unitId)).toContain('all contest 5 on 2026-03-02');
	});
});
