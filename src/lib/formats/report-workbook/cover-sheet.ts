import type { Cell, WriteSheet } from 'hucre/xlsx';
import { periodName, shortDate } from '../../domain/report-period';
import { planReference, sentence } from '../../domain/report-wording';
import type { ReportContent } from '../report-content';
import { BORDER, NOTE, PRINT, TITLE } from './sheet-look';

/** What the workbook is of, and by what its figures can be recognised. */
export function coverSheet({ title, letterhead, figures, isDraft, figuresSha256 }: ReportContent): WriteSheet {
	const { unit, period, plan } = figures;
	const lines: [string, string][] = [
		['Đơn vị báo cáo', unit.name],
		['Kỳ báo cáo', sentence(periodName(period))],
		['Số liệu từ ngày', shortDate(period.startsOn)],
		['Số liệu đến hết ngày', shortDate(period.endsOn)],
		['Kế hoạch', plan ? planReference(plan) : '–'],
		['Số, ký hiệu', `${letterhead.number || '…'}/${letterhead.symbol}`],
		['Tình trạng', isDraft ? 'Dự thảo, chưa được duyệt' : 'Đã duyệt'],
		['Mã băm số liệu (SHA-256)', figuresSha256]
	];
	const cells = new Map<string, Partial<Cell>>([['0,0', { value: title, type: 'string', style: TITLE }]]);
	lines.forEach(([name, value], index) => {
		const at = index + 2;
		cells.set(`${at},0`, {
			value: name,
			type: 'string',
			style: { font: { name: 'Times New Roman', size: 12, bold: true }, border: BORDER, alignment: { vertical: 'top' } }
		});
		cells.set(`${at},1`, {
			value,
			type: 'string',
			style: {
				font: { name: 'Times New Roman', size: 12 },
				border: BORDER,
				alignment: { wrapText: true, vertical: 'top' }
			}
		});
	});
	const note = lines.length + 3;
	const text =
		'Tổng và tỷ lệ trong các trang tính là công thức; “–” hoặc ô trống là chưa có số liệu. Người và lượt là hai loại số khác nhau, không cộng với nhau.';
	cells.set(`${note},0`, { value: text, type: 'string', style: NOTE });
	return {
		name: 'Thông tin',
		columns: [{ width: 28 }, { width: 80 }],
		rows: Array.from({ length: note + 1 }, () => [null, null]),
		cells,
		merges: [{ startRow: note, startCol: 0, endRow: note, endCol: 1 }],
		rowDefs: new Map([[note, { height: 34 }]]),
		...PRINT
	};
}
