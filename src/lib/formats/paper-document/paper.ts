import type { ItemContent } from '../../domain/item';
import type { PaperVariant } from '../../domain/paper-variants';

/** What is printed around the questions of a paper. */
export interface PaperHead {
	/** 'UBND xã An Bình'. */
	unitName: string;
	title: string;
	/** What is given to answer it; null where it is not said. */
	minutes: number | null;
	/** The nation's name and motto at the top. */
	hasNation: boolean;
	/** Lines for name and class. */
	hasName: boolean;
}

export interface PrintedPaper {
	head: PaperHead;
	variants: PaperVariant[];
	/** By the ids that the variants name. */
	items: Record<string, ItemContent>;
	/** Empty where nothing was shuffled. */
	seed: string;
	/** Numbers of questions (on the first paper) whose options were left in place because one speaks of the others. */
	kept: number[];
}
