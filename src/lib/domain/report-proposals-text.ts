import type { ReportFigures } from './report-figures';
import { countText } from './report-table';
import { firstOf, GROUP_TITLES } from './report-wording';

/** What follows from the difficulties. */
export function proposalsText({ notStarted, groups, targets, notReceived }: ReportFigures): string {
	const missing = groups.filter(({ denominator }) => denominator === null);
	const behind = targets.filter(({ status }) => status === 'behind' || status === 'overdue');
	const points = [
		notStarted.length > 0
			? `Đôn đốc ${firstOf(notStarted, 5, 'đơn vị')} triển khai; phân công cán bộ, Tổ công nghệ số cộng đồng hỗ trợ tại chỗ.`
			: '',
		behind.length > 0
			? `Tập trung thực hiện ${countText(behind.length)} chỉ tiêu chậm tiến độ; rà soát nguyên nhân và thời hạn của từng chỉ tiêu.`
			: '',
		missing.length > 0
			? `Đề nghị cơ quan liên quan cung cấp tổng số người của nhóm ${missing.map(({ group }) => GROUP_TITLES[group].toLocaleLowerCase('vi')).join('; ')}.`
			: '',
		notReceived.length > 0 ? `Đề nghị các đơn vị chưa báo cáo gửi báo cáo đúng hạn.` : '',
		'Tiếp tục duy trì các kênh tuyên truyền có hiệu quả, kết hợp hoạt động trực tiếp với bài học và cuộc thi trực tuyến.'
	].filter(Boolean);
	return ['Trong thời gian tới, tiếp tục thực hiện các nhiệm vụ sau:', ...points.map((point) => `- ${point}`)].join(
		'\n\n'
	);
}
