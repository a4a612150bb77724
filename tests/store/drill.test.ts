import { parseSession, sessionQuery, withMark } from '$lib/domain/practice-session';
import { toLocalInput } from '$lib/domain/zone-time';
import { read, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as keyCorrections from '$lib/server/store/key-corrections';
import * as practiceCards from '$lib/server/store/practice-cards';
import { answerQuestion } from '$lib/server/usecases/drill/answer-question';
import { showOverview } from '$lib/server/usecases/drill/show-overview';
import { showQuestion } from '$lib/server/usecases/drill/show-question';
import { startSession } from '$lib/server/usecases/drill/start-session';
import { deleteMyData } from '$lib/server/usecases/participant/delete-my-data';
import { exportMyData } from '$lib/server/usecases/participant/export-my-data';
import { forgetPerson } from '$lib/server/usecases/participant/forget-person';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aFinishedAttempt } from '../factories/attempt';
import { aPublishedContest, type PooledItem } from '../factories/contest';
import { anApprovedItem, approvedItems } from '../factories/item';
import { aParticipant, PIN, type ParticipantRow } from '../factories/participant';
import { DAY, HOUR, MINUTE, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const { practiceAnswers, practiceCards: cardsTable, practiceDays } = schema;
let made = 0;
/** A topic of its own for each test, so that the tests do not see one another's items. */
const aTopic = () => `topic_${++made}`;
const inTopic = (topic: string, count: number, changes: Parameters<typeof anApprovedItem>[0] = {}) =>
	approvedItems(Array.from({ length: count }, () => ({ topic, now: NOW + made, ...changes })));

const answer = (
	person: Pick<ParticipantRow, 'id'> | null,
	{ item, version }: PooledItem,
	optionId: string,
	now: number,
	answerId = newId(now)
) =>
	answerQuestion(
		person,
		{ answerId, itemId: item.id, versionId: version.id, mode: 'topic', optionIds: [optionId] },
		now
	);
const ofTopic = async (person: ParticipantRow | null, topic: string, now = NOW) =>
	(await startSession(person, { mode: 'topic', topic }, now)).itemIds;
const cardOf = (person: ParticipantRow, { item }: PooledItem) =>
	write((tx) => practiceCards.find(tx, person.id, item.id));
const rowsOf = async (person: ParticipantRow) => ({
	answers: await read.select().from(practiceAnswers).where(eq(practiceAnswers.participantId, person.id)),
	cards: await read.select().from(cardsTable).where(eq(cardsTable.participantId, person.id)),
	days: await read.select().from(practiceDays).where(eq(practiceDays.participantId, person.id))
});
const atNight = (ms: number) => toLocalInput(ms, 'Asia/Ho_Chi_Minh');

describe('a sitting', () => {
	it('goes from question to question to its end for somebody who has not said who they are, and leaves nothing', async () => {
		const topic = aTopic();
		await inTopic(topic, 2);
		const session = await startSession(null, { mode: 'topic', topic }, NOW);
		expect(session.itemIds).toHaveLength(2);

		const first = await showQuestion(
			parseSession(Object.fromEntries(new URLSearchParams(sessionQuery(session)))),
			'vi',
			NOW
		);
		const { answerId, itemId, versionId } = first.question!;
		const asked = { answerId, itemId, versionId, mode: 'topic' as const };
		expect(await answerQuestion(null, { ...asked, optionIds: ['B'] }, NOW)).toMatchObject({
			isRight: false,
			key: ['A'],
			chosen: ['B'],
			explanation: 'Nghị quyết số 57-NQ/TW là nghị quyết của Bộ Chính trị.',
			source: 'Nghị quyết số 57-NQ/TW, tiêu đề'
		});
		const end = await showQuestion(withMark(withMark(session, '0'), '1'), 'vi', NOW);
		expect(end).toMatchObject({ question: null, score: { correct: 1, answered: 2, skipped: 0 }, total: 2 });
		expect(await read.select().from(practiceAnswers).where(eq(practiceAnswers.id, answerId))).toEqual([]);
	});

	it('shows a question without its key, explanation and source', async () => {
		const topic = aTopic();
		await inTopic(topic, 1);
		const { question } = await showQuestion(await startSession(null, { mode: 'topic', topic }, NOW), 'vi', NOW);
		expect(Object.keys(question!).sort()).toEqual([
			'answerId',
			'itemId',
			'kind',
			'options',
			'stem',
			'topicName',
			'versionId'
		]);
	});

	it('asks for one answer, and for several only where several may be right', async () => {
		const [single] = await inTopic(aTopic(), 1);
		const [multiple] = await inTopic(aTopic(), 1, { kind: 'multiple', key: ['A', 'B'] });
		const give = ({ item, version }: PooledItem, optionIds: string[]) =>
			answerQuestion(
				null,
				{ answerId: newId(NOW), itemId: item.id, versionId: version.id, mode: 'topic', optionIds },
				NOW
			);
		await expect(give(single!, [])).rejects.toThrow('drill.answer_required');
		await expect(give(single!, ['Z'])).rejects.toThrow('drill.answer_required');
		await expect(give(single!, ['A', 'B'])).rejects.toThrow('drill.answer_required');
		expect(await give(multiple!, ['B', 'A'])).toMatchObject({ isRight: true });
		expect(await give(multiple!, ['A'])).toMatchObject({ isRight: false });
	});

	it('of what was missed or is due needs to know who it is', async () => {
		await expect(startSession(null, { mode: 'daily', topic: null }, NOW)).rejects.toThrow('access.sign_in');
		await expect(startSession(null, { mode: 'missed', topic: null }, NOW)).rejects.toThrow('access.sign_in');
	});
});

describe('what is kept for a contest', () => {
	it('is left out from the publication until the last answer may have arrived, and said so', async () => {
		const topic = aTopic();
		const [held, free] = await inTopic(topic, 2);
		const { round } = await aPublishedContest({
			items: [held!],
			rounds: [{ opensAt: NOW + HOUR, closesAt: NOW + DAY, rules: { graceMs: 10 * MINUTE } }]
		});
		const told = async (now: number) => (await showOverview(null, 'vi', now)).topics.find(({ code }) => code === topic);
		// scheduled, open, closed but with answers on their way
		for (const now of [NOW, NOW + 2 * HOUR, round.closesAt, round.closesAt + 10 * MINUTE]) {
			expect(await ofTopic(null, topic, now)).toEqual([free!.item.id]);
			expect(await told(now)).toMatchObject({ itemCount: 1, reservedCount: 1 });
		}
		const over = round.closesAt + 10 * MINUTE + 1;
		expect((await ofTopic(null, topic, over)).sort()).toEqual([held!.item.id, free!.item.id].sort());
		expect(await told(over)).toMatchObject({ itemCount: 2, reservedCount: 0 });
	});

	it('is passed over when it stands on somebody’s screen, and its key stays here', async () => {
		const topic = aTopic();
		const items = await inTopic(topic, 2);
		const session = await startSession(null, { mode: 'topic', topic }, NOW);
		const [onScreen] = session.itemIds.map((id) => items.find(({ item }) => item.id === id)!);
		await aPublishedContest({ items: [onScreen!] });
		expect(await answer(null, onScreen!, 'A', NOW)).toBeNull();
		const { question, session: now } = await showQuestion(session, 'vi', NOW);
		expect(now.marks).toEqual(['s']);
		expect(question!.itemId).toBe(session.itemIds[1]);
	});

	it('is passed over when it is due or was missed', async () => {
		const topic = aTopic();
		const person = await aParticipant();
		const [item] = await inTopic(topic, 1);
		await answer(person, item!, 'B', NOW);
		const tomorrow = NOW + DAY;
		const start = async (mode: 'daily' | 'missed') =>
			(await startSession(person, { mode, topic: null }, tomorrow)).itemIds;
		expect(await start('daily')).toContain(item!.item.id);
		expect(await start('missed')).toEqual([item!.item.id]);
		await aPublishedContest({ items: [item!], rounds: [{ opensAt: tomorrow, closesAt: tomorrow + DAY }] });
		expect(await start('daily')).not.toContain(item!.item.id);
		expect(await start('missed')).toEqual([]);
		expect((await showOverview(person, 'vi', tomorrow)).mine).toMatchObject({ dueCount: 0, missedCount: 0 });
	});

	it('is free again when the contest is a practice run of the organizers', async () => {
		const topic = aTopic();
		const [item] = await inTopic(topic, 1);
		await aPublishedContest({ items: [item!], rounds: [{ isPractice: true }] });
		expect(await ofTopic(null, topic)).toEqual([item!.item.id]);
	});
});

describe('practice never asks', () => {
	it.each([
		['what is for contests only', { use: 'contest' as const }, 0],
		['what is retired', { status: 'retired' as const }, 0],
		['— but does ask what is for practice only', { use: 'practice' as const }, 1],
		['— but does ask what is approved while an edit of it is under review', { status: 'in_review' as const }, 1]
	])('%s', async (_, changes, count) => {
		const topic = aTopic();
		await inTopic(topic, 1, changes);
		expect(await ofTopic(null, topic)).toHaveLength(count);
	});

	it('what was never approved', async () => {
		const topic = aTopic();
		const [item] = await inTopic(topic, 1, { status: 'draft' });
		await write((tx) =>
			tx
				.update(schema.items)
				.set({ approvedVersionId: null, updatedAt: NOW + made })
				.where(eq(schema.items.id, item!.item.id))
		);
		expect(await ofTopic(null, topic)).toEqual([]);
	});

	it('a question whose key was mended in a contest, until another version is approved', async () => {
		const topic = aTopic();
		const [item] = await inTopic(topic, 1);
		const { round } = await aPublishedContest({ items: [item!], rounds: [{ rules: { graceMs: 0 } }] });
		const after = round.closesAt + 1;
		expect(await ofTopic(null, topic, after)).toEqual([item!.item.id]);
		const mended = { keyBefore: ['A'], keyAfter: ['B'], mode: 'replace' as const, reason: 'Đáp án in sai' };
		const { id: versionId } = item!.version;
		await write((tx) =>
			keyCorrections.insert(tx, { id: newId(after), roundId: round.id, versionId, ...mended, actorId: null, at: after })
		);
		expect(await ofTopic(null, topic, after + 2 * MINUTE)).toEqual([]);
	});

	it('a question in a version that is no longer the approved one', async () => {
		const [item] = await inTopic(aTopic(), 1);
		const stale = { ...item!, version: { ...item!.version, id: newId(NOW) } };
		expect(await answer(null, stale, 'A', NOW)).toBeNull();
	});
});

describe('an answer of a person who is signed in', () => {
	it('is kept once with its card and its day, however often the form is sent', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		const answerId = newId(NOW);
		await answer(person, item!, 'B', NOW, answerId);
		expect(await answer(person, item!, 'A', NOW + MINUTE, answerId)).toMatchObject({ isRight: true });
		const { answers, cards, days } = await rowsOf(person);
		expect(answers).toMatchObject([{ id: answerId, optionIds: ['B'], isRight: false, answeredAt: NOW }]);
		expect(cards).toMatchObject([{ reps: 1, wasRight: false, lastReviewAt: NOW }]);
		expect(days).toEqual([{ participantId: person.id, day: '2026-03-02', answered: 1, correct: 0 }]);
	});

	it('is kept once when it arrives twice at the same time', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		const answerId = newId(NOW);
		await Promise.all([1, 2, 3].map(() => answer(person, item!, 'A', NOW, answerId)));
		expect((await rowsOf(person)).days).toMatchObject([{ answered: 1, correct: 1 }]);
		await Promise.all(['A', 'B', 'A'].map((choice) => answer(person, item!, choice, NOW)));
		const { answers, days } = await rowsOf(person);
		expect(answers).toHaveLength(4);
		expect(days).toMatchObject([{ answered: 4, correct: 3 }]);
	});

	it('brings the item back on whole local days: right ones later and later, a miss tomorrow', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		// 23:30 in Vietnam is still the day before in the calendar of the server's clock.
		let now = NOW + 15.5 * HOUR;
		expect(atNight(now)).toBe('2026-03-02T23:30');
		const waits: number[] = [];
		for (const choice of ['A', 'A', 'A', 'B', 'A']) {
			await answer(person, item!, choice, now);
			const { dueAt, scheduledDays } = (await cardOf(person, item!))!;
			expect(atNight(dueAt)).toMatch(/T00:00$/);
			expect(dueAt).toBeGreaterThan(now);
			waits.push(scheduledDays);
			now = dueAt + 15.5 * HOUR;
		}
		expect(waits[1]).toBeGreaterThan(waits[0]!);
		expect(waits[2]).toBeGreaterThan(waits[1]!);
		expect(waits[3]).toBeLessThan(waits[2]!);
	});

	it('is due from the beginning of its day, not from the hour of the last answer', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		await answer(person, item!, 'B', NOW);
		const { dueAt } = (await cardOf(person, item!))!;
		expect(atNight(dueAt)).toBe('2026-03-03T00:00');
		expect((await showOverview(person, 'vi', dueAt - 1)).mine).toMatchObject({ dueCount: 0, missedCount: 1 });
		expect((await showOverview(person, 'vi', dueAt)).mine).toMatchObject({ dueCount: 1 });
	});

	it('a right one later on the same day takes the item off the missed ones but not from tomorrow', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		await answer(person, item!, 'B', NOW);
		const before = (await cardOf(person, item!))!;
		await answer(person, item!, 'A', NOW + HOUR);
		expect(await cardOf(person, item!)).toEqual({ ...before, wasRight: true, lastReviewAt: NOW + HOUR });
	});

	it('counts for no reach, no figure and no ranking', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		const counted = [
			schema.participations,
			schema.figureDeltas,
			schema.figureCounts,
			schema.roundEntries,
			schema.attempts,
			schema.lessonCompletions,
			schema.auditLog
		];
		const rows = () => Promise.all(counted.map((table) => read.select().from(table)));
		const before = await rows();
		await answer(person, item!, 'A', NOW);
		expect((await rowsOf(person)).answers).toHaveLength(1);
		expect(await rows()).toEqual(before);
	});
});

