import type { ItemContent } from '../../domain/item';

/** An item as it goes out to another program, with the name it is to have there. */
export interface ExchangeItem {
	label: string | null;
	content: ItemContent;
}

/** What a format could not take along, so that the person who exports hears of it. `code` is a message code. */
export interface ExchangeLoss {
	label: string | null;
	code: string;
	params?: Record<string, string | number>;
}

export interface ExchangeFile {
	bytes: Uint8Array;
	lost: ExchangeLoss[];
}
