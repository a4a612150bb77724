import { proposeLetterhead } from '$lib/domain/letterhead';
import { isFraction, type TableCell } from '$lib/domain/report-table';
import { reportTables } from '$lib/domain/report-tables';
import { proposeSections } from '$lib/domain/report-text';
import { seededRandom } from '$lib/domain/seed';
import { barPicture } from '$lib/formats/chart-picture';
import type { ReportContent } from '$lib/formats/report-content';
import { paragraphsOf, reportDocument } from '$lib/formats/report-document';
import { reportWorkbook } from '$lib/formats/report-workbook';
import { parseCsv } from 'hucre/csv';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someReportFigures } from '../factories/report-figures';
import { findLibreOffice } from '../libreoffice.mjs';

const figures = someReportFigures(seededRandom('files'));
const above = { name: 'tỉnh Bắc Ninh', kind: 'province' as const };
const letterhead = {
	...proposeLetterhead({ name: 'Xã Sân Đình', kind: 'commune' }, above, figures.period),
	number: '128',
	issuedOn: '2026-06-15',
	signerName: 'Nguyễn Văn An'
};
const content: ReportContent = {
	title: 'Báo cáo sáu tháng đầu năm 2026',
	letterhead,
	sections: proposeSections(figures),
	figures,
	isDraft: false,
	figuresSha256: 'ab'.repeat(32)
};

/** The files of a zip archive by name, read from its central directory. */
function unzipped(bytes: Uint8Array): Map<string, Buffer> {
	const all = Buffer.from(bytes);
	const end = all.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	const files = new Map<string, Buffer>();
	for (let at = all.readUInt32LE(end + 16), n = all.readUInt16LE(end + 10); n > 0; n--) {
		const [method, size, nameLength] = [
			all.readUInt16LE(at + 10),
			all.readUInt32LE(at + 20),
			all.readUInt16LE(at + 28)
		];
		const name = all.toString('utf8', at + 46, at + 46 + nameLength);
		const local = all.readUInt32LE(at + 42);
		const from = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
		const packed = all.subarray(from, from + size);
		files.set(name, method === 8 ? inflateRawSync(packed) : packed);
		at += 46 + nameLength + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
	}
	return files;
}
const MM = 1440 / 25.4;

