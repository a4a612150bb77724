import PDFDocument from 'pdfkit';
import { drawQr } from './certificate/check-mark';
import { writeFitted } from './certificate/fitted-text';
import { FONTS } from './certificate/fonts';
import { drawEmblem, drawFrame } from './certificate/frame';
import { COLORS, PAGE } from './certificate/look';

/** What stands on one certificate: everything is in Vietnamese and ready to print. */
export interface Certificate {
	/** PNG or JPEG; null = the mark of Sân Đình. */
	emblem: Uint8Array | null;
	/** The unit that gives it. */
	organizer: string;
	/** A person, or a unit where `unit` is null. */
	recipient: string;
	unit: string | null;
	/** 'Giải Nhất' */
	prize: string;
	contest: string;
	/** Round and division, as far as there are any. */
	scope: string;
	/** 'Hòa An, ngày 05 tháng 3 năm 2026' */
	placeAndDate: string;
	/** Empty where it is left to be signed by hand. */
	signerTitle: string;
	signerName: string;
	code: string;
	checkUrl: string;
	/** Across the page, for what is no certificate, such as a practice run; null = none. */
	stamp: string | null;
}

const MARGIN = 90;
const WIDTH = PAGE.width - 2 * MARGIN;
const FOOT = 440;
const QR = 66;

/** A PDF with one certificate on each page. `createdAt` (ms) makes the same input the same bytes. */
export async function certificatesPdf(certificates: readonly Certificate[], createdAt: number): Promise<Uint8Array> {
	const doc = new PDFDocument({
		size: 'A4',
		layout: 'landscape',
		margin: 0,
		autoFirstPage: false,
		lang: 'vi',
		displayTitle: true,
		// Otherwise it opens Helvetica, which has no Vietnamese and is a file of its own.
		font: FONTS.regular as unknown as string,
		info: { Title: 'Giấy chứng nhận', Creator: 'Sân Đình', CreationDate: new Date(createdAt) }
	});
	const chunks: Buffer[] = [];
	const done = new Promise<Uint8Array>((resolve, reject) => {
		doc.on('data', (chunk: Buffer) => chunks.push(chunk));
		doc.on('end', () => resolve(Buffer.concat(chunks)));
		doc.on('error', reject);
	});
	for (const [name, bytes] of Object.entries(FONTS)) doc.registerFont(name, bytes);
	for (const certificate of certificates) {
		doc.addPage();
		drawFrame(doc);
		if (certificate.stamp !== null) drawStamp(doc, certificate.stamp);
		drawHead(doc, certificate);
		drawBody(doc, certificate);
		drawCheck(doc, certificate);
		drawSignature(doc, certificate);
	}
	doc.end();
	return done;
}

const centred = { x: MARGIN, width: WIDTH, align: 'center' as const };

function drawHead(doc: PDFKit.PDFDocument, { emblem, organizer }: Certificate) {
	const nation = { ...centred, font: 'bold' as const, color: COLORS.ink };
	writeFitted(doc, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...nation, y: 60, size: 11.5 });
	writeFitted(doc, 'Độc lập - Tự do - Hạnh phúc', { ...nation, y: 75, size: 11.5 });
	doc
		.lineWidth(0.75)
		.moveTo(PAGE.width / 2 - 82, 94)
		.lineTo(PAGE.width / 2 + 82, 94)
		.stroke(COLORS.ink);
	drawEmblem(doc, emblem, 104, 54);
	const giver = { ...centred, y: 163, size: 14, height: 20, font: 'semibold' as const, color: COLORS.soft };
	writeFitted(doc, organizer.toLocaleUpperCase('vi'), giver);
	const title = { ...centred, y: 183, size: 33, font: 'bold' as const, color: COLORS.accent, spacing: 1.5 };
	writeFitted(doc, 'GIẤY CHỨNG NHẬN', title);
}

function drawBody(doc: PDFKit.PDFDocument, { recipient, unit, prize, contest, scope }: Certificate) {
	const plain = { ...centred, font: 'regular' as const, color: COLORS.ink };
	// A short text is spread, so that the page is not empty in the middle.
	const air = contest.length + recipient.length < 100 ? 6 : 1;
	const given = unit === null ? 'Chứng nhận tập thể' : 'Chứng nhận';
	let y = writeFitted(doc, given, { ...plain, y: 231 + air, size: 12.5, color: COLORS.soft });
	const name = { ...centred, y: y + 1, size: 30, smallest: 18, font: 'bold' as const, color: COLORS.ink };
	y = writeFitted(doc, recipient, { ...name, height: unit === null ? 66 : 41 });
	if (unit !== null) y = writeFitted(doc, unit, { ...plain, y, size: 13.5, height: 19 });
	y = writeFitted(doc, 'đã đạt', { ...plain, y: y + air, size: 12.5, color: COLORS.soft });
	const won = { ...centred, y: y + air / 2, size: 21, font: 'bold' as const, color: COLORS.goldInk };
	y = writeFitted(doc, prize.toLocaleUpperCase('vi'), won);
	const about = { ...plain, y: y + air / 2, size: 15, smallest: 10, font: 'semibold' as const };
	const left = FOOT - 10 - (scope ? 20 : 0) - y;
	y = writeFitted(doc, `Cuộc thi “${contest}”`, { ...about, height: left });
	if (scope) writeFitted(doc, scope, { ...plain, y, size: 12.5, height: 18, color: COLORS.soft });
}

function drawCheck(doc: PDFKit.PDFDocument, { code, checkUrl }: Certificate) {
	const y = FOOT + 20;
	drawQr(doc, checkUrl, MARGIN, y, QR);
	const beside = { x: MARGIN + QR + 12, width: 220, align: 'left' as const };
	const small = { ...beside, font: 'regular' as const, color: COLORS.soft, size: 8.5 };
	writeFitted(doc, 'Mã kiểm tra', { ...small, y: y + 4 });
	writeFitted(doc, code, { ...beside, y: y + 16, size: 12.5, font: 'bold', color: COLORS.ink, spacing: 0.6 });
	const where = checkUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '');
	const how = `Quét mã hoặc nhập mã tại ${where} để kiểm tra giấy này.`;
	writeFitted(doc, how, { ...small, y: y + 36, smallest: 6, height: 26 });
}

function drawSignature(doc: PDFKit.PDFDocument, { placeAndDate, signerTitle, signerName }: Certificate) {
	const box = { x: PAGE.width - MARGIN - 270, width: 270, align: 'center' as const, color: COLORS.ink };
	const y = writeFitted(doc, placeAndDate, { ...box, y: FOOT + 2, size: 11.5, font: 'regular' });
	const title = { ...box, y, size: 12, smallest: 9, height: 30, font: 'bold' as const };
	if (signerTitle) writeFitted(doc, signerTitle.toLocaleUpperCase('vi'), title);
	if (signerName) writeFitted(doc, signerName, { ...box, y: 525, size: 12.5, font: 'bold' });
}

function drawStamp(doc: PDFKit.PDFDocument, text: string) {
	doc
		.save()
		.rotate(-24, { origin: [PAGE.width / 2, PAGE.height / 2] })
		.opacity(0.12);
	doc.font('bold').fontSize(110).fillColor(COLORS.accent);
	doc.text(text, 0, PAGE.height / 2 - 75, { width: PAGE.width, align: 'center', lineBreak: false });
	doc.restore().opacity(1);
}
