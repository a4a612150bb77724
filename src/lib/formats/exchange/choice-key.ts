import type { QuestionProblem } from '../../domain/found-question';

/** A share of the points that an option brings, in percent: 100 is right, below 0 takes away. */
export interface WeightedOption {
	id: string;
	weight: number;
}

/** Weights such as 33.33333 are written rounded. */
const FULL = 99.9;

/** The key that the bank makes of points, and what is lost by that: it knows right or wrong only. */
export function keyOfWeights(
	options: WeightedOption[],
	{ several, allOrNothing }: { several: boolean; allOrNothing: boolean }
): { key: string[]; problems: QuestionProblem[] } {
	const positive = options.filter(({ weight }) => weight > 0);
	const full = options.filter(({ weight }) => weight >= FULL);
	const right = several ? positive : full;
	const problems: QuestionProblem[] = [];
	const add = (severity: 'error' | 'warning', code: string) => problems.push({ code, severity, field: 'key' });
	if (positive.length === 0) add('error', 'bank.exchange_key_missing');
	else if (right.length === 0) add('error', 'bank.exchange_key_partial');
	else if (!several && right.length > 1) add('error', 'bank.exchange_key_several');
	if (!allOrNothing && positive.some(({ weight }) => weight < FULL)) add('warning', 'bank.exchange_partial_credit');
	if (!allOrNothing && options.some(({ weight }) => weight < 0)) add('warning', 'bank.exchange_negative_points');
	return { key: right.map(({ id }) => id), problems };
}

/** What each of several right answers brings, in percent; Moodle knows these shares with five digits. */
export const shareOfRight = (count: number): number => Number((100 / count).toFixed(5));