describe('daily practice', () => {
	it('fills ten a day: what is due, then new ones; after ten only what is due', async () => {
		const person = await aParticipant({ audienceGroup: 'students' });
		const items = await inTopic(aTopic(), 14, { audiences: ['students'] });
		const start = async (now: number) => (await startSession(person, { mode: 'daily', topic: null }, now)).itemIds;
		const first = await start(NOW);
		expect(first).toHaveLength(10);
		for (const id of first) {
			const { item, version } = items.find((one) => one.item.id === id) ?? (await itemOf(id));
			const given = { answerId: newId(NOW), itemId: item.id, versionId: version.id, mode: 'daily' as const };
			await answerQuestion(person, { ...given, optionIds: version.key }, NOW);
		}
		expect(await start(NOW + HOUR)).toEqual([]);
		const tomorrow = await start(NOW + DAY);
		expect(tomorrow).toHaveLength(10);
		expect(tomorrow.filter((id) => first.includes(id))).toEqual([]);
		expect((await start(NOW + 5 * DAY)).sort()).toEqual([...first].sort());
	});
});

async function itemOf(id: string): Promise<PooledItem> {
	const [item] = await read.select().from(schema.items).where(eq(schema.items.id, id));
	const [version] = await read.select().from(schema.itemVersions).where(eq(schema.itemVersions.itemId, id));
	return { item: item!, version: version! };
}

