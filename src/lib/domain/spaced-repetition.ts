import { addDays } from './local-date';

/** What FSRS keeps of a person and an item. */
export interface Memory {
	/** Days until recall falls to 90 %. */
	stability: number;
	/** FSRS difficulty, 1–10. */
	difficulty: number;
	scheduledDays: number;
	learningSteps: number;
	reps: number;
	lapses: number;
	state: number;
}

/** Two grades only: a question of a few options tells right from wrong, and the time taken says more of a slow line than of the memory. */
export type Grade = 'again' | 'good';

/** The memory after a review that came `daysSince` days after the one before. */
export type Scheduler = (memory: Memory | null, daysSince: number, grade: Grade) => Memory;

export interface Review {
	isRight: boolean;
	/** Local date. */
	today: string;
	/** Whole days since the last answer; 0 for an item that was never answered. */
	daysSince: number;
}

/** Nothing rests longer: a campaign lasts a year or two, and laws change. */
export const LONGEST_INTERVAL_DAYS = 180;

/**
 * The memory after an answer, and the local date when the item is due again: tomorrow at the earliest. A right answer on a day on
 * which the item was answered before changes nothing (`dueOn` is null), since recalling it minutes later shows no memory; a miss always
 * counts and never makes the wait longer.
 */
export function afterAnswer(memory: Memory | null, { isRight, today, daysSince }: Review, scheduler: Scheduler) {
	if (memory && isRight && daysSince <= 0) return { memory, dueOn: null };
	const next = scheduler(memory, Math.max(0, daysSince), isRight ? 'good' : 'again');
	const longest = memory && !isRight ? Math.max(1, memory.scheduledDays) : LONGEST_INTERVAL_DAYS;
	const scheduledDays = Math.min(longest, Math.max(1, Math.round(next.scheduledDays)));
	return { memory: { ...next, scheduledDays }, dueOn: addDays(today, scheduledDays) };
}
