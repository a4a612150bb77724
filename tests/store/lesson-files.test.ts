import * as lessons from '$lib/server/store/lessons';
import { addFile } from '$lib/server/usecases/authoring/add-file';
import { createLesson } from '$lib/server/usecases/authoring/create-lesson';
import { editLesson } from '$lib/server/usecases/authoring/edit-lesson';
import { listFiles } from '$lib/server/usecases/authoring/list-files';
import { previewLesson, previewSchema } from '$lib/server/usecases/authoring/preview-lesson';
import { publishLesson } from '$lib/server/usecases/authoring/publish-lesson';
import { removeFile } from '$lib/server/usecases/authoring/remove-file';
import { retireLesson } from '$lib/server/usecases/authoring/retire-lesson';
import { serveFile } from '$lib/server/usecases/authoring/serve-file';
import { submitLesson } from '$lib/server/usecases/authoring/submit-lesson';
import { loadTopics } from '$lib/server/usecases/content/load-topics';
import { showLesson } from '$lib/server/usecases/lesson/show-lesson';
import { write } from '$lib/server/db';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPhoto } from '../factories/demonstration/photo';
import { lessonContent } from '../factories/lesson';
import { aStaffMember } from '../factories/staff';
import { NOW, SECOND } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();
beforeAll(async () => {
	await theCommune();
	await write((tx) => loadTopics(tx));
});

const aPdf = () => new File(['%PDF-1.7 mẫu đơn'], 'mẫu đơn.pdf', { type: 'application/pdf' });
const idOf = (reference: string) => reference.split(':')[1]!;
let photos = 0;

async function aLesson() {
	const by = await aStaffMember({ role: 'organizer' });
	const form = { content: lessonContent(), slug: '', unitId: (await theCommune()).id, revision: 0 };
	return { by, ...(await createLesson(by, form, NOW)) };
}
/** The lesson with this text, read by everybody. */
async function published({ by, id, revision }: Awaited<ReturnType<typeof aLesson>>, markdown: string) {
	const { texts, ...rest } = lessonContent();
	const content = { ...rest, texts: { vi: { ...texts.vi, markdown } } };
	const edited = await editLesson(by, id, { content, slug: '', unitId: '', revision }, NOW + SECOND);
	const asked = await submitLesson(by, { lessonId: id, note: '', ...edited }, NOW + 2 * SECOND);
	const reviewer = await aStaffMember({ role: 'reviewer' });
	return publishLesson(reviewer, { lessonId: id, note: '', ...asked }, NOW + 3 * SECOND);
}

describe('a file of a lesson', () => {
	it('is kept as WebP with its size, and comes into the text by its reference', async () => {
		const lesson = await aLesson();
		const { reference } = await addFile(lesson.by, lesson.id, await aPhoto(photos++), NOW);
		const { files } = await listFiles(lesson.by, lesson.id);
		expect(files).toMatchObject([{ kind: 'picture', name: 'anh-1.webp', width: 640, height: 480, reference }]);
		await published(lesson, `![Sân đình](${reference})`);
		const { slug } = (await lessons.list()).find((one) => one.lesson.id === lesson.id)!.lesson;
		const { html } = await showLesson(null, { slug, locale: 'vi', answers: '' });
		expect(html).toBe(
			`<figure><img src="/lesson-files/${idOf(reference)}" alt="Sân đình" width="640" height="480" decoding="async"></figure>\n`
		);
	});

	it('may be a PDF, which the text leads to with its weight', async () => {
		const lesson = await aLesson();
		const { reference } = await addFile(lesson.by, lesson.id, aPdf(), NOW);
		const shown = await previewLesson(
			lesson.by,
			v.parse(previewSchema, { lessonId: lesson.id, markdown: `Tải [mẫu đơn](${reference}).` })
		);
		expect(shown.html).toContain(`href="/lesson-files/${idOf(reference)}" download>mẫu đơn <small>(PDF, 1 KB)</small>`);
	});

	it('that is there already is not kept twice', async () => {
		const { by, id } = await aLesson();
		const photo = await aPhoto(photos++);
		expect(await addFile(by, id, photo, NOW)).toEqual(await addFile(by, id, photo, NOW + SECOND));
		expect((await listFiles(by, id)).files).toHaveLength(1);
	});

	it.each([
		['nothing', new File([], ''), 'authoring.file_required'],
		['an empty file', new File([], 'a.png'), 'file.empty'],
		['a drawing with script', new File(['<svg onload="alert(1)"/>'], 'a.png', { type: 'image/png' }), 'file.kind'],
		['a web page', new File(['<!doctype html>'], 'a.pdf', { type: 'application/pdf' }), 'file.kind']
	])('is refused at its field when it is %s', async (_, file, code) => {
		const { by, id } = await aLesson();
		await expect(addFile(by, id, file, NOW)).rejects.toMatchObject({ code, field: 'file' });
	});

	it('is refused at its field when it is a picture that breaks off', async () => {
		const { by, id } = await aLesson();
		const half = new File([(await (await aPhoto(photos++)).arrayBuffer()).slice(0, 700)], 'a.jpg');
		await expect(addFile(by, id, half, NOW)).rejects.toMatchObject({ code: 'authoring.picture_broken', field: 'file' });
	});

	it('is added only by those who write the lesson', async () => {
		const { id } = await aLesson();
		const village = await aUnit();
		for (const by of [
			await aStaffMember({ role: 'organizer', unitId: village.id }),
			await aStaffMember({ role: 'reviewer' })
		]) {
			await expect(addFile(by, id, aPdf(), NOW)).rejects.toMatchObject({ code: 'access.denied' });
		}
	});
});

