import type { ReportFigures } from './report-figures';
import { countText } from './report-table';
import { firstOf, GROUP_TITLES, listed } from './report-wording';

/** What the figures themselves show to be hard: units not started, headcounts missing, targets behind, reports not sent. */
export function difficultiesText(figures: ReportFigures): string {
	const { notStarted, groups, targets, notReceived, total } = figures;
	const missing = groups
		.filter(({ denominator }) => denominator === null)
		.map(({ group }) => GROUP_TITLES[group].toLocaleLowerCase('vi'));
	const late = targets.filter(({ status }) => status === 'behind' || status === 'overdue');
	const unknown = targets.filter(({ status }) => status === 'no_data');
	const points = [
		notStarted.length > 0
			? `${countText(notStarted.length)} đơn vị chưa có người tham gia trên hệ thống: ${firstOf(notStarted, 8, 'đơn vị')}.`
			: '',
		missing.length > 0
			? `Chưa có tổng số người của ${missing.length} nhóm đối tượng (${missing.join('; ')}) nên chưa tính được tỷ lệ.`
			: '',
		late.length > 0
			? `${countText(late.length)} chỉ tiêu chậm tiến độ hoặc quá hạn: ${late.map(({ metric }) => metric).join('; ')}.`
			: '',
		unknown.length > 0 ? `${countText(unknown.length)} chỉ tiêu chưa có số liệu để đánh giá.` : '',
		total.verified.any > 0 && total.verified.any < total.attested.persons
			? 'Số người được xác minh thấp hơn số người dự hoạt động trực tiếp: nhiều người đã nghe phổ biến nhưng chưa tự làm bài trên hệ thống.'
			: '',
		notReceived.length > 0
			? `${countText(notReceived.length)} đơn vị chưa gửi báo cáo: ${firstOf(notReceived, 8, 'đơn vị')}.`
			: ''
	].filter(Boolean);
	if (points.length === 0)
		return 'Qua số liệu theo dõi, các chỉ tiêu cơ bản được thực hiện đúng tiến độ; chưa phát sinh khó khăn lớn.';
	return [
		`Qua theo dõi, công tác tuyên truyền còn ${listed([`${countText(points.length)} điểm khó khăn, hạn chế`])}:`,
		...points.map((point) => `- ${point}`)
	].join('\n\n');
}
