/** How far somebody got in a lesson on this phone. */
export interface ReadingPlace {
	/** Of the heading last read, from 0; −1 before the first. */
	heading: number;
	ended: boolean;
}

const nameOf = (slug: string) => `lesson:${slug}`;
const START: ReadingPlace = { heading: -1, ended: false };

export function readPlace(storage: Pick<Storage, 'getItem'> | null, slug: string): ReadingPlace {
	try {
		const kept = JSON.parse(storage?.getItem(nameOf(slug)) ?? 'null') as Partial<ReadingPlace> | null;
		const heading = Number.isInteger(kept?.heading) ? kept!.heading! : START.heading;
		return { heading, ended: kept?.ended === true };
	} catch {
		return START;
	}
}

export function keepPlace(storage: Pick<Storage, 'setItem'> | null, slug: string, place: ReadingPlace): void {
	try {
		storage?.setItem(nameOf(slug), JSON.stringify(place));
	} catch {
		// The storage is full: next time the reader begins at the top.
	}
}
