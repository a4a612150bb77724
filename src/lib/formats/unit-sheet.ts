import type { PopulationLine } from '../domain/population-import';
import type { UnitKind } from '../domain/unit';
import type { UnitLine } from '../domain/unit-import';
import type { SheetRows } from './sheet';
import { dateOfCell } from './sheet-cell';
import { tableOf } from './sheet-header';
import { templateXlsx, type TemplateColumn } from './sheet-template';

/** How files name the kinds; they are in Vietnamese whatever language the pages are read in. */
export const KIND_NAMES: Record<UnitKind, string> = {
	country: 'Cả nước',
	province: 'Tỉnh, thành phố',
	commune: 'Xã, phường',
	agency: 'Cơ quan',
	school: 'Trường học',
	village: 'Thôn, tổ dân phố',
	enterprise: 'Doanh nghiệp',
	cooperative: 'Hợp tác xã'
};
const GROUP_NAMES = ['Cán bộ', 'Học sinh', 'Người dân', 'Doanh nghiệp, hợp tác xã'];

const CODE = ['Mã đơn vị', 'Mã', 'Code'];
const NAME = ['Tên đơn vị', 'Tên', 'Đơn vị', 'Name'];

/** The units of a file. */
export function unitLinesOf(sheets: SheetRows): UnitLine[] {
	const { rows } = tableOf(sheets, [
		{ key: 'code', names: CODE, required: true },
		{ key: 'name', names: NAME, required: true },
		{ key: 'kind', names: ['Loại đơn vị', 'Loại', 'Kind'] },
		{ key: 'parentCode', names: ['Mã đơn vị cha', 'Mã đơn vị cấp trên', 'Mã cha', 'Thuộc đơn vị', 'Parent'] },
		{ key: 'validFrom', names: ['Có hiệu lực từ', 'Hiệu lực từ', 'Từ ngày', 'From'] },
		{ key: 'validTo', names: ['Đến ngày', 'Hiệu lực đến', 'Đến', 'To'] }
	]);
	return rows.map(({ line, cells }) => ({
		line,
		...cells,
		validFrom: dateOfCell(cells.validFrom) ?? cells.validFrom,
		validTo: dateOfCell(cells.validTo) ?? cells.validTo
	}));
}

/** The headcounts of a file; lines without a date or source take the ones given for the whole file. */
export function populationLinesOf(sheets: SheetRows, given: { asOf: string; source: string }): PopulationLine[] {
	const { rows, present } = tableOf(sheets, [
		{ key: 'code', names: CODE },
		{ key: 'name', names: NAME },
		{ key: 'group', names: ['Nhóm', 'Nhóm đối tượng', 'Đối tượng', 'Group'] },
		{ key: 'headcount', names: ['Số người', 'Số lượng', 'Headcount'] },
		{
			key: 'officials',
			names: [GROUP_NAMES[0] ?? '', 'CBCCVC', 'Cán bộ, công chức, viên chức, người lao động', 'Officials']
		},
		{ key: 'students', names: [GROUP_NAMES[1] ?? '', 'Học sinh, sinh viên', 'Students'] },
		{ key: 'residents', names: [GROUP_NAMES[2] ?? '', 'Nhân dân', 'Residents'] },
		{ key: 'cooperatives', names: [GROUP_NAMES[3] ?? '', 'DN, HTX', 'Cooperatives'] },
		{ key: 'asOf', names: ['Ngày số liệu', 'Tính đến ngày', 'Ngày', 'As of'] },
		{ key: 'source', names: ['Nguồn', 'Nguồn số liệu', 'Source'] }
	]);
	const counts = ['headcount', 'officials', 'students', 'residents', 'cooperatives'] as const;
	const hasCounts = counts.some((key) => present.includes(key));
	return rows
		.filter(({ cells }) => !hasCounts || counts.some((key) => cells[key] !== ''))
		.map(({ line, cells: { code, name, ...cells } }) => ({
			line,
			...cells,
			unit: code || name,
			asOf: cells.asOf === '' ? given.asOf : (dateOfCell(cells.asOf) ?? cells.asOf),
			source: cells.source || given.source
		}));
}

const UNIT_COLUMNS: TemplateColumn[] = [
	{
		header: 'Mã đơn vị',
		help: 'Chữ, số, dấu chấm, gạch ngang; không trùng nhau.',
		example: 'thon-dong',
		required: true
	},
	{ header: 'Tên đơn vị', help: 'Tên đầy đủ.', example: 'Thôn Đông', required: true, width: 40 },
	{
		header: 'Loại đơn vị',
		help: 'Chọn trong danh mục. Để trống thì đoán theo tên.',
		example: 'Thôn, tổ dân phố',
		list: Object.values(KIND_NAMES)
	},
	{
		header: 'Mã đơn vị cha',
		help: 'Mã của đơn vị cấp trên, có sẵn hoặc ở dòng khác của tệp. Để trống: thuộc đơn vị cao nhất.',
		example: 'xa-an-binh'
	},
	{
		header: 'Có hiệu lực từ',
		help: 'Ngày bắt đầu hoạt động; để trống nếu có từ lâu.',
		example: '01/7/2025',
		kind: 'date'
	},
	{ header: 'Đến ngày', help: 'Ngày hoạt động cuối cùng; để trống nếu còn hoạt động.', kind: 'date' }
];
const POPULATION_COLUMNS: TemplateColumn[] = [
	...GROUP_NAMES.map((header) => ({
		header,
		help: 'Số người của nhóm tại đơn vị, cả các đơn vị trực thuộc. Để trống nếu chưa có số; 0 là không có ai.',
		example: '420',
		kind: 'count' as const,
		width: 16
	})),
	{ header: 'Ngày số liệu', help: 'Số người tính đến ngày này.', example: '01/01/2026', kind: 'date' },
	{ header: 'Nguồn', help: 'Văn bản, báo cáo lấy số liệu.', example: 'Báo cáo thống kê xã', width: 40 }
];

/** Headings of the file that holds units with their headcounts: what is exported can be read in again, as either. */
export const UNIT_FILE_HEADINGS = [...UNIT_COLUMNS, ...POPULATION_COLUMNS].map(({ header }) => header);

/** A workbook to fill in, or with `rows` the export. `part` leaves out the columns that an import does not read. */
export function unitWorkbook(part: 'units' | 'populations' | 'all', rows: (string | number | null)[][] = []) {
	const named = UNIT_COLUMNS.slice(0, part === 'populations' ? 2 : undefined);
	const columns = part === 'units' ? named : [...named, ...POPULATION_COLUMNS];
	return templateXlsx(columns, {
		sheetName: 'Đơn vị',
		helpSheetName: 'Hướng dẫn',
		listSheetName: 'Danh mục',
		help: [
			part === 'units' ? 'Danh sách đơn vị' : 'Đơn vị và số người',
			'Điền từ dòng 2 của trang “Đơn vị”, mỗi dòng một đơn vị; giữ nguyên dòng tiêu đề. Thứ tự các dòng không quan trọng.'
		],
		helpHeaders: ['Cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ'],
		requiredWords: ['bắt buộc', 'không bắt buộc'],
		rows
	});
}
