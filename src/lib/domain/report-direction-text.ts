import type { ReportFigures } from './report-figures';
import { periodName, shortDate } from './report-period';
import { countText } from './report-table';
import { listed, planReference, sentence, withinSentence } from './report-wording';

/** Direction and organisation: on what basis the work was done, and by what means. */
export function directionText(figures: ReportFigures): string {
	const { plan, unit, period, contests, channels, targets } = figures;
	const basis = plan ? `Thực hiện ${planReference(plan)}, ` : '';
	const name = withinSentence(unit.name);
	const opening = `${basis}${basis ? name : sentence(name)} báo cáo kết quả thực hiện ${periodName(period)}; số liệu tính đến hết ngày ${shortDate(period.endsOn)}.`;
	const done = targets.filter(({ measure, status }) => measure === 'done' && status === 'achieved');
	const steps =
		done.length > 0
			? [`Các việc đã hoàn thành: ${listed(done.map(({ metric }) => metric.toLocaleLowerCase('vi')))}.`]
			: [];
	const activities = channels.reduce((sum, one) => sum + one.activities, 0);
	const means = [
		contests.length > 0 ? `tổ chức ${countText(contests.length)} cuộc thi trực tuyến` : '',
		activities > 0
			? `thực hiện ${countText(activities)} hoạt động tuyên truyền qua ${countText(channels.length)} kênh`
			: ''
	].filter(Boolean);
	const carried =
		means.length > 0
			? [
					`Trong kỳ, ${name} đã ${listed(means)}; kết quả được theo dõi trên hệ thống theo từng nhóm đối tượng và từng đơn vị.`
				]
			: [];
	return [opening, ...steps, ...carried].join('\n\n');
}
