import type { ContestFigures, ReportFigures } from './report-figures';
import { shortDate } from './report-period';
import { countText } from './report-table';

function contestSentence({ title, persons, attempts, rounds }: ContestFigures): string {
	const days = rounds.flatMap(({ opensOn, closesOn }) => [opensOn, closesOn]).sort();
	const when = days.length > 0 ? `, từ ngày ${shortDate(days[0]!)} đến ngày ${shortDate(days.at(-1)!)}` : '';
	const open = rounds.filter(({ finalized }) => !finalized).length;
	const state = open === 0 ? 'kết quả các vòng đã được chốt' : `còn ${countText(open)} vòng chưa chốt kết quả`;
	return `Cuộc thi “${title}” gồm ${countText(rounds.length)} vòng${when}: ${countText(persons)} người dự thi với ${countText(attempts)} lượt thi; ${state}.`;
}

/** What contests were held, with persons and attempts apart. */
export function contestsText({ contests, total }: ReportFigures): string {
	if (contests.length === 0) return 'Trong kỳ không có vòng thi trực tuyến nào được mở.';
	const { passed, contest } = total.verified;
	const people =
		contest > 0
			? [
					`Trong kỳ có ${countText(contest)} người tham gia thi lần đầu${passed > 0 ? `, ${countText(passed)} người đạt điểm yêu cầu` : ''}; mỗi người chỉ tính một lần dù dự thi nhiều lượt.`
				]
			: [];
	return [...contests.map(contestSentence), ...people].join('\n\n');
}
