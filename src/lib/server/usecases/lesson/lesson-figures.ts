import type { Locale } from '../../../domain/locale';
import { renderMarkdown, type Attachment, type SizedPicture } from '../../../formats/markdown';
import * as lessonFiles from '../../store/lesson-files';

const urls = import.meta.glob<string>('/src/content/lessons/*/figure*.svg', {
	query: '?url',
	import: 'default',
	eager: true
});

/** The size that every shipped figure is drawn in. */
const FIGURE = { width: 800, height: 450 };

/** The address of a picture that lies beside a lesson's text. A shipped lesson whose address was taken has a number behind its own. */
export const figureUrl = (slug: string, file: string) =>
	[slug, slug.replace(/-\d+$/, '')].map((one) => urls[`/src/content/lessons/${one}/${file}`]).find(Boolean);

export const lessonFileUrl = (id: string) => `/lesson-files/${id}`;

/** The text of a lesson as HTML, with its shipped figures, its uploaded pictures and files, and its videos as cards. */
export async function lessonHtml(lesson: { id: string; slug: string }, markdown: string, locale: Locale) {
	const files = /\]\((picture|file):/.test(markdown) ? await lessonFiles.listOf(lesson.id) : [];
	const found = (kind: lessonFiles.LessonFileHead['kind'], id: string) =>
		files.find((file) => file.kind === kind && file.id === id);

	function picture(source: string): SizedPicture | undefined {
		const shipped = figureUrl(lesson.slug, source);
		if (shipped) return { url: shipped, ...FIGURE };
		const uploaded = source.startsWith('picture:') ? found('picture', source.slice('picture:'.length)) : undefined;
		if (!uploaded) return undefined;
		return {
			url: lessonFileUrl(uploaded.id),
			width: uploaded.width ?? FIGURE.width,
			height: uploaded.height ?? FIGURE.height
		};
	}
	function attachment(id: string): Attachment | undefined {
		const file = found('attachment', id);
		return file && { url: lessonFileUrl(file.id), note: `PDF, ${weightText(file.size, locale)}` };
	}
	return renderMarkdown(markdown, { picture, attachment, videos: true });
}

function weightText(bytes: number, locale: Locale): string {
	const megabytes = bytes / 1_000_000;
	return megabytes < 0.1
		? `${Math.max(1, Math.round(bytes / 1000))} KB`
		: `${megabytes.toLocaleString(locale, { maximumFractionDigits: 1 })} MB`;
}