describe('what was missed in a contest', () => {
	it('may be practised when the rules let its answers be seen, until it is answered right', async () => {
		const topic = aTopic();
		const [right, wrong] = await inTopic(topic, 2);
		const { contest, round } = await aPublishedContest({
			items: [right!, wrong!],
			rounds: [{ rules: { shuffleItems: false, shuffleOptions: false, answersShown: 'after_close', graceMs: 0 } }]
		});
		const person = await aParticipant();
		const id = await aFinishedAttempt(person, contest.code, { choices: ['A', 'A'] });
		const [attempt] = await read.select().from(schema.attempts).where(eq(schema.attempts.id, id));
		const missedAt = attempt!.paper.findIndex(({ versionId }) => versionId === wrong!.version.id);
		await write((tx) =>
			tx
				.update(schema.attempts)
				.set({ responses: { [1 - missedAt]: ['A'], [missedAt]: ['C'] } })
				.where(eq(schema.attempts.id, id))
		);
		const missed = async (now: number) => (await startSession(person, { mode: 'missed', topic: null }, now)).itemIds;
		expect(await missed(round.closesAt)).toEqual([]);
		const after = round.closesAt + 1;
		expect(await missed(after)).toEqual([wrong!.item.id]);
		await answer(person, wrong!, 'A', after);
		expect(await missed(after + MINUTE)).toEqual([]);
	});

	it('stays unknown when the rules never show the answers', async () => {
		const { contest, round } = await aPublishedContest({ rounds: [{ rules: { answersShown: 'never', graceMs: 0 } }] });
		const person = await aParticipant();
		await aFinishedAttempt(person, contest.code, { choices: ['B', 'B', 'B', 'B'] });
		const { itemIds } = await startSession(person, { mode: 'missed', topic: null }, round.closesAt + DAY);
		expect(itemIds).toEqual([]);
	});
});

