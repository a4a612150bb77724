import { GUARDIAN_AGE } from './consent';
import type { Division } from './division';
import type { Eligibility, RoundRules } from './round-rules';
import { overallMethod, prizesText, type PrizesSource } from './rules-prizes';
import { bullets, COUNTING, GROUPS, numbered, PREDICTION, TIES, twoDigits } from './rules-wording';

export interface RulesTextSource extends Omit<PrizesSource, 'divided'> {
	title: string;
	organizer: string;
	/** In order; instants in ms. */
	rounds: { name: string; opensAt: number; closesAt: number }[];
	rules: RoundRules;
	eligibility: Eligibility;
	/** Names of the units in `eligibility.unitIds`. */
	unitNames: string[];
	divisions: Division[];
	/** Items in one paper. */
	paperSize: number;
}

/** How instants and durations (ms) are written in Vietnamese, in the installation's zone. */
export interface RulesTextFormatters {
	instant: (ms: number) => string;
	duration: (ms: number) => string;
}

const lettered = (lines: string[]) => lines.map((line, index) => `\n\n${'abcd'[index]}) ${line}`).join(';');

function entrants({ eligibility, unitNames }: RulesTextSource): string {
	const groups = eligibility.groups.map((group) => GROUPS[group]).join('; ');
	const where = unitNames.length > 0 ? ` thuộc ${unitNames.join(', ')}` : '';
	const age = eligibility.minimumAge === null ? '' : `, từ đủ ${eligibility.minimumAge} tuổi trở lên`;
	return numbered([
		`Người dự thi là ${groups || 'mọi công dân Việt Nam'}${where}${age}.`,
		...((eligibility.minimumAge ?? 0) < GUARDIAN_AGE
			? [`Người dưới ${GUARDIAN_AGE} tuổi dự thi khi có sự đồng ý của cha, mẹ hoặc người giám hộ.`]
			: []),
		'Thành viên Ban Tổ chức, người biên soạn và duyệt câu hỏi không được xét giải.',
		'Mỗi người dự thi bằng một tài khoản gắn với một số điện thoại hoặc một mã dự thi do đơn vị cấp.'
	]);
}

function schedule({ rounds }: RulesTextSource, { instant }: RulesTextFormatters): string {
	const lines = rounds.map(
		({ name, opensAt, closesAt }) => `${name}: từ ${instant(opensAt)} đến ${instant(closesAt)}.`
	);
	return `${bullets(lines)}\n\nThời gian được tính theo đồng hồ của hệ thống.`;
}

function paper({ rules, paperSize }: RulesTextSource, { duration }: RulesTextFormatters): string {
	const attempts =
		rules.attemptsAllowed === null
			? 'không giới hạn số lượt dự thi'
			: `được dự thi tối đa ${twoDigits(rules.attemptsAllowed)} lượt`;
	const counted = rules.attemptsAllowed === 1 ? '' : `; kết quả của mỗi người là ${COUNTING[rules.counting]}`;
	const repeated =
		rules.noRepeat && rules.attemptsAllowed !== 1 ? ' Các lượt thi của một người trong vòng không trùng câu hỏi.' : '';
	const prediction =
		rules.prediction === null ? [] : [`Cuối bài thi có một câu hỏi dự đoán: “${PREDICTION[rules.prediction]}”.`];
	return numbered([
		'Nội dung: Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia và các nội dung liên quan do Ban Tổ chức công bố.',
		`Hình thức: thi trắc nghiệm trực tuyến. Mỗi bài thi gồm ${twoDigits(paperSize)} câu hỏi, thời gian làm bài ${duration(rules.timeLimitMs)}.`,
		`Trong mỗi vòng, mỗi người ${attempts}${counted}.${repeated}`,
		...prediction,
		`Câu trả lời được lưu ngay khi chọn. Nếu mất kết nối, câu trả lời chọn trước khi hết giờ vẫn được tính khi gửi đến hệ thống trong vòng ${duration(rules.graceMs)} sau khi hết giờ. Khi hết giờ, hệ thống tự nộp bài với các câu đã lưu.`
	]);
}

/** Lots are provable: what they are drawn by is fixed in public before anybody could know the order. */
const LOTS =
	'Mã bốc thăm của mỗi vòng được hệ thống tạo trước khi vòng mở. Mã băm SHA-256 của mã đó được công bố trên trang cuộc thi trước khi vòng đóng; chính mã bốc thăm được công bố cùng kết quả, nên ai cũng kiểm tra được rằng mã không bị thay đổi và tự bốc thăm lại được.';

