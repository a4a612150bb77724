import type { LessonContent } from '$lib/domain/lesson-content';
import { read, schema, write } from '$lib/server/db';
import * as lessons from '$lib/server/store/lessons';
import { compareVersions } from '$lib/server/usecases/authoring/compare-versions';
import { createLesson } from '$lib/server/usecases/authoring/create-lesson';
import { editLesson } from '$lib/server/usecases/authoring/edit-lesson';
import { lessonsReturned, lessonsToReview, listAuthored } from '$lib/server/usecases/authoring/list-authored';
import { prepareEdit } from '$lib/server/usecases/authoring/prepare-lesson';
import { publishLesson } from '$lib/server/usecases/authoring/publish-lesson';
import { restoreLesson } from '$lib/server/usecases/authoring/restore-lesson';
import { retireLesson } from '$lib/server/usecases/authoring/retire-lesson';
import { returnLesson } from '$lib/server/usecases/authoring/return-lesson';
import { submitLesson } from '$lib/server/usecases/authoring/submit-lesson';
import { viewLesson } from '$lib/server/usecases/authoring/view-lesson';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { showLesson } from '$lib/server/usecases/lesson/show-lesson';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { lessonContent } from '../factories/lesson';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW, SECOND } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();
beforeAll(async () => {
	await theCommune();
	await loadShippedContent(NOW - DAY);
});

type Actor = Awaited<ReturnType<typeof aStaffMember>>;

const author = () => aStaffMember({ role: 'organizer' });
const reviewer = () => aStaffMember({ role: 'reviewer' });
const form = async (content: LessonContent, more: { slug?: string; revision?: number; overwrites?: boolean } = {}) => ({
	content,
	slug: '',
	unitId: (await theCommune()).id,
	revision: 0,
	...more
});
let made = 0;
/** The same lesson under a title of its own. */
function titled(change: Partial<LessonContent['texts']['vi']> = {}): LessonContent {
	const { texts, ...rest } = lessonContent();
	return { ...rest, texts: { vi: { ...texts.vi, title: `Bài số ${++made}`, ...change } } };
}

async function aDraft(by: Actor, content = titled()) {
	const { id, revision } = await createLesson(by, await form(content), NOW);
	return { lessonId: id, revision, content, note: '' };
}
type Draft = Awaited<ReturnType<typeof aDraft>>;
const step = async (draft: Draft, moved: Promise<{ revision: number }>): Promise<Draft> => ({
	...draft,
	...(await moved)
});
const submitted = async (by: Actor, draft: Draft) => step(draft, submitLesson(by, draft, NOW + SECOND));
async function aPublishedLesson(by: Actor, approver: Actor, content = titled()) {
	const waiting = await submitted(by, await aDraft(by, content));
	return step(waiting, publishLesson(approver, waiting, NOW + 2 * SECOND));
}
async function edit(by: Actor, draft: Draft, change: Partial<LessonContent['texts']['vi']>): Promise<Draft> {
	const content = { ...draft.content, texts: { vi: { ...draft.content.texts.vi, ...change } } };
	const edited = editLesson(by, draft.lessonId, await form(content, { revision: draft.revision }), NOW + 5 * SECOND);
	return step({ ...draft, content }, edited);
}
const seen = (by: Actor, { lessonId }: { lessonId: string }) => viewLesson(by, lessonId, 'vi');
const slugOf = async (by: Actor, draft: Draft) => (await seen(by, draft)).lesson.slug;
const asRead = async (slug: string) => showLesson(null, { slug, locale: 'vi', answers: '' });
const actsOf = async (lessonId: string) => {
	const rows = await read
		.select({ act: schema.auditLog.act })
		.from(schema.auditLog)
		.where(eq(schema.auditLog.objectId, lessonId))
		.orderBy(schema.auditLog.seq);
	return rows.map(({ act }) => act);
};
const query = { q: '', status: undefined, audience: undefined, whose: undefined, page: 1 };

