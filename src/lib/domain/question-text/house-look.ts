import type { TextMark } from '../rich-text';
import { shareOf, type Run } from './text-line';

/** How a document sets all of its stems or options, which says nothing of any one of them. */
export interface HouseLook {
	stems: TextMark[];
	options: TextMark[];
}

const WHOLE = 0.95;
const MARKS = ['b', 'i', 'u'] as const;

export const isWhole = (runs: Run[], mark: TextMark) => shareOf(runs, (run) => run.marks.includes(mark)) >= WHOLE;

export function houseLook(questions: { stem: Run[]; options: { runs: Run[] }[] }[]): HouseLook {
	const usual = (isSet: (question: (typeof questions)[number], mark: TextMark) => boolean) =>
		MARKS.filter((mark) => {
			const count = questions.filter((question) => isSet(question, mark)).length;
			return count > 1 && count * 2 > questions.length;
		});
	return {
		stems: usual(({ stem }, mark) => isWhole(stem, mark)),
		options: usual(({ options }, mark) => options.length > 0 && options.every(({ runs }) => isWhole(runs, mark)))
	};
}
