import { changedLessonFields, lessonContentOf, lessonFieldTexts } from '../../../domain/lesson-content';
import { wordDifference } from '../../../domain/word-difference';
import type { Actor } from '../../access';
import * as lessonVersions from '../../store/lesson-versions';
import * as topics from '../../store/topics';
import { findToSee } from './find-authored';
import { newestVersion } from './newest-version';

interface Wanted {
	/** Version numbers; what is null or not there stands for the newest one and the one before `to`. */
	from: number | null;
	to: number | null;
}

/** The versions of a lesson, and what changed between two of them, word by word in texts. */
export async function compareVersions(actor: Actor, lessonId: string, wanted: Wanted) {
	const lesson = await findToSee(actor, lessonId);
	const versions = await lessonVersions.headsOf(lessonId);
	const known = (number: number | null) => versions.find(({ version }) => version === number)?.version;
	const to = known(wanted.to) ?? versions[0]?.version ?? 1;
	const from = known(wanted.from) ?? known(to - 1) ?? to;
	const [older, newer] = [Math.min(from, to), Math.max(from, to)];
	const { content } = await newestVersion(lesson);
	const { id, publishedVersionId } = lesson;
	return {
		lesson: { id, title: content.texts.vi.title, isShipped: lesson.unitId === null },
		versions: versions.map((version) => ({ ...version, isPublished: version.id === publishedVersionId })),
		from: older,
		to: newer,
		changes: older === newer ? [] : await changesBetween(lessonId, older, newer),
		topics: await topics.list()
	};
}

async function changesBetween(lessonId: string, older: number, newer: number) {
	const [before, after] = await Promise.all(
		[older, newer].map((number) => lessonVersions.findNumber(lessonId, number))
	);
	if (!before || !after) return [];
	const [a, b] = [lessonContentOf(before), lessonContentOf(after)];
	const [textsA, textsB] = [lessonFieldTexts(a), lessonFieldTexts(b)];
	return changedLessonFields(a, b).map((field) => ({
		field,
		before: textsA[field],
		after: textsB[field],
		parts: wordDifference(textsA[field], textsB[field])
	}));
}
