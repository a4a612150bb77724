export interface Picture {
	type: 'image/png' | 'image/jpeg' | 'image/webp';
	/** In pixels. */
	width: number;
	height: number;
}

/** What kind of picture the bytes are, by what is in them and not by a name; null for anything else. */
export function pictureOf(bytes: Uint8Array): Picture | null {
	return pngOf(bytes) ?? jpegOf(bytes) ?? webpOf(bytes);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngOf(bytes: Uint8Array): Picture | null {
	if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return null;
	const view = viewOf(bytes);
	return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG is a row of segments; one of those that start a frame holds the size. */
function jpegOf(bytes: Uint8Array): Picture | null {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
	const view = viewOf(bytes);
	for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
		const marker = bytes[at + 1] ?? 0;
		const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (startsFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
	}
	return null;
}

const textAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The three forms of WebP (RFC 9649) keep the size in different places: 14 bits each in a lossy frame, 14 bits less one without loss, 24 bits less one in an extended file. */
function webpOf(bytes: Uint8Array): Picture | null {
	if (bytes.length < 30 || textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP') return null;
	const view = viewOf(bytes);
	const type = 'image/webp';
	const form = textAt(bytes, 12);
	if (form === 'VP8 ') {
		return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
	}
	if (form === 'VP8L') {
		const bits = view.getUint32(21, true);
		return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
	}
	if (form === 'VP8X') {
		const size = (at: number) => view.getUint16(at, true) + (bytes[at + 2]! << 16) + 1;
		return { type, width: size(24), height: size(27) };
	}
	return null;
}
