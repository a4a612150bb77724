import { newId } from '../id';

/**
 * Ids of the questions of one file, the first question's the greatest: a list that shows the newest first shows what was taken
 * at one instant in the file's order.
 */
export const sortedIds = (count: number, now: number): string[] =>
	Array.from({ length: count }, () => newId(now)).sort((a, b) => (a < b ? 1 : -1));