describe('the Word document, by Decree 30/2020/NĐ-CP', () => {
	let files: Map<string, Buffer>;
	let xml = '';
	beforeAll(async () => {
		files = unzipped(await reportDocument(content));
		xml = files.get('word/document.xml')!.toString();
	});
	const attribute = (element: string, name: string) =>
		Number(new RegExp(`<w:${element} [^>]*w:${name}="(\\d+)"`).exec(xml)?.[1]);

	it('is A4 with margins of 20–25 mm above and below, 30–35 mm left, 15–20 mm right', () => {
		expect([attribute('pgSz', 'w'), attribute('pgSz', 'h')].map((twips) => Math.round(twips / MM))).toEqual([210, 297]);
		const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) => attribute('pgMar', side) / MM);
		for (const side of [top!, bottom!]) expect(Math.round(side)).toBe(20);
		expect(Math.round(left!)).toBe(30);
		expect(Math.round(right!)).toBe(15);
	});

	it('is set in Times New Roman, 14 points for the text', () => {
		const styles = files.get('word/styles.xml')!.toString();
		expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*<\/w:docDefaults>/s);
		expect(xml).not.toMatch(/w:ascii="(?!Times New Roman)/);
	});

	it.each([
		['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'b', 25],
		['Độc lập - Tự do - Hạnh phúc', 'b', 27],
		['ỦY BAN NHÂN DÂN', 'b', 26],
		['Sân Đình, ngày 15 tháng 6 năm 2026', 'i', 27],
		['BÁO CÁO', 'b', 28],
		['TM. ỦY BAN NHÂN DÂN', 'b', 27],
		['Nguyễn Văn An', 'b', 28],
		['Nơi nhận:', 'i', 24]
	])('has the block “%s” in its face and size', (text, face, halfPoints) => {
		const run = xml.split('<w:r>').find((one) => one.includes(`>${text}<`));
		expect(run).toContain(`<w:${face}/>`);
		expect(run).toContain(`<w:sz w:val="${halfPoints}"/>`);
	});

	it('has number and symbol, and rules under the motto, the issuing body and the subject', () => {
		expect(xml).toContain('>Số: 128/BC-UBND<');
		expect(xml.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(3);
	});

	it('sets the text justified with its first line indented', () => {
		const paragraph = xml.split('<w:p>').find((one) => one.includes('số liệu tính đến hết ngày'));
		expect(paragraph).toContain('<w:jc w:val="both"/>');
		expect(paragraph).toMatch(/<w:ind w:firstLine="567"\/>/);
	});

	it('numbers its pages in the middle above the text from the second page on', () => {
		expect(xml).toContain('<w:titlePg/>');
		const named = (type: string) => new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(xml)?.[1];
		const rels = files.get('word/_rels/document.xml.rels')!.toString();
		const header = (type: string) => {
			const rel = rels.split('<Relationship ').find((one) => one.includes(`Id="${named(type)}"`));
			return files.get(`word/${/Target="([^"]+)"/.exec(rel ?? '')?.[1]}`)!.toString();
		};
		expect(header('default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
		expect(header('first')).not.toContain('PAGE');
	});

	it('has every table with its caption, its heading row again on each page', () => {
		const tables = reportTables(figures);
		for (const { caption } of tables) expect(xml).toContain(caption);
		expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
	});

	it('says in words what its pictures show', () => {
		const described = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, text]) => text);
		expect(described).toHaveLength(2);
		expect(described[1]).toMatch(/theo đơn vị: Thôn Đông \d+,\d\d%/);
	});

	it('says that it is a draft until it is approved', async () => {
		expect(xml).not.toContain('DỰ THẢO');
		const draft = unzipped(await reportDocument({ ...content, isDraft: true }));
		expect(draft.get('word/document.xml')!.toString()).toContain('>DỰ THẢO<');
	});

	it('leaves out the sections that are left out, with their tables', async () => {
		const sections = content.sections.map((one) => ({ ...one, included: one.kind === 'awards' }));
		const short = unzipped(await reportDocument({ ...content, sections }))
			.get('word/document.xml')!
			.toString();
		expect(short).toContain('>I. CÔNG TÁC KHEN THƯỞNG, TRAO GIẢI<');
		expect(short).not.toContain('theo nhóm đối tượng');
	});
});

describe('typed text', () => {
	it('begins a paragraph at an empty line and at a point', () => {
		expect(paragraphsOf('Một\ndòng.\n\nHai:\n- a\n- b')).toEqual(['Một dòng.', 'Hai:', '- a', '- b']);
	});
});

describe('a chart picture', () => {
	it('is a PNG of twice the size that it takes, taller with each bar', () => {
		const bar = { label: 'Thôn Đông', fraction: 0.5, text: '50,00%' };
		const [one, two] = [barPicture([bar]), barPicture([bar, { ...bar, fraction: 1.2 }])];
		const png = Buffer.from(one.png);
		expect(png.toString('latin1', 1, 4)).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([one.width * 2, one.height * 2]);
		expect(two.height).toBeGreaterThan(one.height);
	});
});

describe('the Excel workbook', () => {
	let workbook: Awaited<ReturnType<typeof readXlsx>>;
	let files: Map<string, Buffer>;
	beforeAll(async () => {
		const bytes = await reportWorkbook(content, Date.UTC(2026, 5, 15));
		files = unzipped(bytes);
		workbook = await readXlsx(bytes);
	});
	const sheetXml = (index: number) => files.get(`xl/worksheets/sheet${index + 2}.xml`)!.toString();

	it('has a sheet of Vietnamese name for each table, after one that says what it is of', () => {
		const names = workbook.sheets.map(({ name }) => name);
		expect(names).toEqual(['Thông tin', ...reportTables(figures).map(({ sheet }) => sheet)]);
		expect(names.every((name) => name.length <= 31)).toBe(true);
	});

	it('writes totals and shares as formulas with their values beside them', () => {
		const at = reportTables(figures).findIndex(({ key }) => key === 'groups');
		const xml = sheetXml(at);
		const total = figures.total.verified.any;
		expect(xml).toContain(`<f>SUM(C4:C7)</f><v>${total}</v>`);
		const [first] = figures.groups;
		const share = first!.verified.any / first!.denominator!.headcount;
		expect(xml).toContain(`<f>C4/B4</f><v>${share}</v>`);
	});

	it('keeps headings in sight, fits the page in width and prints page numbers', () => {
		const xml = sheetXml(0);
		expect(xml).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="3"[^>]*state="frozen"/);
		expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
		expect(xml).toContain('&amp;P/&amp;N');
	});
});

