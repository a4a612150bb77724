import type { CellStyle, WriteSheet } from 'hucre/xlsx';

const thin = { style: 'thin', color: { rgb: '8A8178' } } as const;
export const BORDER = { top: thin, right: thin, bottom: thin, left: thin };

export const HEADING: CellStyle = {
	font: { name: 'Times New Roman', size: 12, bold: true },
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1E7D8' } },
	alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
	border: BORDER
};
export const TITLE: CellStyle = { font: { name: 'Times New Roman', size: 14, bold: true } };
export const NOTE: CellStyle = {
	font: { name: 'Times New Roman', size: 11, italic: true },
	alignment: { wrapText: true, vertical: 'top' }
};

export const COUNT = '#,##0';
export const PERCENT = '0.00%';

/** A4 on its side, as wide as the page, with page numbers. */
export const PRINT: Pick<WriteSheet, 'pageSetup' | 'headerFooter'> = {
	pageSetup: {
		paperSize: 'a4',
		orientation: 'landscape',
		fitToPage: true,
		fitToWidth: 1,
		fitToHeight: 0,
		margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.39, footer: 0.39 }
	},
	headerFooter: { oddFooter: '&CTrang &P/&N' }
};

/** 'A' for 0, 'AA' for 26. */
export function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