describe('a new lesson', () => {
	it('is a draft under an address out of its title, which nobody reads yet', async () => {
		const by = await author();
		const draft = await aDraft(by, titled({ title: 'Chữ ký số: dùng thế nào?' }));
		expect(await seen(by, draft)).toMatchObject({
			lesson: { slug: 'chu-ky-so-dung-the-nao', status: 'draft', isPublic: false },
			version: 1,
			publishedVersion: null,
			gaps: []
		});
		await expect(asRead('chu-ky-so-dung-the-nao')).rejects.toMatchObject({ code: 'lesson.not_found' });
		expect((await lessons.list()).map(({ lesson }) => lesson.id)).not.toContain(draft.lessonId);
		expect(await actsOf(draft.lessonId)).toEqual(['lesson.create']);
	});

	it('gets a number behind an address that is taken, unless the address was asked for', async () => {
		const by = await author();
		await aDraft(by, titled({ title: 'Một tên' }));
		const second = await aDraft(by, titled({ title: 'Một tên' }));
		expect(await slugOf(by, second)).toBe('mot-ten-2');
		const wished = createLesson(by, await form(titled(), { slug: 'mot-ten' }), NOW);
		await expect(wished).rejects.toMatchObject({ code: 'authoring.slug_taken', field: 'slug' });
	});

	it('is for those who write lessons at its unit', async () => {
		const village = await aUnit();
		const ofVillage = await aStaffMember({ role: 'organizer', unitId: village.id });
		for (const by of [ofVillage, await reviewer(), await aStaffMember({ role: 'leader' })]) {
			await expect(aDraft(by)).rejects.toMatchObject({ code: 'access.denied' });
		}
		const { id } = await createLesson(ofVillage, { ...(await form(titled())), unitId: village.id }, NOW);
		expect((await seen(await author(), { lessonId: id })).lesson.unitName).toBe(village.name);
	});

	it('may be saved half written, but not handed in', async () => {
		const by = await author();
		const draft = await aDraft(by, titled({ summary: '', checks: [] }));
		expect((await seen(by, draft)).gaps.map(({ gap }) => gap)).toEqual(['summary', 'checks']);
		await expect(submitted(by, draft)).rejects.toMatchObject({ code: 'authoring.not_ready' });
	});

	it('refuses a topic that there is not', async () => {
		const attempt = aDraft(await author(), { ...titled(), topics: ['nowhere'] });
		await expect(attempt).rejects.toMatchObject({ code: 'item.topic.unknown', field: 'topics' });
	});
});

