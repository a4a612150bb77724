import { COLORS, PAGE } from './look';

type Document = PDFKit.PDFDocument;

const EDGE = 22;
const BAND = 20;
const TILE = 28;
/** The fish-scale tiles of a communal house's roof: one tile and its halves in the row below. */
const TILE_PATH = 'M0 0a14 11 0 0 0 28 0M-14 9a14 11 0 0 0 28 0M14 9a14 11 0 0 0 28 0';
const ROOF =
	'M1 15.4C3.4 19.4 7.6 19.8 10 17.6C12.6 15.2 13.2 11.4 11.8 5.6C16.2 8.6 31.8 8.6 36.2 5.6C34.8 11.4 35.4 15.2 38 17.6C40.4 19.8 44.6 19.4 47 15.4C47 21.4 43.6 26 38.5 26H9.5C4.4 26 1 21.4 1 15.4Z';
const HOUSE = 'M11 28.5h5V36h-5zM32 28.5h5V36h-5zM9 37.5h30l6 6.5H3z';
const MARK_SIZE = 48;

/** Warm paper, a double line, and a row of roof tiles along the top and, mirrored, along the bottom. */
export function drawFrame(doc: Document) {
	const [width, height] = [PAGE.width - 2 * EDGE, PAGE.height - 2 * EDGE];
	doc.rect(0, 0, PAGE.width, PAGE.height).fill(COLORS.paper);
	tileRow(doc, EDGE, 1);
	tileRow(doc, PAGE.height - EDGE, -1);
	doc.lineWidth(2).rect(EDGE, EDGE, width, height).stroke(COLORS.accent);
	const inner = BAND + 5;
	doc
		.lineWidth(0.75)
		.rect(EDGE + 5, EDGE + inner, width - 10, height - 2 * inner)
		.stroke(COLORS.gold);
}

function tileRow(doc: Document, y: number, direction: 1 | -1) {
	doc.save();
	doc.rect(EDGE, direction === 1 ? y : y - BAND, PAGE.width - 2 * EDGE, BAND).clip();
	doc.translate(EDGE, y).scale(1, direction).lineWidth(0.9).strokeColor(COLORS.accent, 0.6);
	for (let x = 0; x < PAGE.width - 2 * EDGE; x += TILE) {
		doc.save().translate(x, 0).path(TILE_PATH).stroke().restore();
	}
	doc.restore();
}

/** The emblem in a square of `size` that is centred at the top `y`: the installation's own, else the roof of Sân Đình. */
export function drawEmblem(doc: Document, emblem: Uint8Array | null, y: number, size: number) {
	const x = (PAGE.width - size) / 2;
	if (emblem !== null) {
		doc.image(Buffer.from(emblem), x, y, { fit: [size, size], align: 'center', valign: 'center' });
		return;
	}
	doc
		.save()
		.translate(x, y)
		.scale(size / MARK_SIZE);
	doc.path(ROOF).fill(COLORS.accent).path(HOUSE).fill(COLORS.ink);
	doc.restore();
}
