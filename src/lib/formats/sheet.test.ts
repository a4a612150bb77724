import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readSheet } from './sheet';
import { templateXlsx } from './sheet-template';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	[...text].forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), littleEndian));
	return new Uint8Array(view.buffer);
};
const cellsOf = async (bytes: Uint8Array, name: string) =>
	(await readSheet(bytes, name)).flatMap(({ rows }) => rows.map(({ cells }) => cells));
const workbook = (rows: CellValue[][]) => writeXlsx({ sheets: [{ name: 'Danh sách', rows }] });

/** 'Mã;Tên' and '01;Thượng': ã and ơ are a letter's byte with the tone's byte after it, ư and ê one byte each. */
const windows1258 = [
	...[0x4d, 0x61, 0xde, 0x3b, 0x54, 0xea, 0x6e, 0x0d, 0x0a],
	...[0x30, 0x31, 0x3b, 0x54, 0x68, 0xfd, 0xf5, 0xf2, 0x6e, 0x67]
];

it.each([
	['UTF-8', utf8('Mã,Tên\r\n01,Thượng\r\n')],
	['UTF-8 with a mark', utf8('\uFEFFMã;Tên\n01;Thượng')],
	['UTF-8 with letters and tones apart', utf8('Mã\tTên\r\n01\tThượng'.normalize('NFD'))],
	['UTF-16 with the low byte first', utf16('\uFEFFMã\tTên\r\n01\tThượng', true)],
	['UTF-16 with the high byte first', utf16('\uFEFFMã,Tên\r\n01,Thượng', false)],
	['UTF-16 without a mark', utf16('Mã,Tên\r\n01,Thượng', true)],
	['Windows-1258', Uint8Array.from(windows1258)],
	['UTF-8 that declares its delimiter', utf8('sep=;\r\nMã;Tên\r\n01;Thượng')]
])('a CSV file is read in %s', async (_, bytes) => {
	expect(await cellsOf(bytes, 'don-vi.csv')).toEqual([
		['Mã', 'Tên'],
		['01', 'Thượng']
	]);
});

it('keeps the row numbers of the spreadsheet when rows are empty or hold a line break', async () => {
	const [sheet] = await readSheet(utf8('a,b\n,\n"x\ny",2\n\n3,4'), 'a.csv');
	expect(sheet?.rows).toEqual([
		{ line: 1, cells: ['a', 'b'] },
		{ line: 3, cells: ['x\ny', '2'] },
		{ line: 5, cells: ['3', '4'] }
	]);
});

it('reads a workbook as text: dates as local dates, numbers as digits, hidden sheets left out', async () => {
	const bytes = await writeXlsx({
		sheets: [
			{
				name: 'Danh sách',
				rows: [
					['Ngày', 'Số', 'Chữ'],
					[new Date('2025-07-01T00:00:00Z'), 1568, ' Thôn  ']
				],
				columns: [{ numFmt: 'dd/mm/yyyy' }, {}, {}]
			},
			{ name: 'Ẩn', rows: [['x']], hidden: true }
		]
	});
	expect(await readSheet(bytes, 'a.xlsx')).toEqual([
		{
			name: 'Danh sách',
			rows: [
				{ line: 1, cells: ['Ngày', 'Số', 'Chữ'] },
				{ line: 2, cells: ['2025-07-01', '1568', 'Thôn'] }
			]
		}
	]);
});

it('what a template holds comes back as it was, with zeros in front', async () => {
	const column = { help: '', kind: 'text' } as const;
	const bytes = await templateXlsx(
		[
			{ ...column, header: 'Mã' },
			{ ...column, header: 'Loại', list: ['Thôn', 'Xã, phường'] },
			{ ...column, header: 'Từ ngày', kind: 'date' }
		],
		{
			sheetName: 'Đơn vị',
			helpSheetName: 'Hướng dẫn',
			listSheetName: 'Danh mục',
			help: ['Điền từ dòng 2'],
			helpHeaders: ['Cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ'],
			requiredWords: ['bắt buộc', 'không bắt buộc'],
			rows: [['0012', 'Thôn', '2025-07-01']]
		}
	);
	const [sheet] = await readSheet(bytes, 'mau.xlsx');
	expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
		['Mã', 'Loại', 'Từ ngày'],
		['0012', 'Thôn', '2025-07-01']
	]);
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
	['an empty file', () => new Uint8Array(), 'a.csv', 'sheet.empty'],
	['a file of blank lines', () => utf8('\n,,\n ,\n'), 'a.csv', 'sheet.empty'],
	['more than 5 MB', () => new Uint8Array(5 * 1024 * 1024 + 1), 'a.csv', 'sheet.too_large'],
	['the old Excel format', () => Uint8Array.from([...OLE, 1, 2, 3, 4]), 'a.xls', 'sheet.old_format'],
	['a picture', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]), 'a.csv', 'sheet.kind'],
	['text with the name of a workbook', () => utf8('a,b'), 'a.xlsx', 'sheet.kind'],
	['a workbook named as one with macros', () => workbook([['a']]), 'a.xlsm', 'sheet.macros'],
	['half a workbook', async () => (await workbook([['a']])).subarray(0, 400), 'a.xlsx', 'sheet.damaged'],
	[
		'a workbook with macros inside',
		() => writeXlsx({ sheets: [{ name: 'a', rows: [['a']] }], vbaProject: Uint8Array.of(1, 2, 3) }),
		'a.xlsx',
		'sheet.macros'
	],
	[
		'a workbook behind a password',
		() => writeXlsx({ sheets: [{ name: 'a', rows: [['a']] }], encryption: { password: 'x', spinCount: 1 } }),
		'a.xlsx',
		'sheet.encrypted'
	],
	['too many rows', () => utf8('a\n'.repeat(50_001)), 'a.csv', 'sheet.too_long'],
	['a workbook with too many rows', () => workbook(Array(50_001).fill(['a'])), 'a.xlsx', 'sheet.too_long'],
	[
		'a workbook that unpacks to much more than it weighs',
		() => workbook([['a'.repeat(70 * 1024 * 1024)]]),
		'a.xlsx',
		'sheet.too_large'
	]
])(
	'refuses %s',
	async (_, bytes, name, code) => {
		const made = await bytes();
		await expect(readSheet(made, name)).rejects.toMatchObject({ code });
	},
	30_000
);

it('refuses a workbook whose directory hides how much a part unpacks to', async () => {
	const bytes = (await workbook([['a'.repeat(1_000_000)]])).slice();
	const view = new DataView(bytes.buffer);
	const directory = view.getUint32(bytes.length - 22 + 16, true);
	view.setUint32(directory + 24, 0, true);
	await expect(readSheet(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.damaged' });
});

it('is not brought down by a cell in the far corner of the sheet', async () => {
	const bytes = await writeXlsx({
		sheets: [{ name: 'a', rows: [['a']], cells: new Map([['0,16000', { value: 'z' }]]) }]
	});
	expect(await cellsOf(bytes, 'a.xlsx')).toEqual([['a']]);
});
