import { encode } from 'uqr';
import { COLORS } from './look';

/** A QR code in a square of `size`, drawn as runs of dark modules. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number) {
	const { data, size: modules } = encode(text, { ecc: 'M', border: 0 });
	const side = size / modules;
	for (const [row, line] of data.entries()) {
		for (let from = 0; from < modules; from++) {
			if (!line[from]) continue;
			let to = from;
			while (line[to]) to++;
			doc.rect(x + from * side, y + row * side, (to - from) * side, side);
			from = to;
		}
	}
	doc.fill(COLORS.ink);
}
