import { createEmptyCard, fsrs, Rating, type Grade as FsrsGrade } from 'ts-fsrs';
import { LONGEST_INTERVAL_DAYS, type Grade, type Memory, type Scheduler } from '../../../domain/spaced-repetition';

const DAY_MS = 86_400_000;
const GRADES: Record<Grade, FsrsGrade> = { again: Rating.Again, good: Rating.Good };

/** Whole days only (no steps of minutes) and no chance in it: a day's practice is one short sitting, and the same answers give the same days. */
const engine = fsrs({
	request_retention: 0.9,
	maximum_interval: LONGEST_INTERVAL_DAYS,
	enable_fuzz: false,
	enable_short_term: false
});

/** FSRS by ts-fsrs. It stands here because the domain takes in no library; it reads no clock, so an answer's day is counted from the last one. */
export const fsrsScheduler: Scheduler = (memory, daysSince, grade) => {
	const now = new Date(daysSince * DAY_MS);
	const { card } = engine.next(memory ? cardOf(memory, now) : createEmptyCard(now), now, GRADES[grade]);
	return {
		stability: card.stability,
		difficulty: card.difficulty,
		scheduledDays: card.scheduled_days,
		learningSteps: card.learning_steps,
		reps: card.reps,
		lapses: card.lapses,
		state: card.state
	};
};

function cardOf(memory: Memory, now: Date) {
	const { stability, difficulty, reps, lapses, state } = memory;
	return {
		stability,
		difficulty,
		reps,
		lapses,
		state,
		scheduled_days: memory.scheduledDays,
		learning_steps: memory.learningSteps,
		elapsed_days: 0,
		due: now,
		last_review: new Date(0)
	};
}