describe('a person’s page of practice', () => {
	it('shows the days of the week, the longest run and the strength of each topic', async () => {
		const person = await aParticipant();
		const topic = aTopic();
		const [first, second, third] = await inTopic(topic, 3);
		await answer(person, first!, 'A', NOW);
		await answer(person, second!, 'B', NOW + DAY);
		await answer(person, third!, 'A', NOW + 3 * DAY);
		const { mine, topics } = await showOverview(person, 'vi', NOW + 3 * DAY);
		expect(mine!.week.map(({ practised }) => practised)).toEqual([true, true, false, true, false, false, false]);
		expect(mine!.longestRun).toBe(2);
		expect(topics.find(({ code }) => code === topic)).toMatchObject({
			itemCount: 3,
			strength: { answered: 3, correct: 2 }
		});
	});
});

describe('one’s own data of practice', () => {
	it('is exported with the questions as they read', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		await answer(person, item!, 'B', NOW);
		const { practice } = await exportMyData(person, NOW);
		expect(practice).toMatchObject({
			days: [{ day: '2026-03-02', answered: 1, correct: 0 }],
			answers: [
				{ question: item!.version.stem, chosen: ['Quốc hội'], isRight: false, answeredAt: new Date(NOW).toISOString() }
			],
			cards: [{ itemId: item!.item.id, reps: 1, wasRight: false }]
		});
	});

	it.each([
		['deleted by the person', (person: ParticipantRow) => deleteMyData(person, { pin: PIN }, NOW + MINUTE)],
		['forgotten', (person: ParticipantRow) => write((tx) => forgetPerson(tx, person.id, NOW + MINUTE))]
	])('is gone when it is %s; nobody else’s is', async (_, forget) => {
		const [person, other] = [await aParticipant(), await aParticipant()];
		const [item] = await inTopic(aTopic(), 1);
		await answer(person, item!, 'B', NOW);
		await answer(other, item!, 'B', NOW);
		await forget(person);
		expect(await rowsOf(person)).toEqual({ answers: [], cards: [], days: [] });
		const kept = await rowsOf(other);
		expect([kept.answers, kept.cards, kept.days].map((rows) => rows.length)).toEqual([1, 1, 1]);
	});
});
