/** A lesson as a step of a path. */
export interface PathLesson {
	slug: string;
	position: number;
	durationMin: number;
	done: boolean;
}

export interface LearningPath<L extends PathLesson> {
	/** In reading order. `next` is the one to go on with; nothing is locked. */
	steps: (L & { number: number; state: 'done' | 'next' | 'open' })[];
	/** null when all are done, or there are none. */
	next: L | null;
	doneCount: number;
	total: number;
	/** Of what is not done yet. */
	minutesLeft: number;
}

/**
 * The lessons of an audience as a path. The next step follows the furthest one that is done, so that who began in the middle goes
 * on there; what was left out comes at the end.
 */
export function learningPath<L extends PathLesson>(lessons: readonly L[]): LearningPath<L> {
	const inOrder = [...lessons].sort((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));
	const furthest = inOrder.findLastIndex(({ done }) => done);
	const next = inOrder.slice(furthest + 1)[0] ?? inOrder.find(({ done }) => !done) ?? null;
	const open = inOrder.filter(({ done }) => !done);
	return {
		steps: inOrder.map((lesson, index) => ({
			...lesson,
			number: index + 1,
			state: lesson.done ? 'done' : lesson === next ? 'next' : 'open'
		})),
		next,
		doneCount: inOrder.length - open.length,
		total: inOrder.length,
		minutesLeft: open.reduce((sum, { durationMin }) => sum + durationMin, 0)
	};
}

export interface TopicLesson extends PathLesson {
	/** What it is about, the main topic first. */
	topics: readonly string[];
}

/**
 * Lessons for topics that somebody missed, best first: not done before done, then more missed questions answered by it, then
 * those that are more mainly about them, then the reading order. `missed` has a topic once for each question missed.
 */
export function lessonsForTopics<L extends TopicLesson>(lessons: readonly L[], missed: readonly string[]): L[] {
	const hits = (lesson: L) => missed.filter((topic) => lesson.topics.includes(topic)).length;
	const place = (lesson: L) => lesson.topics.findIndex((topic) => missed.includes(topic));
	return lessons
		.filter((lesson) => hits(lesson) > 0)
		.sort(
			(a, b) =>
				Number(a.done) - Number(b.done) ||
				hits(b) - hits(a) ||
				place(a) - place(b) ||
				a.position - b.position ||
				(a.slug < b.slug ? -1 : 1)
		);
}