describe('editing a lesson', () => {
	it('rewrites one’s own draft that nobody was shown', async () => {
		const by = await author();
		const draft = await edit(by, await aDraft(by), { summary: 'Viết lại' });
		const page = await seen(by, draft);
		expect([page.version, page.text.summary]).toEqual([1, 'Viết lại']);
		expect(await actsOf(draft.lessonId)).toEqual(['lesson.create', 'lesson.edit']);
	});

	it('makes a new version of somebody else’s draft, and of one that was handed in', async () => {
		const [by, other] = [await author(), await author()];
		const second = await edit(other, await aDraft(by), { summary: 'Người khác sửa' });
		expect((await seen(by, second)).version).toBe(2);
		const own = await submitted(by, await aDraft(by));
		expect(await seen(by, await edit(by, own, { summary: 'Sửa sau khi gửi' }))).toMatchObject({
			version: 2,
			lesson: { status: 'draft' }
		});
	});

	it('is refused when the lesson was changed since the form was opened, and nothing is changed', async () => {
		const by = await author();
		const draft = await aDraft(by);
		await edit(by, draft, { summary: 'Người thứ nhất' });
		await expect(edit(by, draft, { summary: 'Người thứ hai' })).rejects.toMatchObject({ code: 'authoring.stale' });
		expect((await seen(by, draft)).text.summary).toBe('Người thứ nhất');
	});

	it('that overwrites what was saved meanwhile keeps that as a version, even of one’s own draft', async () => {
		const by = await author();
		const opened = await aDraft(by);
		const meanwhile = await edit(by, opened, { summary: 'Từ trang kia' });
		const mine = { ...opened.content, texts: { vi: { ...opened.content.texts.vi, summary: 'Từ trang này' } } };
		const over = await form(mine, { revision: meanwhile.revision, overwrites: true });
		await editLesson(by, opened.lessonId, over, NOW + DAY);
		const page = await compareVersions(by, opened.lessonId, { from: 1, to: 2 });
		expect(page.changes).toMatchObject([{ field: 'summary', before: 'Từ trang kia', after: 'Từ trang này' }]);
	});

	it('happens once when two people save at the same time, and the other one is told', async () => {
		const draft = await aDraft(await author());
		const both = await Promise.allSettled(
			[await author(), await author()].map((by, index) => edit(by, draft, { summary: `Của người ${index}` }))
		);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'authoring.stale' } });
	});

	it('leaves the lesson as it was when nothing differs', async () => {
		const by = await author();
		const draft = await aDraft(by);
		expect((await edit(by, draft, {})).revision).toBe(draft.revision);
		expect(await actsOf(draft.lessonId)).toEqual(['lesson.create']);
	});

	it('changes the address only until the lesson was published', async () => {
		const [by, other] = [await author(), await reviewer()];
		const draft = await aDraft(by);
		const moved = { ...(await form(draft.content, { slug: 'dia-chi-moi', revision: draft.revision })) };
		const { revision } = await editLesson(by, draft.lessonId, moved, NOW + SECOND);
		expect(await slugOf(by, draft)).toBe('dia-chi-moi');
		const waiting = await submitted(by, { ...draft, revision });
		const live = await step(waiting, publishLesson(other, waiting, NOW + 2 * SECOND));
		const again = await form(live.content, { slug: 'dia-chi-khac', revision: live.revision });
		await editLesson(by, draft.lessonId, again, NOW + 3 * SECOND);
		expect(await slugOf(by, draft)).toBe('dia-chi-moi');
	});
});

