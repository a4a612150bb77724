import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { LESSON_STATUSES, type LessonStatus } from '../../../domain/lesson-status';
import { mayAct } from '../../../domain/role';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { DomainError } from '../../../domain/domain-error';
import { pathsFor, type Actor } from '../../access';
import * as authoredLessons from '../../store/authored-lessons';
import * as lessonReviews from '../../store/lesson-reviews';
import * as lessonVersions from '../../store/lesson-versions';
import { homePathOf, maySee, rootPathOf } from './find-authored';

const PAGE_SIZE = 40;
const oneOf = <const T extends string>(values: readonly T[]) => v.fallback(v.optional(v.picklist(values)), undefined);

/** The filters as they stand in the address; what makes no sense there is passed over. */
export const lessonQuerySchema = v.object({
	q: v.fallback(v.pipe(v.optional(v.string(), ''), v.maxLength(200)), ''),
	status: oneOf(LESSON_STATUSES),
	audience: oneOf(AUDIENCE_GROUPS),
	/** Shipped with the product, written here, by me, or waiting for my review. */
	whose: oneOf(['shipped', 'own', 'mine', 'to_review']),
	page: v.fallback(v.pipe(v.optional(v.string(), '1'), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number)), 1)
});
export type LessonQuery = v.InferOutput<typeof lessonQuerySchema>;

/** The lessons that this person writes or reviews, newest change first. */
export async function listAuthored(actor: Actor, { q, status, audience, whose, page }: LessonQuery) {
	const rights = {
		create: pathsFor(actor, 'lesson:edit').length > 0,
		review: pathsFor(actor, 'lesson:publish').length > 0
	};
	if (!rights.create && !rights.review) throw new DomainError('access.denied');
	const words = foldVietnamese(q).split(' ').filter(Boolean);
	const matching = (await lessonsOf(actor)).filter(
		(lesson) =>
			(!status || lesson.status === status) &&
			(!audience || lesson.audiences.includes(audience)) &&
			(!whose || lesson[whose]) &&
			words.every((word) => lesson.folded.includes(word))
	);
	const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	return {
		lessons: shown.map(({ folded: _, ...lesson }) => lesson),
		total: matching.length,
		next: matching.length > page * PAGE_SIZE ? page + 1 : null,
		may: rights
	};
}

/** What this person is asked to review, newest change first. */
export async function lessonsToReview(actor: Actor) {
	if (pathsFor(actor, 'lesson:publish').length === 0) return [];
	return (await lessonsOf(actor, 'in_review')).filter((lesson) => lesson.to_review);
}

/** What this person wrote and was given back to mend, newest change first. */
export async function lessonsReturned(actor: Actor) {
	if (pathsFor(actor, 'lesson:edit').length === 0) return [];
	return (await lessonsOf(actor, 'draft')).filter((lesson) => lesson.returned && lesson.wroteNew);
}

/** Shipped lessons that nobody edited come after what somebody works on, in their own order: a release dates them all anew. */
function untouchedLast(a: authoredLessons.LessonRow, b: authoredLessons.LessonRow): number {
	const [aUntouched, bUntouched] = [a, b].map(({ currentVersionId }) => currentVersionId === null);
	return aUntouched && bUntouched ? a.position - b.position : Number(aUntouched) - Number(bUntouched);
}

/** Each lesson with the title of its newest version, and what it is to this person. */
async function lessonsOf(actor: Actor, status?: LessonStatus) {
	const rootPath = await rootPathOf();
	const rows = (await authoredLessons.list({ status }))
		.map((lesson) => ({ ...lesson, homePath: homePathOf(lesson, rootPath) }))
		.filter((lesson) => maySee(actor, lesson))
		.sort(untouchedLast);
	const touched = rows.filter(({ currentVersionId }) => currentVersionId !== null).map(({ id }) => id);
	const unread = rows.filter((row) => row.currentVersionId !== row.publishedVersionId);
	const [authors, acts, drafts] = await Promise.all([
		lessonVersions.authorsOf(touched),
		lessonReviews.actsOf(touched),
		lessonVersions.findAll(unread.flatMap(({ currentVersionId }) => currentVersionId ?? []))
	]);
	const authorsByLesson = Map.groupBy(authors, ({ lessonId }) => lessonId);
	const lastAct = new Map(acts.toReversed().map(({ lessonId, act }) => [lessonId, act]));
	const draftOf = new Map(drafts.map((draft) => [draft.id, draft]));
	return rows.map((row) => {
		const versions = authorsByLesson.get(row.id) ?? [];
		const published = versions.find(({ id }) => id === row.publishedVersionId)?.version ?? 0;
		const draft = draftOf.get(row.currentVersionId ?? '');
		const title = draft?.texts.vi.title ?? row.publishedTitle ?? '';
		const wrote = (since: number) => versions.some(({ version, authorId }) => version > since && authorId === actor.id);
		return {
			id: row.id,
			slug: row.slug,
			title,
			folded: foldVietnamese(`${title} ${draft?.texts.vi.summary ?? row.publishedSummary ?? ''}`),
			status: row.status,
			isPublic: row.isPublic,
			/** Readers have an older version meanwhile. */
			hasOlder: row.isPublic && row.currentVersionId !== row.publishedVersionId,
			returned: row.status === 'draft' && lastAct.get(row.id) === 'return',
			version: versions[0]?.version ?? 1,
			audiences: draft?.audiences ?? row.audiences,
			durationMin: draft?.durationMin ?? row.durationMin,
			updatedAt: row.updatedAt,
			unitName: row.unitName,
			shipped: row.unitId === null,
			own: row.unitId !== null,
			mine: wrote(0),
			/** Wrote any of what readers do not have yet. */
			wroteNew: wrote(published),
			to_review: row.status === 'in_review' && mayAct(actor.grants, 'lesson:publish', row.homePath) && !wrote(published)
		};
	});
}
