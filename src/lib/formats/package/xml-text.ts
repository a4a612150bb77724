/** The text of an XML file: by its byte order mark, else by what its first line declares, else UTF-8. NFC. */
export function decodeXml(bytes: Uint8Array): string {
	return new TextDecoder(encodingOf(bytes)).decode(bytes).normalize('NFC');
}

function encodingOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
	if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
	const head = String.fromCharCode(...bytes.subarray(0, 200));
	const declared = /^(?:ï»¿)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
	if (declared === undefined || declared.startsWith('utf-16')) return 'utf-8';
	try {
		return new TextDecoder(declared).encoding;
	} catch {
		return 'utf-8';
	}
}