describe('the way through review', () => {
	it('puts a version before readers when another person publishes it', async () => {
		const [by, other] = [await author(), await reviewer()];
		const live = await aPublishedLesson(by, other);
		const page = await asRead(await slugOf(by, live));
		expect(page.title).toBe(live.content.texts.vi.title);
		expect(page.checks).toHaveLength(3);
		expect(await seen(by, live)).toMatchObject({
			lesson: { status: 'published', isPublic: true },
			publishedVersion: 1
		});
		expect(await actsOf(live.lessonId)).toEqual(['lesson.create', 'lesson.submit', 'lesson.publish']);
	});

	it('lets nobody publish what they wrote themselves, not even an administrator', async () => {
		const admin = await aStaffMember({ role: 'admin' });
		const waiting = await submitted(admin, await aDraft(admin));
		await expect(publishLesson(admin, waiting, NOW + DAY)).rejects.toMatchObject({
			code: 'authoring.author_cannot_publish'
		});
		expect((await seen(admin, waiting)).may).toMatchObject({ publish: false, return: false, ownText: true });
		await expect(publishLesson(await author(), waiting, NOW + DAY)).rejects.toMatchObject({ code: 'access.denied' });
	});

	it('lets nobody publish a later version that holds an edit of theirs', async () => {
		const [by, admin] = [await author(), await aStaffMember({ role: 'admin' })];
		const mixed = await edit(by, await edit(admin, await aDraft(by), { summary: 'Của quản trị' }), {
			title: 'Của tôi'
		});
		const waiting = await submitted(by, mixed);
		await expect(publishLesson(admin, waiting, NOW + DAY)).rejects.toMatchObject({
			code: 'authoring.author_cannot_publish'
		});
	});

	it('keeps the published version for readers while a newer one is written, and until it is published', async () => {
		const [by, other] = [await author(), await reviewer()];
		const live = await aPublishedLesson(by, other);
		const slug = await slugOf(by, live);
		const waiting = await submitted(by, await edit(by, live, { title: 'Tên mới', markdown: 'Nội dung mới' }));
		expect((await asRead(slug)).title).toBe(live.content.texts.vi.title);
		await publishLesson(other, waiting, NOW + DAY);
		expect(await asRead(slug)).toMatchObject({ title: 'Tên mới', html: '<p>Nội dung mới</p>\n' });
	});

	it('takes the English text away when a later version has none', async () => {
		const [by, other] = [await author(), await reviewer()];
		const content = titled();
		const live = await aPublishedLesson(by, other, {
			...content,
			texts: { ...content.texts, en: { ...content.texts.vi, title: 'From home' } }
		});
		expect((await lessons.findText(live.lessonId, 'en'))?.title).toBe('From home');
		const waiting = await submitted(by, await edit(by, live, {}));
		await publishLesson(other, waiting, NOW + DAY);
		expect(await lessons.findText(live.lessonId, 'en')).toBeUndefined();
	});

	it('gives a lesson back with a note, which is needed', async () => {
		const [by, other] = [await author(), await reviewer()];
		const waiting = await submitted(by, await aDraft(by));
		await expect(returnLesson(other, waiting, NOW + DAY)).rejects.toMatchObject({
			code: 'authoring.note_required',
			field: 'note'
		});
		await returnLesson(other, { ...waiting, note: 'Thêm nguồn.' }, NOW + DAY);
		const page = await seen(by, waiting);
		expect(page.lesson.status).toBe('draft');
		expect(page.reviews.map(({ act, note }) => [act, note])).toEqual([
			['submit', null],
			['return', 'Thêm nguồn.']
		]);
	});

	it('is refused on a text that was changed meanwhile', async () => {
		const [by, other] = [await author(), await reviewer()];
		const waiting = await submitted(by, await aDraft(by));
		await edit(by, waiting, { title: 'Đổi lúc người khác đang đọc' });
		await expect(publishLesson(other, waiting, NOW + DAY)).rejects.toMatchObject({ code: 'authoring.stale' });
	});

	it('happens once when two reviewers publish at the same time', async () => {
		const by = await author();
		const waiting = await submitted(by, await aDraft(by));
		const both = await Promise.allSettled(
			[await reviewer(), await reviewer()].map((other) => publishLesson(other, waiting, NOW + DAY))
		);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await actsOf(waiting.lessonId)).filter((act) => act === 'lesson.publish')).toHaveLength(1);
	});
});

describe('taking a lesson away', () => {
	it('takes it from readers and lists, and gives it back as it was', async () => {
		const [by, other] = [await author(), await reviewer()];
		const live = await aPublishedLesson(by, other);
		const slug = await slugOf(by, live);
		const gone = await step(live, retireLesson(by, live, NOW + DAY));
		await expect(asRead(slug)).rejects.toMatchObject({ code: 'lesson.not_found' });
		expect((await lessons.list()).map(({ lesson }) => lesson.id)).not.toContain(live.lessonId);
		await expect(edit(by, gone, { title: 'x' })).rejects.toMatchObject({ code: 'authoring.status' });
		await restoreLesson(by, gone, NOW + 2 * DAY);
		expect((await asRead(slug)).title).toBe(live.content.texts.vi.title);
		expect((await seen(by, live)).lesson).toMatchObject({ status: 'published', isPublic: true });
	});

	it('gives a draft back as a draft', async () => {
		const by = await author();
		const draft = await aDraft(by);
		const gone = await step(draft, retireLesson(by, draft, NOW + DAY));
		await restoreLesson(by, gone, NOW + 2 * DAY);
		expect((await seen(by, draft)).lesson).toMatchObject({ status: 'draft', isPublic: false });
	});
});