function ranking({ rules, divisions, overall }: RulesTextSource): string {
	const ties = rules.tieSteps.map((step) => TIES[step]);
	const lots = rules.tieSteps.includes('lot');
	const groupsOf = ({ name, groups }: Division) => `${name} (${groups.map((group) => GROUPS[group]).join('; ')})`;
	return numbered([
		...(divisions.length > 0
			? [`Kết quả được xếp hạng riêng theo từng bảng: ${divisions.map(groupsOf).join(', ')}.`]
			: []),
		'Mỗi câu trả lời đúng được tính 01 điểm. Câu có nhiều phương án đúng chỉ được tính điểm khi chọn đủ và đúng tất cả.',
		'Người có nhiều câu trả lời đúng hơn xếp trên.',
		...(ties.length > 0 ? [`Khi số câu đúng bằng nhau, xét lần lượt:${lettered(ties)}.`] : []),
		lots ? LOTS : 'Những người bằng nhau ở mọi tiêu chí cùng xếp một hạng.',
		...(overall
			? [
					`Xếp hạng chung cuộc theo ${overallMethod(overall)}. Khi bằng nhau, xét lần lượt các tiêu chí trên, cộng dồn qua các vòng được tính.`
				]
			: []),
		'Kết quả được công bố kèm dữ liệu xếp hạng đã che bớt tên để mọi người kiểm tra. Bài thi gian lận, dự thi hộ hoặc dùng công cụ tự động bị hủy kết quả, có nêu lý do.'
	]);
}

const PERSONAL_DATA = numbered([
	'Ban Tổ chức chỉ thu thập họ và tên, số điện thoại, đơn vị, nhóm đối tượng và bài làm của người dự thi; không thu thập hình ảnh giấy tờ tùy thân.',
	'Dữ liệu được dùng để tổ chức cuộc thi, xếp hạng, trao giải và thống kê; được giữ đến khi công bố kết quả và thêm 12 tháng rồi xóa.',
	'Người dự thi có quyền xem, chỉnh sửa, yêu cầu xóa dữ liệu và rút lại sự đồng ý theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Tên trong danh sách công khai được che bớt, trừ khi người đó (và người giám hộ, đối với trẻ em) đồng ý công bố.'
]);

const COMPLAINTS = (organizer: string) =>
	numbered([
		`Khiếu nại về câu hỏi, bài thi hoặc kết quả gửi đến ${organizer} trong thời hạn 05 ngày làm việc kể từ ngày công bố kết quả.`,
		'Người có lượt thi bị hủy kết quả xem lý do và gửi khiếu nại ngay trên trang biên nhận của lượt thi đó; trả lời của Ban Tổ chức cũng hiện ở đó. Khiếu nại đúng thì kết quả được khôi phục.',
		'Ban Tổ chức trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được. Nếu đáp án có sai sót, bài thi của tất cả người dự thi được chấm lại và kết quả thay đổi được công bố.',
		'Khi cần sửa thể lệ trước giờ mở cuộc thi, Ban Tổ chức công bố công khai; thể lệ không thay đổi sau khi cuộc thi đã mở.'
	]);

/** The rules (thể lệ) of a contest proposed from its settings, in Markdown, for the organizer to read and mend. */
export function proposeRulesText(source: RulesTextSource, formatters: RulesTextFormatters): string {
	const articles: [string, string][] = [
		['Đơn vị tổ chức', `Cuộc thi do ${source.organizer} tổ chức.`],
		['Đối tượng dự thi', entrants(source)],
		['Thời gian', schedule(source, formatters)],
		['Nội dung và hình thức thi', paper(source, formatters)],
		['Cách tính kết quả và xếp hạng', ranking(source)],
		['Giải thưởng', prizesText({ ...source, divided: source.divisions.length > 0 })],
		['Bảo vệ dữ liệu cá nhân', PERSONAL_DATA],
		['Khiếu nại và điều khoản thi hành', COMPLAINTS(source.organizer)]
	];
	const body = articles.map(([heading, text], index) => `## Điều ${index + 1}. ${heading}\n\n${text}`);
	return [`# Thể lệ ${source.title}`, ...body].join('\n\n') + '\n';
}