describe('who gets a file', () => {
	it('is only staff as long as no text that is read names it', async () => {
		const lesson = await aLesson();
		const named = idOf((await addFile(lesson.by, lesson.id, await aPhoto(photos++), NOW)).reference);
		const unnamed = idOf((await addFile(lesson.by, lesson.id, aPdf(), NOW)).reference);
		await expect(serveFile(null, named)).rejects.toMatchObject({ code: 'file.not_found' });
		expect(await serveFile(lesson.by, named)).toMatchObject({ isPublic: false });
		const { revision } = await published(lesson, `![Ảnh](picture:${named})`);
		expect(await serveFile(null, named)).toMatchObject({ isPublic: true, file: { mediaType: 'image/webp' } });
		await expect(serveFile(null, unnamed)).rejects.toMatchObject({ code: 'file.not_found' });
		await retireLesson(lesson.by, { lessonId: lesson.id, note: '', revision }, NOW + 9 * SECOND);
		await expect(serveFile(null, named)).rejects.toMatchObject({ code: 'file.not_found' });
	});

	it('is not staff of another unit, or without rights on lessons', async () => {
		const { by, id } = await aLesson();
		const fileId = idOf((await addFile(by, id, aPdf(), NOW)).reference);
		const village = await aUnit();
		for (const other of [
			await aStaffMember({ role: 'organizer', unitId: village.id }),
			await aStaffMember({ role: 'leader' })
		]) {
			await expect(serveFile(other, fileId)).rejects.toMatchObject({ code: 'file.not_found' });
		}
	});
});

describe('removing a file', () => {
	it('is possible as long as no version names it', async () => {
		const lesson = await aLesson();
		const used = idOf((await addFile(lesson.by, lesson.id, await aPhoto(photos++), NOW)).reference);
		const spare = idOf((await addFile(lesson.by, lesson.id, aPdf(), NOW)).reference);
		await published(lesson, `![Ảnh](picture:${used})`);
		await removeFile(lesson.by, lesson.id, spare, NOW);
		await expect(removeFile(lesson.by, lesson.id, used, NOW)).rejects.toMatchObject({ code: 'authoring.file_used' });
		expect((await listFiles(lesson.by, lesson.id)).files.map(({ id }) => id)).toEqual([used]);
	});

	it('touches no file of another lesson', async () => {
		const [one, other] = [await aLesson(), await aLesson()];
		const fileId = idOf((await addFile(one.by, one.id, aPdf(), NOW)).reference);
		await expect(removeFile(other.by, other.id, fileId, NOW)).rejects.toMatchObject({ code: 'file.not_found' });
	});
});

describe('a preview', () => {
	it('shows what is written so far, without keys, and keeps nothing', async () => {
		const { by } = await aLesson();
		const before = await lessons.list();
		const shown = await previewLesson(
			by,
			v.parse(previewSchema, {
				title: 'Bài',
				markdown: '**Đậm** <script>alert(1)</script>',
				checks: [{ stem: 'Hỏi?', options: ['Một', '', 'Hai'], key: '2' }, { stem: '' }]
			})
		);
		expect(shown).toEqual({
			locale: 'vi',
			title: 'Bài',
			summary: '',
			minutes: 1,
			html: '<p><strong>Đậm</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n',
			checks: [{ stem: 'Hỏi?', options: ['Một', 'Hai'] }]
		});
		expect(await lessons.list()).toEqual(before);
	});

	it('is for those who write lessons', async () => {
		const leader = await aStaffMember({ role: 'leader' });
		await expect(previewLesson(leader, v.parse(previewSchema, {}))).rejects.toMatchObject({ code: 'access.denied' });
	});
});
