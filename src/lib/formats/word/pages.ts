export interface Pages {
	page: number;
	/** Whether the document tells at all where its pages end. */
	known: boolean;
	/** A page break that somebody put there. */
	turn(): void;
	/** Where Word began a page when it last showed the document; after a break put there, it is the same one. */
	rendered(): void;
	/** Something stands on this page. */
	used(): void;
}

/** The page that a reader of the document would be on, as far as the document tells. */
export function countPages(): Pages {
	let isFresh = false;
	const next = (pages: Pages) => {
		pages.page++;
		pages.known = true;
	};
	return {
		page: 1,
		known: false,
		turn() {
			next(this);
			isFresh = true;
		},
		rendered() {
			if (!isFresh) next(this);
			isFresh = false;
			this.known = true;
		},
		used() {
			isFresh = false;
		}
	};
}
