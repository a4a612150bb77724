/** One of the check questions at the end of a lesson; `key` is an index into `options`. */
export interface LessonCheck {
	id: string;
	stem: string;
	options: string[];
	key: number;
	explanation: string;
	/** The document and clause that the key rests on. */
	source: string;
}

/** A lesson in one language. */
export interface LessonText {
	title: string;
	summary: string;
	markdown: string;
	checks: LessonCheck[];
}

/** Vietnamese always, English where somebody wrote it; checks have the same ids and keys in both. */
export interface LessonTexts {
	vi: LessonText;
	en?: LessonText;
}

/** A check as it may be shown before it is answered. */
export type PublicCheck = Pick<LessonCheck, 'id' | 'stem' | 'options'>;

export function toPublicCheck({ id, stem, options }: LessonCheck): PublicCheck {
	return { id, stem, options };
}

/** Marks each check right or wrong; `chosen` are option indices by check id. A lesson is completed when every check is answered. */
export function markChecks(checks: LessonCheck[], chosen: Record<string, number>) {
	const marked = checks.map((check) => ({
		check,
		chosen: chosen[check.id] ?? null,
		right: chosen[check.id] === check.key
	}));
	return {
		marked,
		correct: marked.filter((one) => one.right).length,
		total: checks.length,
		completed: marked.every((one) => one.chosen !== null)
	};
}

/** The ids among the answers that name no check of the lesson or no option of their check. */
export function strayAnswers(checks: LessonCheck[], chosen: Record<string, number>): string[] {
	return Object.entries(chosen)
		.filter(([id, option]) => checks.find((check) => check.id === id)?.options[option] === undefined)
		.map(([id]) => id);
}

interface Step {
	id: string;
	slug: string;
	position: number;
}

/** What to read after a lesson: the next one not done yet, going round to the start; null when all others are done. */
export function nextLesson<L extends Step>(lessons: L[], current: Step, done: ReadonlySet<string>): L | null {
	const inOrder = lessons.filter((one) => one.id !== current.id).sort((a, b) => a.position - b.position);
	const open = inOrder.filter((one) => !done.has(one.id));
	return open.find((one) => one.position > current.position) ?? open[0] ?? null;
}
