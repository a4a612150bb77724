import type { PracticeMode } from '$lib/domain/practice-mode';
import { parseSession, sessionQuery, withMark, type PracticeSession } from '$lib/domain/practice-session';
import { toLocalInput } from '$lib/domain/zone-time';
import { read, schema, write } from '$lib/server/db';
import { newId, newSecret } from '$lib/server/id';
import * as keyCorrections from '$lib/server/store/key-corrections';
import * as practiceCards from '$lib/server/store/practice-cards';
import { UNKNOWN } from '$lib/server/usecases/attempt/origin';
import { showReceipt } from '$lib/server/usecases/attempt/show-receipt';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { answerQuestion } from '$lib/server/usecases/drill/answer-question';
import { loadLessons } from '$lib/server/usecases/content/load-lessons';
import { loadTopics } from '$lib/server/usecases/content/load-topics';
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
import { aUnit } from '../factories/unit';
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
	chosen: string | string[],
	now: number,
	sitting: { mode?: PracticeMode; seed?: string } = {}
) =>
	answerQuestion(
		person,
		{ mode: 'topic', topic: null, seed: newSecret(), itemIds: [item.id], marks: [], ...sitting },
		{ versionId: version.id, optionIds: [chosen].flat() },
		now
	);
const start = async (
	person: Pick<ParticipantRow, 'id'> | null,
	mode: PracticeMode,
	topic: string | null,
	now: number
) => (await startSession(person, { mode, topic }, now)).session;
const ofTopic = async (person: ParticipantRow | null, topic: string, now = NOW) =>
	(await start(person, 'topic', topic, now)).itemIds;