const soffice = findLibreOffice();

describe.skipIf(!soffice)('opened by LibreOffice', () => {
	const folder = mkdtempSync(join(tmpdir(), 'san-dinh-report-'));
	// By default LibreOffice shows what is stored beside a formula; here it works every one out (0 = always).
	beforeAll(() => {
		mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
		const always = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;
		writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), always);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const convert = (file: string, to: string) =>
		execFileSync(
			soffice!,
			[
				`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
				'--headless',
				'--convert-to',
				to,
				'--outdir',
				folder,
				join(folder, file)
			],
			{ stdio: 'ignore', timeout: 120_000 }
		);

	it('the document has its text on numbered A4 pages', { timeout: 180_000 }, async () => {
		writeFileSync(join(folder, 'report.docx'), await reportDocument(content));
		convert('report.docx', 'pdf');
		const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });
		const pages = text.split('\f').slice(0, -1);
		expect(pages.length).toBeGreaterThanOrEqual(4);
		expect(pages.length).toBeLessThanOrEqual(8);
		expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
		pages.slice(1).forEach((page, index) => expect(page.trim().split('\n')[0]?.trim()).toBe(String(index + 2)));
		expect(pages[0]!.trim().startsWith('1')).toBe(false);
		expect(text).toContain('Bảng 1. Hoạt động tuyên truyền theo kênh');
		expect(pages.at(-1)).toContain('Nơi nhận:');
		expect(pages.at(-1)).toContain('Nguyễn Văn An');
		const size = execFileSync('pdfinfo', [join(folder, 'report.pdf')], { encoding: 'utf8' });
		expect(size).toMatch(/Page size:\s+595.* x 84[12].*A4/);
	});

	it('formulas are worked out, whatever is stored beside them', { timeout: 180_000 }, async () => {
		const cells = new Map([['0,1', { value: 999, type: 'formula' as const, formula: 'A1+1', formulaResult: 999 }]]);
		writeFileSync(join(folder, 'wrong.xlsx'), await writeXlsx({ sheets: [{ name: 'S', rows: [[1, null]], cells }] }));
		convert('wrong.xlsx', 'csv');
		expect(readFileSync(join(folder, 'wrong.csv'), 'utf8').trim()).toBe('1,2');
	});

	it(
		'the workbook comes to the frozen numbers when its formulas are worked out anew',
		{ timeout: 180_000 },
		async () => {
			writeFileSync(join(folder, 'report.xlsx'), await reportWorkbook(content, 0));
			// 59 ';' 34 '"' 76 UTF-8, numbers as they are stored, and every sheet (-1) into a file of its own.
			convert('report.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1');
			for (const { sheet, columns, rows, total } of reportTables(figures)) {
				const csv = parseCsv(readFileSync(join(folder, `report-${sheet}.csv`), 'utf8'), { delimiter: ';' });
				const lines = [...rows, ...[total].filter((one) => one !== null)];
				const counts = columns.map(({ kind }, at) => ({ kind, at }));
				for (const kind of ['count', 'share'] as const) {
					const places = counts.filter((one) => one.kind === kind).map(({ at }) => at);
					const frozen = lines.flatMap(({ cells }) => places.map((at) => numberOf(cells[at] ?? null)));
					const shown = csv
						.slice(3, 3 + lines.length)
						.flatMap((cells) => places.map((at) => numberIn(String(cells[at] ?? ''))));
					expect([sheet, shown]).toEqual([sheet, frozen]);
				}
			}
		}
	);
});

/** A share to nine decimals; null where there is no number. */
const numberOf = (cell: TableCell) =>
	typeof cell === 'number' ? cell : isFraction(cell) ? Number((cell.numerator / cell.denominator).toFixed(9)) : null;
const numberIn = (text: string) =>
	text === '' ? null : Number((Number(text.replace('%', '')) / (text.endsWith('%') ? 100 : 1)).toFixed(9));
