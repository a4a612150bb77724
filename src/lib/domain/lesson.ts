/** One of the check questions at the end of a lesson; `key` is an index into `options`. */
export interface LessonCheck {
	id: string;
	stem: string;
	options: string[];
	key: number;
	explanation: string;
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
