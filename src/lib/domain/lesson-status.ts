import { DomainError } from './domain-error';

export const LESSON_STATUSES = ['draft', 'in_review', 'published', 'retired'] as const;
/** draft → in review → published → retired, of a lesson's newest version. The author is never the one who publishes. */
export type LessonStatus = (typeof LESSON_STATUSES)[number];
export const LESSON_ACTS = ['submit', 'publish', 'return', 'retire', 'restore', 'revise'] as const;
export type LessonAct = (typeof LESSON_ACTS)[number];

const FROM: Record<LessonAct, readonly LessonStatus[]> = {
	submit: ['draft'],
	publish: ['in_review'],
	return: ['in_review'],
	retire: ['draft', 'in_review', 'published'],
	restore: ['retired'],
	// What was taken away is put back first, so that nobody wonders why an edit cannot be read.
	revise: ['draft', 'in_review', 'published']
};

export function lessonActFits(status: LessonStatus, act: LessonAct): boolean {
	return FROM[act].includes(status);
}

interface Standing {
	/** Whether the actor wrote any of what is new since the published version. */
	actorIsAuthor: boolean;
	/** Whether the newest version is the one that readers have. */
	isNewestPublished: boolean;
}

/** Throws 'authoring.status' when the act does not fit the status, 'authoring.author_cannot_publish' when it must be someone else's. */
export function nextLessonStatus(status: LessonStatus, act: LessonAct, standing: Standing): LessonStatus {
	if (!lessonActFits(status, act)) throw new DomainError('authoring.status');
	if (act === 'publish' && standing.actorIsAuthor) throw new DomainError('authoring.author_cannot_publish');
	if (act === 'restore') return standing.isNewestPublished ? 'published' : 'draft';
	return ({ submit: 'in_review', publish: 'published', return: 'draft', retire: 'retired', revise: 'draft' } as const)[
		act
	];
}
