import type { AttemptStep } from '../attempt';

interface Choice {
	at: number;
	position: number;
}

/**
 * Time spent on each position, in ms: what went by between the answer before (or the start) and each choice there. An estimate: time spent
 * reading a question that is skipped counts for the one answered next. Answers posted together, as by a page without JavaScript, tell nothing
 * of each other: such positions are left out.
 */
export function answerTimes(steps: readonly AttemptStep[]): Record<number, number> {
	const started = steps.find(({ kind }) => kind === 'started')?.at;
	if (started === undefined) return {};
	const unknown = new Set<number>();
	const times = new Map<number, number>();
	let before = started;
	for (const [at, together] of Map.groupBy(choicesIn(steps), (choice) => choice.at)) {
		const positions = new Set(together.map(({ position }) => position));
		for (const position of positions) {
			if (positions.size > 1) unknown.add(position);
			times.set(position, (times.get(position) ?? 0) + Math.max(0, at - before));
		}
		before = Math.max(before, at);
	}
	return Object.fromEntries([...times].filter(([position]) => !unknown.has(position)));
}

/** By when they were made: on the phone where it told, else when they arrived. */
function choicesIn(steps: readonly AttemptStep[]): Choice[] {
	return steps
		.flatMap(({ kind, at, payload: { p, chosenAt } }): Choice | [] =>
			kind === 'saved' && typeof p === 'number' ? { at: typeof chosenAt === 'number' ? chosenAt : at, position: p } : []
		)
		.sort((a, b) => a.at - b.at);
}
