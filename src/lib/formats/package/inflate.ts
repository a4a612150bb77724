import { Inflate, inflateSync } from 'fflate';

/** Deflate packs a thousand times at most, so that no step makes more than some 16 MB before it is counted. */
const STEP_BYTES = 16 * 1024;

class TooLarge extends Error {}

/** What deflated bytes unpack to, if it is not more than there is room for. */
export function inflated(packed: Uint8Array, room: number): Uint8Array | 'damaged' | 'too large' {
	if (packed.length <= STEP_BYTES) return inflatedAtOnce(packed, room);
	const pieces: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((piece) => {
		size += piece.length;
		if (size > room) throw new TooLarge();
		pieces.push(piece);
	});
	try {
		for (let at = 0; at < packed.length; at += STEP_BYTES) {
			inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
		}
	} catch (fault) {
		return fault instanceof TooLarge ? 'too large' : 'damaged';
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** One step is all that it takes, and a package of thousands of small parts has to be read, too. */
function inflatedAtOnce(packed: Uint8Array, room: number): Uint8Array | 'damaged' | 'too large' {
	try {
		const whole = inflateSync(packed);
		return whole.length > room ? 'too large' : whole;
	} catch {
		return 'damaged';
	}
}
