import { AUDIENCE_GROUPS } from '../../domain/audience-group';
import { DIFFICULTIES, ITEM_KINDS } from '../../domain/item';
import type { TemplateColumn } from '../sheet-template';
import { KIND_NAMES } from './cell-kind';
import { AUDIENCE_NAMES, DIFFICULTY_NAMES, EVERYBODY, KEY_HEADING } from './sheet-words';

const OPTION_HELP = [
	'Nội dung phương án. Không cần ghi chữ A, B ở đầu.',
	'Nội dung phương án; câu nào cũng cần ít nhất A và B.'
];
const optionColumn = (letter: string, index: number): TemplateColumn => ({
	header: `Phương án ${letter}`,
	help: OPTION_HELP[index] ?? 'Để trống nếu câu không có phương án này.',
	required: index < 2,
	width: 26
});

/** The columns of our template, in their order; `topics` are the names to choose from. */
export const templateColumns = (topics: readonly string[]): TemplateColumn[] => [
	{
		header: 'Nội dung câu hỏi',
		help: 'Câu hỏi đầy đủ. Xuống dòng trong ô bằng Alt + Enter. Chữ đậm ghi <b>…</b>, nghiêng <i>…</i>, gạch chân <u>…</u>, chỉ số dưới <sub>…</sub>, chỉ số trên <sup>…</sup>.',
		required: true,
		width: 60
	},
	{
		header: 'Loại câu',
		help: 'Chọn trong danh sách. Để trống: xét theo số đáp án đúng.',
		list: ITEM_KINDS.map((kind) => KIND_NAMES[kind]),
		width: 16
	},
	...[...'ABCDEFGH'].map(optionColumn),
	{
		header: KEY_HEADING,
		help: 'Chữ của phương án đúng; nhiều đáp án thì cách nhau bằng dấu phẩy. Câu đúng/sai có thể ghi Đúng hoặc Sai.',
		example: 'B hoặc A, C',
		required: true,
		width: 18
	},
	{ header: 'Giải thích', help: 'Vì sao đáp án đúng; người thi xem sau khi nộp bài.', width: 40 },
	{
		header: 'Nguồn, căn cứ',
		help: 'Văn bản, điều khoản, trang tài liệu.',
		example: 'Điều 5 Luật Giao dịch điện tử 2023',
		width: 30
	},
	{ header: 'Chủ đề', help: 'Chọn trong danh sách. Để trống: chọn khi nhập tệp.', list: topics, width: 24 },
	{
		header: 'Mức độ',
		help: 'Chọn trong danh sách. Để trống: chọn khi nhập tệp.',
		list: DIFFICULTIES.map((level) => DIFFICULTY_NAMES[level]),
		width: 14
	},
	{
		header: 'Đối tượng',
		help: 'Một hoặc vài nhóm, cách nhau bằng dấu phẩy. Để trống: chọn khi nhập tệp.',
		example: 'Học sinh, Người dân',
		list: [EVERYBODY, ...AUDIENCE_GROUPS.map((group) => AUDIENCE_NAMES[group])],
		width: 20
	}
];

/** Whole rows to look at, on a sheet of their own so that nobody imports them. */
export const EXAMPLE_ROWS: string[][] = [
	[
		'Khi nhận cuộc gọi tự xưng là công an yêu cầu chuyển tiền, người dân nên làm gì?',
		KIND_NAMES.single,
		...['Chuyển tiền ngay', 'Dừng cuộc gọi và báo công an xã', 'Đọc mã OTP để được xác minh', '', '', '', '', ''],
		'B',
		'Cơ quan công an không làm việc, không thu tiền qua điện thoại.',
		'Cẩm nang nhận diện lừa đảo trực tuyến, Bộ Công an',
		'',
		DIFFICULTY_NAMES[1],
		EVERYBODY
	],
	[
		'Những việc nào làm được trên Cổng Dịch vụ công quốc gia?',
		KIND_NAMES.multiple,
		...['Nộp hồ sơ trực tuyến', 'Nhận lương', 'Thanh toán phí, lệ phí', 'Tra cứu tình trạng hồ sơ', '', '', '', ''],
		'A, C, D',
		'',
		'dichvucong.gov.vn, mục Hướng dẫn',
		'',
		DIFFICULTY_NAMES[2],
		'Người dân, Hợp tác xã'
	],
	[
		'Có thể cho người khác mượn tài khoản định danh điện tử của mình.',
		KIND_NAMES.true_false,
		...['Đúng', 'Sai', '', '', '', '', '', ''],
		'Sai',
		'Tài khoản định danh gắn với một người.',
		'Nghị định 69/2024/NĐ-CP',
		'',
		DIFFICULTY_NAMES[1],
		''
	]
];