describe('a shipped lesson', () => {
	const SHIPPED = 'L10';
	const rowOf = async (id: string) => (await read.select().from(schema.lessons).where(eq(schema.lessons.id, id)))[0]!;

	it('is edited from the shipped text, which is kept as version 1 of nobody', async () => {
		const by = await author();
		const { content, revision, maySlug } = await prepareEdit(by, SHIPPED);
		expect(maySlug).toBe(false);
		const draft = await edit(by, { lessonId: SHIPPED, revision, content, note: '' }, { title: 'Sửa ở xã' });
		const page = await seen(by, draft);
		expect(page.versions.map(({ version, authorId }) => [version, authorId])).toEqual([
			[2, by.id],
			[1, null]
		]);
		expect(page).toMatchObject({ publishedVersion: 1, lesson: { status: 'draft', isPublic: true, isShipped: true } });
		expect((await asRead(page.lesson.slug)).title).toBe(content.texts.vi.title);
	});

	it('is not overwritten by a release once it was edited, published or taken away', async () => {
		const [by, other] = [await author(), await reviewer()];
		const { content, revision } = await prepareEdit(by, 'L01');
		const draft = await edit(by, { lessonId: 'L01', revision, content, note: '' }, { title: 'Của xã' });
		const waiting = await submitted(by, draft);
		await publishLesson(other, waiting, NOW + DAY);
		const retired = { lessonId: 'L09', revision: (await rowOf('L09')).updatedAt, note: '' };
		await retireLesson(by, retired, NOW + DAY);
		await loadShippedContent(NOW + 2 * DAY);
		expect((await lessons.findText('L01', 'vi'))?.title).toBe('Của xã');
		expect(await rowOf('L09')).toMatchObject({ status: 'retired', isPublic: false });
	});

	it('is brought up to the release as long as nobody touched it, and left alone when nothing is new', async () => {
		const before = await rowOf('L02');
		await loadShippedContent(NOW + 3 * DAY);
		expect(await rowOf('L02')).toEqual(before);
		const { lessonTexts, lessons: table } = schema;
		const text = (await lessons.findText('L02', 'vi'))!;
		await write(async (tx) => {
			await tx.update(lessonTexts).set({ title: 'Bản cũ' }).where(eq(lessonTexts.lessonId, 'L02'));
			await tx.update(table).set({ position: 77 }).where(eq(table.id, 'L02'));
		});
		await loadShippedContent(NOW + 4 * DAY);
		expect((await lessons.findText('L02', 'vi'))?.title).toBe(text.title);
		expect(await rowOf('L02')).toMatchObject({ position: before.position, updatedAt: NOW + 4 * DAY });
		expect(await actsOf('L02')).toEqual(['lesson.load', 'lesson.load']);
	});

	it('is for those who write for the whole installation', async () => {
		const village = await aUnit();
		const ofVillage = await aStaffMember({ role: 'organizer', unitId: village.id });
		await expect(prepareEdit(ofVillage, 'L02')).rejects.toMatchObject({ code: 'access.denied' });
		expect((await seen(ofVillage, { lessonId: 'L02' })).may.edit).toBe(false);
	});
});

