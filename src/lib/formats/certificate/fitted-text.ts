import type { FontName } from './fonts';

export interface TextBox {
	x: number;
	y: number;
	width: number;
	font: FontName;
	color: string;
	/** The largest that is tried, in points, and the smallest. */
	size: number;
	smallest?: number;
	/** How tall it may be, in points; one line unless said otherwise. */
	height?: number;
	align?: 'left' | 'center';
	spacing?: number;
}

/** Vietnamese marks stack above and below: lines need air. */
const LEADING = 1.36;

/** Writes text as large as it fits into its box, and gives the y below it. What does not fit at the smallest size ends with dots. */
export function writeFitted(doc: PDFKit.PDFDocument, text: string, box: TextBox): number {
	const { x, y, width, font, color, size, smallest = 8, align = 'center', spacing = 0 } = box;
	const most = box.height ?? size * LEADING;
	const options = { width, align, characterSpacing: spacing };
	doc.font(font);
	let points = size;
	const heightAt = (fontSize: number) => {
		doc.fontSize(fontSize);
		return doc.heightOfString(text, { ...options, lineGap: gapAt(doc, fontSize) });
	};
	while (points > smallest && heightAt(points) > most + 0.5) points -= 0.5;
	const height = Math.min(heightAt(points), most);
	const lineGap = gapAt(doc, points);
	doc
		.fillColor(color)
		.text(text, x, y, { ...options, lineGap, height: Math.max(most, points * LEADING), ellipsis: '…' });
	return y + Math.max(height, points * LEADING);
}

const gapAt = (doc: PDFKit.PDFDocument, points: number) => points * LEADING - doc.fontSize(points).currentLineHeight();
