import type { LessonContent } from '$lib/domain/lesson-content';
import type { Actor } from '$lib/server/access';
import { addFile } from '$lib/server/usecases/authoring/add-file';
import { createLesson } from '$lib/server/usecases/authoring/create-lesson';
import { editLesson } from '$lib/server/usecases/authoring/edit-lesson';
import { prepareEdit } from '$lib/server/usecases/authoring/prepare-lesson';
import { publishLesson } from '$lib/server/usecases/authoring/publish-lesson';
import { returnLesson } from '$lib/server/usecases/authoring/return-lesson';
import { submitLesson } from '$lib/server/usecases/authoring/submit-lesson';
import { DAY, HOUR } from '../time';
import { DRAFT, MARKET_DAY, PUBLIC_SCREEN } from './lesson-texts';
import { aPhoto } from './photo';
import type { DemonstrationStaff } from './staff';

/** Lessons of the commune's own on their way: one that is read, one that waits for review, one sent back, and an edit of a shipped one. */
export async function writeLessons({ organizer, reviewer }: DemonstrationStaff, unitId: string, now: number) {
	const form = (content: LessonContent, revision = 0) => ({ content, slug: '', unitId, revision });
	const begin = async (content: LessonContent, at: number) => {
		const { id: lessonId, revision } = await createLesson(organizer, form(content), at);
		return { lessonId, revision, note: '' };
	};

	const read = await begin(MARKET_DAY, now - 12 * DAY);
	const withPicture = await putPicture(organizer, read, MARKET_DAY, now - 12 * DAY + HOUR);
	const asked = { ...read, ...(await submitLesson(organizer, withPicture, now - 11 * DAY)) };
	await publishLesson(reviewer, { ...asked, note: 'Gần gũi, đúng nguồn.' }, now - 10 * DAY);

	const waiting = await begin(PUBLIC_SCREEN, now - 4 * DAY);
	await submitLesson(organizer, waiting, now - 3 * DAY);

	const draft = await begin(DRAFT, now - 6 * DAY);
	const sent = { ...draft, ...(await submitLesson(organizer, draft, now - 5 * DAY)) };
	await returnLesson(reviewer, { ...sent, note: 'Thêm mục “Làm thử ngay” và viết dài hơn một chút.' }, now - 4 * DAY);

	const { content, revision } = await prepareEdit(organizer, 'L10');
	const { vi, en } = content.texts;
	const summary = `${vi.summary} Có số điện thoại của Công an xã.`;
	const edited = { ...content, texts: { vi: { ...vi, summary }, ...(en && { en }) } };
	await editLesson(organizer, 'L10', form(edited, revision), now - DAY);

	async function putPicture(by: Actor, { lessonId, ...rest }: typeof read, own: LessonContent, at: number) {
		const { reference } = await addFile(by, lessonId, await aPhoto(7), at);
		const markdown = own.texts.vi.markdown.replace('\n\n## ', `\n\n![Sân đình ngày chợ phiên](${reference})\n\n## `);
		const pictured = { ...own, texts: { vi: { ...own.texts.vi, markdown } } };
		const saved = await editLesson(by, lessonId, form(pictured, rest.revision), at);
		return { lessonId, revision: saved.revision, note: '' };
	}
}