describe('the list of lessons', () => {
	it('finds them by words without diacritics, by status, audience and whose they are', async () => {
		const [by, other] = [await author(), await reviewer()];
		const draft = await aDraft(by, {
			...titled({ title: 'Phòng ngừa lừa đảo qua điện thoại' }),
			audiences: ['officials']
		});
		const ids = async (actor: Actor, wanted: object) =>
			(await listAuthored(actor, { ...query, ...wanted })).lessons.map(({ id }) => id);
		expect(await ids(by, { q: 'lua dao PHONG' })).toEqual([draft.lessonId]);
		expect(await ids(by, { q: 'lua dao', status: 'published' })).toEqual([]);
		expect(await ids(by, { q: 'lua dao', audience: 'students' })).toEqual([]);
		expect(await ids(by, { whose: 'mine' })).toEqual([draft.lessonId]);
		expect(await ids(by, { whose: 'shipped' })).not.toContain(draft.lessonId);
		expect(await ids(other, { whose: 'own' })).toContain(draft.lessonId);
	});

	it('shows a reviewer what waits for them, and not what they wrote', async () => {
		const admin = await aStaffMember({ role: 'admin' });
		const own = await submitted(admin, await aDraft(admin));
		const others = await submitted(await author(), await aDraft(await author()));
		const waiting = (await lessonsToReview(admin)).map(({ id }) => id);
		expect(waiting).toContain(others.lessonId);
		expect(waiting).not.toContain(own.lessonId);
		expect(await lessonsToReview(await author())).toEqual([]);
	});

	it('shows an author what came back to be mended, until it is handed in again', async () => {
		const [by, bystander] = [await author(), await author()];
		const waiting = await submitted(by, await aDraft(by));
		const returned = returnLesson(await reviewer(), { ...waiting, note: 'Thêm nguồn.' }, NOW + DAY);
		const back = await step(waiting, returned);
		const idsFor = async (actor: Actor) => (await lessonsReturned(actor)).map(({ id }) => id);
		expect([await idsFor(by), await idsFor(bystander), await idsFor(await reviewer())]).toEqual([
			[back.lessonId],
			[],
			[]
		]);
		await submitLesson(by, back, NOW + 2 * DAY);
		expect(await idsFor(by)).toEqual([]);
	});

	it('has the shipped lessons that somebody works on first, then the others in their order', async () => {
		const by = await author();
		const { content, revision } = await prepareEdit(by, 'L08');
		await edit(by, { lessonId: 'L08', revision, content, note: '' }, { summary: 'Sửa ở xã' });
		const shipped = await listAuthored(by, { ...query, whose: 'shipped' });
		const ids = shipped.lessons.map(({ id }) => id).filter((id) => ['L04', 'L05', 'L06', 'L08'].includes(id));
		expect(ids).toEqual(['L08', 'L04', 'L05', 'L06']);
	});

	it('is not for those who neither write nor review', async () => {
		const leader = await aStaffMember({ role: 'leader' });
		await expect(listAuthored(leader, query)).rejects.toMatchObject({ code: 'access.denied' });
		await expect(seen(leader, { lessonId: 'L02' })).rejects.toMatchObject({ code: 'access.denied' });
	});
});

describe('the history of a lesson', () => {
	it('tells word by word what changed between two versions, the newest two unless others are asked for', async () => {
		const [by, other] = [await author(), await author()];
		const draft = await aDraft(by, titled({ summary: 'Nộp hồ sơ ở xã.' }));
		const second = await edit(other, draft, { summary: 'Nộp hồ sơ ở nhà.' });
		await edit(by, second, { title: 'Tên thứ ba' });
		const newest = await compareVersions(by, draft.lessonId, { from: null, to: null });
		expect([newest.from, newest.to, newest.changes.map(({ field }) => field)]).toEqual([2, 3, ['title']]);
		const asked = await compareVersions(by, draft.lessonId, { from: 2, to: 1 });
		expect(asked).toMatchObject({ from: 1, to: 2 });
		expect(asked.changes).toMatchObject([
			{
				field: 'summary',
				parts: [
					{ kind: 'same', text: 'Nộp hồ sơ ở' },
					{ kind: 'removed', text: ' xã.' },
					{ kind: 'added', text: ' nhà.' }
				]
			}
		]);
	});

	it('of a shipped lesson that nobody edited is empty', async () => {
		expect(await compareVersions(await author(), 'L02', { from: null, to: null })).toMatchObject({
			versions: [],
			changes: []
		});
	});
});
