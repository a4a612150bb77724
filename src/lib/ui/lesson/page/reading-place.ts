/** How far somebody got in a lesson on this phone. */
export interface ReadingPlace {
	/** Of the heading last read, from 0; −1 before the first. */
	heading: number;
	ended: boolean;
}

const nameOf = (slug: string) => `lesson:${slug}`;
const START: ReadingPlace = { heading: -1, ended: false };

/**
 * `reader` is the mark of who is signed in, null = nobody. On a shared phone nobody goes on where another person was, or has read to the end what
 * they did; who read before saying who they are goes on.
 */
export function readPlace(storage: Pick<Storage, 'getItem'> | null, slug: string, reader: string | null): ReadingPlace {
	try {
		const kept = JSON.parse(storage?.getItem(nameOf(slug)) ?? 'null') as Partial<Kept> | null;
		if (typeof kept?.reader === 'string' && kept.reader !== reader) return START;
		const heading = Number.isInteger(kept?.heading) ? kept!.heading! : START.heading;
		return { heading, ended: kept?.ended === true };
	} catch {
		return START;
	}
}

interface Kept extends ReadingPlace {
	reader: string | null;
}

export function keepPlace(storage: Pick<Storage, 'setItem'> | null, slug: string, kept: Kept): void {
	try {
		storage?.setItem(nameOf(slug), JSON.stringify(kept));
	} catch {
		// The storage is full: next time the reader begins at the top.
	}
}
