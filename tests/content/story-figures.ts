/**
 * Figures that an item's story made up, so that no fact can state them: a sum that somebody pays, a number of days in a notice.
 * Each was looked at by a person; a figure that the story claims of a law or a goal does not belong here.
 */
export const MADE_UP_FIGURES: Record<string, string[]> = {
	SQ27: ['12 triệu'],
	SQ31: ['3']
};
