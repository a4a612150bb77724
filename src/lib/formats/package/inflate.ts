import { inflateRawSync } from 'node:zlib';

/** What deflated bytes unpack to, if it is not more than there is room for; it is counted while it unpacks. */
export function inflated(packed: Uint8Array, room: number): Uint8Array | 'damaged' | 'too large' {
	try {
		return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }));
	} catch (fault) {
		return (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged';
	}
}
