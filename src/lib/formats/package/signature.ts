export const startsWith = (bytes: Uint8Array, signature: number[]): boolean =>
	signature.every((byte, at) => bytes[at] === byte);

/** Whether a file of the old container has a stream of that name. */
export function holdsUtf16(bytes: Uint8Array, word: string): boolean {
	const wanted = [...word].flatMap((character) => [character.charCodeAt(0), 0]);
	const last = bytes.length - wanted.length;
	for (let at = bytes.indexOf(wanted[0]!); at >= 0 && at <= last; at = bytes.indexOf(wanted[0]!, at + 1)) {
		if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
	}
	return false;
}
