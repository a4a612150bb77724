import { read, schema, write } from '$lib/server/db';
import { readerMark } from '$lib/server/reader-mark';
import * as lessons from '$lib/server/store/lessons';
import * as participations from '$lib/server/store/participations';
import { loadLessons } from '$lib/server/usecases/content/load-lessons';
import { loadTopics } from '$lib/server/usecases/content/load-topics';
import { completeLesson } from '$lib/server/usecases/lesson/complete-lesson';
import { listLessons } from '$lib/server/usecases/lesson/list-lessons';
import { receiveCompletion } from '$lib/server/usecases/lesson/receive-completion';
import { showAnswers } from '$lib/server/usecases/lesson/show-answers';
import { showPath } from '$lib/server/usecases/lesson/show-learning';
import { showLesson } from '$lib/server/usecases/lesson/show-lesson';
import { suggestLessons } from '$lib/server/usecases/lesson/suggest-lessons';
import { exportMyData } from '$lib/server/usecases/participant/export-my-data';
import { and, eq, like } from 'drizzle-orm';
import { foldFigures } from '$lib/server/usecases/reach/fold-figures';
import { beforeAll, describe, expect, it } from 'vitest';
import { aParticipant } from '../factories/participant';
import { DAY, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();
const SLUG = 'an-toan-thong-tin';
/** The second of the three is wrong. */
const ANSWERS = { 'L10-1': 1, 'L10-2': 3, 'L10-3': 2 };
const load = () => write(async (tx) => (await loadTopics(tx), await loadLessons(tx, NOW)));

beforeAll(load);

const completions = (participantId: string) => lessons.completionsOf(participantId);
const reachOf = async (unitId: string) => {
	await foldFigures();
	const { figureCounts } = schema;
	const total = and(
		eq(figureCounts.unitId, unitId),
		eq(figureCounts.period, 'all'),
		like(figureCounts.bucket, '____-__-__')
	);
	return read.select().from(figureCounts).where(total);
};

describe('the shipped lessons', () => {
	it('are the same after they are loaded a second time', async () => {
		const before = await lessons.list();
		await load();
		expect(await lessons.list()).toEqual(before);
		expect(before.map(({ lesson }) => lesson.slug)).toEqual(expect.arrayContaining([SLUG]));
		expect(
			before
				.filter(({ lesson }) => lesson.slug === SLUG)
				.map(({ locale }) => locale)
				.sort()
		).toEqual(['en', 'vi']);
	});

	it('are listed once each, in reading order and in the language asked for', async () => {
		const { cards } = await listLessons(null, { audience: null, locale: 'en' });
		expect(new Set(cards.map(({ slug }) => slug)).size).toBe(cards.length);
		expect(cards[0]).toMatchObject({ slug: 'nam-quan-diem-chi-dao', locale: 'en', done: false });
		const positions = cards.map(({ position }) => position);
		expect(positions).toEqual([...positions].sort((a, b) => a - b));
	});

	it('are listed for an audience', async () => {
		const { cards } = await listLessons(null, { audience: 'students', locale: 'vi' });
		const slugs = cards.map(({ slug }) => slug);
		expect(slugs).toContain(SLUG);
		expect(slugs).not.toContain('thanh-toan-khong-tien-mat');
	});
});

describe('a lesson', () => {
	const wanted = { slug: SLUG, locale: 'vi' as const, answers: '' };

	it('does not show keys, explanations and sources before its checks are answered', async () => {
		const page = await showLesson(null, wanted);
		expect(page.checks.map((check) => Object.keys(check).sort())).toEqual(Array(3).fill(['id', 'options', 'stem']));
		expect(page.result).toBeNull();
	});

	it('has its figure under an address of the site and with its size', async () => {
		const { html } = await showLesson(null, wanted);
		expect(html).toMatch(/<figure><img src="\/[^"]+figure[^"]*\.svg" alt="[^"]+" width="800" height="450"/);
	});

	it.each(['1.3', '1.3.2.0', '1.4.2', '1.x.2', '-1.0.0', ''])('takes the answers %j as none', async (answers) => {
		expect((await showLesson(null, { ...wanted, answers })).result).toBeNull();
	});

	it('is shown in Vietnamese where it has no text in the language asked for', async () => {
		await write(async (tx) => {
			const text = (await lessons.findText('L10', 'vi', tx))!;
			await tx
				.insert(schema.lessons)
				.values({ ...(await lessons.findBySlug(SLUG, tx))!, id: 'only-vi', slug: 'only-vi', position: 99 });
			await tx.insert(schema.lessonTexts).values({ ...text, lessonId: 'only-vi' });
		});
		expect(await showLesson(null, { ...wanted, slug: 'only-vi', locale: 'en' })).toMatchObject({ locale: 'vi' });
	});

	it('that is not there is refused', async () => {
		await expect(showLesson(null, { ...wanted, slug: 'khong-co' })).rejects.toMatchObject({ code: 'lesson.not_found' });
		await expect(completeLesson(null, { slug: 'khong-co', answers: {} }, NOW)).rejects.toMatchObject({
			code: 'lesson.not_found'
		});
	});
});

describe('answering the checks of a lesson', () => {
	it('without saying who one is is marked and counts for nobody', async () => {
		const before = await read.select().from(schema.lessonCompletions);
		const answers = await completeLesson(null, { slug: SLUG, answers: ANSWERS }, NOW);
		const { result } = await showLesson(null, { slug: SLUG, locale: 'vi', answers });
		expect(result).toMatchObject({ correct: 2, total: 3 });
		expect(result?.marked.map(({ right }) => right)).toEqual([true, false, true]);
		expect(await read.select().from(schema.lessonCompletions)).toEqual(before);
	});

	it('completes it and reaches the person once, however often and however close together it is done', async () => {
		const person = await aParticipant({ audienceGroup: 'students' });
		const once = () => completeLesson(person, { slug: SLUG, answers: ANSWERS }, NOW);
		await Promise.all([once(), once()]);
		await completeLesson(person, { slug: SLUG, answers: { ...ANSWERS, 'L10-2': 0 } }, NOW + DAY);

		expect(await completions(person.id)).toEqual([
			{
				participantId: person.id,
				lessonId: 'L10',
				correct: 2,
				total: 3,
				unitId: person.unitId,
				audienceGroup: person.audienceGroup,
				completedAt: NOW,
				answeredAt: null
			}
		]);
		expect((await participations.listOf(person.id)).map(({ period, kind }) => `${period} ${kind}`).sort()).toEqual([
			'2026 any',
			'2026 lesson',
			'2026-Q1 any',
			'2026-Q1 lesson',
			'all any',
			'all lesson'
		]);
		expect(
			(await reachOf(person.unitId))
				.map(({ kind, audienceGroup, bucket, n }) => [kind, audienceGroup, bucket, n])
				.sort()
		).toEqual([
			['any', 'students', '2026-03-02', 1],
			['lesson', 'students', '2026-03-02', 1]
		]);
	});

	it('reaches a person once for two lessons', async () => {
		const person = await aParticipant();
		await completeLesson(person, { slug: SLUG, answers: ANSWERS }, NOW);
		const other = (await showLesson(person, { slug: 'nam-quan-diem-chi-dao', locale: 'vi', answers: '' })).checks;
		const answers = Object.fromEntries(other.map(({ id }) => [id, 0]));
		await completeLesson(person, { slug: 'nam-quan-diem-chi-dao', answers }, NOW + DAY);
		expect(await completions(person.id)).toHaveLength(2);
		expect((await reachOf(person.unitId)).map(({ n }) => n)).toEqual([1, 1]);
	});

	it.each([
		['an option that is not there', { ...ANSWERS, 'L10-2': 4 }, 'lesson.answer_invalid', 'answers.L10-2'],
		['a check of another lesson', { ...ANSWERS, 'L01-1': 0 }, 'lesson.answer_invalid', 'answers.L01-1'],
		['a check left open', { 'L10-1': 1, 'L10-3': 2 }, 'lesson.answer_required', 'answers.L10-2']
	])('is refused with %s, and nothing is kept', async (_, answers, code, field) => {
		const person = await aParticipant();
		await expect(completeLesson(person, { slug: SLUG, answers }, NOW)).rejects.toMatchObject({ code, field });
		expect(await completions(person.id)).toEqual([]);
	});

	it('shows what is done and what to read next', async () => {
		const person = await aParticipant();
		await completeLesson(person, { slug: SLUG, answers: ANSWERS }, NOW);
		expect(await showLesson(person, { slug: SLUG, locale: 'vi', answers: '' })).toMatchObject({
			completion: { correct: 2, total: 3 },
			isSignedIn: true
		});
		const { cards, doneCount } = await listLessons(person, { audience: null, locale: 'vi' });
		expect(cards.filter(({ done }) => done).map(({ slug }) => slug)).toEqual([SLUG]);
		expect(doneCount).toBe(1);
		const { next } = await showLesson(person, { slug: 'thanh-toan-khong-tien-mat', locale: 'vi', answers: '' });
		expect(next?.slug).not.toBe(SLUG);
	});
});

describe('a completion that was kept on a phone', () => {
	const kept = { slug: SLUG, answers: ANSWERS, answeredAt: NOW - DAY };
	const actor = async () => {
		const { id, name, unitId } = await aParticipant();
		return { id, name, unitId };
	};

	it('counts once as verified reach on the day it arrives, however often it is sent', async () => {
		const person = await actor();
		const sent = { ...kept, reader: readerMark(person.id) };
		const first = await receiveCompletion(person, sent, NOW);
		const again = await Promise.all([1, 2, 3].map((later) => receiveCompletion(person, sent, NOW + later * DAY)));
		expect(first).toEqual({ correct: 2, total: 3, counted: true });
		expect(again.map(({ counted }) => counted)).toEqual([false, false, false]);
		expect(await completions(person.id)).toMatchObject([{ completedAt: NOW, answeredAt: NOW - DAY, correct: 2 }]);
		expect((await exportMyData(person, NOW)).lessons).toEqual([
			{
				lesson: SLUG,
				correct: 2,
				total: 3,
				completedAt: new Date(NOW).toISOString(),
				answeredAt: new Date(NOW - DAY).toISOString()
			}
		]);
		expect((await reachOf(person.unitId)).map(({ kind, bucket, n }) => [kind, bucket, n]).sort()).toEqual([
			['any', '2026-03-02', 1],
			['lesson', '2026-03-02', 1]
		]);
	});

	it('counts once when two tabs send it at the same moment', async () => {
		const person = await actor();
		const outcomes = await Promise.all([1, 2].map(() => receiveCompletion(person, { ...kept, reader: null }, NOW)));
		expect(outcomes.map(({ counted }) => counted).sort()).toEqual([false, true]);
		expect((await reachOf(person.unitId)).map(({ n }) => n)).toEqual([1, 1]);
	});

	it('keeps no time that the phone cannot know', async () => {
		const person = await actor();
		await receiveCompletion(person, { ...kept, answeredAt: 0, reader: null }, NOW);
		expect(await completions(person.id)).toMatchObject([{ answeredAt: null, completedAt: NOW }]);
	});

	it('of somebody else on the same phone is refused, and counts for nobody', async () => {
		const [one, other] = [await actor(), await actor()];
		const sent = { ...kept, reader: readerMark(one.id) };
		await expect(receiveCompletion(other, sent, NOW)).rejects.toMatchObject({ code: 'lesson.other_reader' });
		await expect(receiveCompletion(null, sent, NOW)).rejects.toMatchObject({ code: 'access.sign_in' });
		expect([...(await completions(one.id)), ...(await completions(other.id))]).toEqual([]);
	});

	it('with answers that fit no check is refused', async () => {
		const person = await actor();
		const sent = { ...kept, answers: { ...ANSWERS, 'L10-2': 9 }, reader: null };
		await expect(receiveCompletion(person, sent, NOW)).rejects.toMatchObject({ code: 'lesson.answer_invalid' });
	});
});

describe('lessons that are not public', () => {
	it('are neither listed nor shown nor answered', async () => {
		await write(async (tx) => {
			const row = (await lessons.findBySlug(SLUG, tx))!;
			const text = (await lessons.findText(row.id, 'vi', tx))!;
			await tx.insert(schema.lessons).values({ ...row, id: 'hidden', slug: 'dang-soan', isPublic: false });
			await tx.insert(schema.lessonTexts).values({ ...text, lessonId: 'hidden' });
		});
		const gone = { code: 'lesson.not_found' };
		const { cards } = await listLessons(null, { audience: null, locale: 'vi' });
		expect(cards.map(({ slug }) => slug)).not.toContain('dang-soan');
		await expect(showLesson(null, { slug: 'dang-soan', locale: 'vi', answers: '' })).rejects.toMatchObject(gone);
		await expect(showAnswers('dang-soan', 'vi')).rejects.toMatchObject(gone);
		await expect(completeLesson(null, { slug: 'dang-soan', answers: ANSWERS }, NOW)).rejects.toMatchObject(gone);
	});
});

describe('the path of a group', () => {
	it('goes on after what is done and says what is left', async () => {
		const person = await aParticipant({ audienceGroup: 'residents' });
		const before = await showPath(person, 'vi');
		await completeLesson(person, { slug: SLUG, answers: ANSWERS }, NOW);
		const { audience, path } = await showPath(person, 'vi');
		expect(audience).toBe('residents');
		expect(path).toMatchObject({ doneCount: 1, total: before.path.total, minutesLeft: before.path.minutesLeft - 5 });
		expect(path.next?.slug).not.toBe(SLUG);
	});
});

describe('lessons suggested for what was missed', () => {
	it('fit the topic, begin with those not done, and there are none for nothing missed', async () => {
		const person = await aParticipant();
		const first = await suggestLessons(person, ['info_safety'], 'vi');
		expect(first[0]).toMatchObject({ slug: SLUG, done: false });
		await completeLesson(person, { slug: SLUG, answers: ANSWERS }, NOW);
		const after = await suggestLessons(person, ['info_safety', 'cashless'], 'vi');
		expect(after.at(-1)).toMatchObject({ done: true });
		expect(after[0]?.done).toBe(false);
		expect(await suggestLessons(person, [], 'vi')).toEqual([]);
	});
});
