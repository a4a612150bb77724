import { longestRun, weekOf } from '../../../domain/practice-week';
import * as practiceDays from '../../store/practice-days';
import { localDay } from './local-day';

/** The days of this week on which a person practised, the longest run ever, and how many questions they answered today. */
export async function showWeek(participantId: string, now: number) {
	const days = await practiceDays.ofPerson(participantId);
	const today = localDay(now);
	const practised = new Set(days.map(({ day }) => day));
	return {
		dots: weekOf(today, practised),
		longestRun: longestRun(practised),
		answeredToday: days.find(({ day }) => day === today)?.answered ?? 0
	};
}

export type PracticeWeek = Awaited<ReturnType<typeof showWeek>>;
