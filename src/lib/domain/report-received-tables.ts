import type { Headline, ReportFigures } from './report-figures';
import { count, date, text, type ReportTable, type TableCell } from './report-table';

const PAIRS: [keyof Headline, string][] = [
	['any', 'Đã tiếp cận (người)'],
	['attempts', 'Lượt thi (lượt)'],
	['activities', 'Số hoạt động'],
	['attestedHeadcount', 'Lượt dự hoạt động (lượt)']
];

/** What units below reported, beside what the platform has for the same units. */
export function receivedTable({ received }: ReportFigures): ReportTable {
	const sums = PAIRS.flatMap(([key]) => [
		received.reduce((sum, { theirs }) => sum + theirs[key], 0),
		received.reduce((sum, { ours }) => sum + ours[key], 0)
	]);
	return {
		key: 'received',
		section: 'reach',
		caption: 'Báo cáo của đơn vị trực thuộc, đối chiếu với số liệu của hệ thống',
		sheet: 'Báo cáo nhận được',
		columns: [
			text('unit', 'Đơn vị', 22),
			date('endsOn', 'Số liệu đến'),
			...PAIRS.flatMap(([key, heading]) => [
				count(`${key}-theirs`, `${heading}: báo cáo`),
				count(`${key}-ours`, `${heading}: hệ thống`)
			])
		],
		rows: received.map(({ unitId, unitName, endsOn, theirs, ours }) => ({
			key: unitId,
			cells: [unitName, endsOn, ...PAIRS.flatMap(([key]): TableCell[] => [theirs[key], ours[key]])]
		})),
		total: { key: 'total', cells: ['Tổng cộng', '', ...sums] },
		notes: received
			.filter(({ theirs, ours }) => PAIRS.some(([key]) => theirs[key] !== ours[key]))
			.map(({ unitName }) => `${unitName}: số báo cáo khác số liệu của hệ thống; cần đối chiếu.`)
	};
}