const asRead = (session: PracticeSession) =>
	parseSession(Object.fromEntries(new URLSearchParams(sessionQuery(session))));
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
		const session = asRead(await start(null, 'topic', topic, NOW));
		expect(session.itemIds).toHaveLength(2);

		const { versionId } = (await showQuestion(null, session, 'vi', NOW)).question!;
		const kept = () => read.select().from(practiceAnswers).where(eq(practiceAnswers.versionId, versionId));
		expect(await answerQuestion(null, session, { versionId, optionIds: ['B'] }, NOW)).toMatchObject({
			isRight: false,
			isEarlier: false,
			key: ['A'],
			chosen: ['B'],
			explanation: 'Nghị quyết số 57-NQ/TW là nghị quyết của Bộ Chính trị.',
			source: 'Nghị quyết số 57-NQ/TW, tiêu đề'
		});
		const end = await showQuestion(null, withMark(withMark(session, '0'), '1'), 'vi', NOW);
		expect(end).toMatchObject({ question: null, score: { correct: 1, answered: 2, skipped: 0 }, total: 2, week: null });
		expect(await kept()).toEqual([]);
	});

	it('shows a question without its key, explanation and source', async () => {
		const topic = aTopic();
		await inTopic(topic, 1);
		const shown = await showQuestion(null, await start(null, 'topic', topic, NOW), 'vi', NOW);
		expect(Object.keys(shown.question!).sort()).toEqual([
			'kind',
			'lesson',
			'options',
			'pictures',
			'stem',
			'topicName',
			'versionId'
		]);
		expect(JSON.stringify(shown)).not.toContain('là nghị quyết của Bộ Chính trị');
	});

	it('shows the options in an order of its own, which stays when the page is looked at again', async () => {
		const topic = aTopic();
		await inTopic(topic, 1);
		const orderOf = async (session: PracticeSession) =>
			(await showQuestion(null, session, 'vi', NOW)).question!.options.map(({ id }) => id).join('');
		const sittings = await Promise.all(Array.from({ length: 40 }, () => start(null, 'topic', topic, NOW)));
		const orders = await Promise.all(sittings.map(orderOf));
		expect(await Promise.all(sittings.map(asRead).map(orderOf))).toEqual(orders);
		expect(orders.map((order) => [...order].sort().join('')).filter((order) => order !== 'ABCD')).toEqual([]);
		expect([...new Set(orders.map((order) => order.indexOf('A')))].sort()).toEqual([0, 1, 2, 3]);
	});

	it('leaves options that stand in a natural order as they are', async () => {
		const topic = aTopic();
		const days = ['10 ngày', '15 ngày', '20 ngày', '30 ngày'];
		await inTopic(topic, 1, { options: days.map((text, index) => ({ id: 'ABCD'[index]!, text })) });
		const shown = await Promise.all(
			Array.from({ length: 10 }, async () => showQuestion(null, await start(null, 'topic', topic, NOW), 'vi', NOW))
		);
		expect(shown.map(({ question }) => question!.options.map(({ text }) => text))).toEqual(Array(10).fill(days));
	});

	it('offers a lesson on the topic of the question, and at the end those on what was missed', async () => {
		await write(async (tx) => (await loadTopics(tx), await loadLessons(tx, NOW)));
		const [item] = await inTopic('info_safety', 1, { now: NOW + ++made });
		const session = { ...(await start(null, 'topic', 'info_safety', NOW)), itemIds: [item!.item.id] };
		const ofMarks = async (marks: PracticeSession['marks']) => showQuestion(null, { ...session, marks }, 'en', NOW);
		const best = { slug: 'an-toan-thong-tin', locale: 'en' };
		expect((await ofMarks([])).question!.lesson).toMatchObject(best);
		expect((await ofMarks(['0'])).lessons[0]).toMatchObject(best);
		expect((await ofMarks(['1'])).lessons).toEqual([]);
	});

	it('asks for one answer, and for several only where several may be right', async () => {
		const [single] = await inTopic(aTopic(), 1);
		const [multiple] = await inTopic(aTopic(), 1, { kind: 'multiple', key: ['A', 'B'] });
		const give = ({ item, version }: PooledItem, optionIds: string[]) =>
			answerQuestion(
				null,
				{ mode: 'topic', topic: null, seed: newSecret(), itemIds: [item.id], marks: [] },
				{ versionId: version.id, optionIds },
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
			expect(await told(now)).toMatchObject({
				itemCount: 1,
				held: { count: 1, freeFrom: round.closesAt + 10 * MINUTE }
			});
		}
		const over = round.closesAt + 10 * MINUTE + 1;
		expect((await ofTopic(null, topic, over)).sort()).toEqual([held!.item.id, free!.item.id].sort());
		expect(await told(over)).toMatchObject({ itemCount: 2, held: null });
	});

	it('is left out while somebody still writes in extra time', async () => {
		const topic = aTopic();
		const [held] = await inTopic(topic, 1);
		const { contest, round } = await aPublishedContest({ items: [held!], rounds: [{ rules: { graceMs: 0 } }] });
		const person = await aParticipant();
		const id = await startAttempt(person, contest.code, NOW, UNKNOWN);
		const deadlineAt = round.closesAt + 30 * MINUTE;
		await write((tx) => tx.update(schema.attempts).set({ deadlineAt }).where(eq(schema.attempts.id, id)));
		expect(await ofTopic(null, topic, round.closesAt + 20 * MINUTE)).toEqual([]);
		expect((await startSession(null, { mode: 'topic', topic }, deadlineAt)).held).toEqual({
			count: 1,
			freeFrom: deadlineAt
		});
		await submitAttempt(person, id, deadlineAt - 5 * MINUTE);
		expect(await ofTopic(null, topic, deadlineAt - 4 * MINUTE)).toEqual([held!.item.id]);
	});

	it('is left out for a round of another commune, and until the last of its rounds is over', async () => {
		const topic = aTopic();
		const [held] = await inTopic(topic, 1);
		const elsewhere = await aUnit();
		const { rounds } = await aPublishedContest({
			items: [held!],
			unitId: elsewhere.id,
			rounds: [
				{ opensAt: NOW, closesAt: NOW + DAY, rules: { graceMs: 0 } },
				{ opensAt: NOW + 7 * DAY, closesAt: NOW + 8 * DAY, rules: { graceMs: 0 } }
			]
		});
		expect(rounds).toHaveLength(2);
		expect(await ofTopic(null, topic, NOW + 3 * DAY)).toEqual([]);
		expect((await startSession(null, { mode: 'topic', topic }, NOW + 3 * DAY)).held?.freeFrom).toBe(NOW + 8 * DAY);
		expect(await ofTopic(null, topic, NOW + 8 * DAY + 1)).toEqual([held!.item.id]);
	});

	it('is passed over when it stands on somebody’s screen, and its key stays here', async () => {
		const topic = aTopic();
		const items = await inTopic(topic, 2);
		const person = await aParticipant();
		const session = await start(person, 'topic', topic, NOW);
		const [onScreen, after] = session.itemIds.map((id) => items.find(({ item }) => item.id === id)!);
		await aPublishedContest({ items: [onScreen!] });
		const given = { versionId: onScreen!.version.id, optionIds: ['A'] };
		expect(await answerQuestion(person, session, given, NOW)).toBeNull();
		expect((await rowsOf(person)).answers).toEqual([]);
		const { question, session: now } = await showQuestion(person, session, 'vi', NOW);
		expect(now.marks).toEqual(['s']);
		expect(question!.versionId).toBe(after!.version.id);
	});

	it('is passed over when it is due or was missed', async () => {
		const topic = aTopic();
		const person = await aParticipant();
		const [item] = await inTopic(topic, 1);
		await answer(person, item!, 'B', NOW);
		const tomorrow = NOW + DAY;
		const asked = async (mode: 'daily' | 'missed') => (await start(person, mode, null, tomorrow)).itemIds;
		expect(await asked('daily')).toContain(item!.item.id);
		expect(await asked('missed')).toEqual([item!.item.id]);
		await aPublishedContest({ items: [item!], rounds: [{ opensAt: tomorrow, closesAt: tomorrow + DAY }] });
		expect(await asked('daily')).not.toContain(item!.item.id);
		expect(await startSession(person, { mode: 'missed', topic: null }, tomorrow)).toMatchObject({
			session: { itemIds: [] },
			held: { count: 1 }
		});
		expect((await showOverview(person, 'vi', tomorrow)).mine).toMatchObject({
			dueCount: 0,
			missedCount: 0,
			missedHeld: { count: 1 }
		});
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
	it('is kept once with its card and its day, however often the form is sent or gone back to', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		const seed = newSecret();
		expect(await answer(person, item!, 'B', NOW, { seed })).toMatchObject({ isRight: false, isEarlier: false });
		expect(await answer(person, item!, 'A', NOW + MINUTE, { seed })).toMatchObject({
			isRight: false,
			isEarlier: true,
			chosen: ['B']
		});
		const { answers, cards, days } = await rowsOf(person);
		expect(answers).toMatchObject([{ optionIds: ['B'], isRight: false, answeredAt: NOW }]);
		expect(cards).toMatchObject([{ reps: 1, wasRight: false, lastReviewAt: NOW }]);
		expect(days).toEqual([{ participantId: person.id, day: '2026-03-02', answered: 1, correct: 0 }]);
	});

	it('is kept once when it arrives twice at the same time', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		const seed = newSecret();
		const outcomes = await Promise.all(['A', 'A', 'A'].map((choice) => answer(person, item!, choice, NOW, { seed })));
		expect(outcomes.map((outcome) => outcome!.isEarlier).sort()).toEqual([false, true, true]);
		expect((await rowsOf(person)).days).toMatchObject([{ answered: 1, correct: 1 }]);
	});

	it('is kept once a day in daily practice, on however many devices', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		const daily = { mode: 'daily' as const };
		const outcomes = await Promise.all(['A', 'B'].map((choice) => answer(person, item!, choice, NOW, daily)));
		expect(outcomes.map((outcome) => outcome!.isEarlier).sort()).toEqual([false, true]);
		expect(outcomes[0]!.chosen).toEqual(outcomes[1]!.chosen);
		expect((await rowsOf(person)).answers).toHaveLength(1);
		expect(await answer(person, item!, 'A', NOW + DAY, daily)).toMatchObject({ isEarlier: false });
		expect((await rowsOf(person)).cards).toMatchObject([{ reps: 2 }]);
	});

	it('moves the card once for each answer of two devices at the same moment, around midnight too', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		const midnight = Date.parse('2026-03-03T00:00:00+07:00');
		const moments = [midnight - 1, midnight, midnight - 2, midnight + 1];
		await Promise.all(moments.map((now) => answer(person, item!, 'B', now)));
		const { answers, cards, days } = await rowsOf(person);
		expect(answers).toHaveLength(4);
		expect(cards).toMatchObject([{ reps: 4, wasRight: false }]);
		expect(days.map(({ day, answered }) => [day, answered]).sort()).toEqual([
			['2026-03-02', 2],
			['2026-03-03', 2]
		]);
	});

	it('is refused when their data was deleted on another device meanwhile', async () => {
		const person = await aParticipant();
		const [item] = await inTopic(aTopic(), 1);
		await write((tx) => forgetPerson(tx, person.id, NOW));
		await expect(answer(person, item!, 'A', NOW)).rejects.toThrow('access.sign_in');
		expect(await rowsOf(person)).toEqual({ answers: [], cards: [], days: [] });
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
		const asked = async (now: number) => (await start(person, 'daily', null, now)).itemIds;
		const first = await asked(NOW);
		expect(first).toHaveLength(10);
		for (const id of first) {
			const one = items.find(({ item }) => item.id === id) ?? (await itemOf(id));
			await answer(person, one, one.version.key, NOW, { mode: 'daily' });
		}
		expect(await asked(NOW + HOUR)).toEqual([]);
		const tomorrow = await asked(NOW + DAY);
		expect(tomorrow).toHaveLength(10);
		expect(tomorrow.filter((id) => first.includes(id))).toEqual([]);
		expect((await asked(NOW + 5 * DAY)).sort()).toEqual([...first].sort());
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
		const missed = async (now: number) => (await start(person, 'missed', null, now)).itemIds;
		const receipt = (now: number) => showReceipt(person, { attemptId: id, locale: 'vi' }, now);
		expect(await missed(round.closesAt)).toEqual([]);
		expect((await receipt(round.closesAt))!.practice).toBeNull();
		const after = round.closesAt + 1;
		expect(await missed(after)).toEqual([wrong!.item.id]);
		expect((await showOverview(person, 'vi', after)).mine).toMatchObject({ missedCount: 1, missedHeld: null });
		expect((await receipt(after))!.practice).toEqual({ ready: 1, held: null });
		await answer(person, wrong!, 'A', after);
		expect(await missed(after + MINUTE)).toEqual([]);
	});

	it('stays unknown when the rules never show the answers', async () => {
		const { contest, round } = await aPublishedContest({ rounds: [{ rules: { answersShown: 'never', graceMs: 0 } }] });
		const person = await aParticipant();
		await aFinishedAttempt(person, contest.code, { choices: ['B', 'B', 'B', 'B'] });
		expect((await start(person, 'missed', null, round.closesAt + DAY)).itemIds).toEqual([]);
	});

	it('waits for the end of a round that shows its answers at once, and the receipt says until when', async () => {
		const { contest, round } = await aPublishedContest({
			rounds: [{ rules: { answersShown: 'after_submit', graceMs: MINUTE } }]
		});
		const person = await aParticipant();
		const attemptId = await aFinishedAttempt(person, contest.code, { choices: ['B', 'B', 'B', 'B'] });
		const now = NOW + HOUR;
		expect((await start(person, 'missed', null, now)).itemIds).toEqual([]);
		const invited = async (at: number) => (await showReceipt(person, { attemptId, locale: 'vi' }, at))!.practice;
		expect(await invited(now)).toMatchObject({ ready: 0, held: { freeFrom: round.closesAt + MINUTE } });
		expect(await invited(round.closesAt + MINUTE + 1)).toMatchObject({ held: null });
		expect((await start(person, 'missed', null, round.closesAt + MINUTE + 1)).itemIds).not.toEqual([]);
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
		expect(mine!.week.dots.map(({ practised }) => practised)).toEqual([true, true, false, true, false, false, false]);
		expect(mine!.week.longestRun).toBe(2);
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
