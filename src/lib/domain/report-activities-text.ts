import type { ReportFigures } from './report-figures';
import { shortDate } from './report-period';
import { countText } from './report-table';
import { listed } from './report-wording';

/** Activities by channel: the busiest channels and the largest activities by name. */
export function activitiesText({ channels, activities, total }: ReportFigures): string {
	if (channels.length === 0)
		return 'Trong kỳ chưa có hoạt động tuyên truyền trực tiếp nào được ghi nhận và duyệt trên hệ thống.';
	const all = channels.reduce((sum, one) => sum + one.activities, 0);
	const opening = `Trong kỳ đã ghi nhận ${countText(all)} hoạt động tuyên truyền qua ${countText(channels.length)} kênh, với ${countText(total.attested.headcount)} lượt người dự; tính ít nhất có ${countText(total.attested.persons)} người khác nhau.`;
	const busiest = [...channels].sort((a, b) => b.activities - a.activities || b.headcount - a.headcount).slice(0, 3);
	const which = `Các kênh được sử dụng nhiều: ${listed(busiest.map(({ name, activities: n, headcount }) => `${name.toLocaleLowerCase('vi')} (${countText(n)} hoạt động${headcount > 0 ? `, ${countText(headcount)} lượt người` : ''})`))}.`;
	const largest = activities.filter(({ headcount }) => headcount > 0).slice(0, 3);
	const notable =
		largest.length > 0
			? [
					`Hoạt động đông người dự: ${largest.map(({ title, occurredOn, unitName, headcount }) => `${title} (${unitName}, ngày ${shortDate(occurredOn)}, ${countText(headcount)} lượt người)`).join('; ')}.`
				]
			: [];
	return [opening, which, ...notable].join('\n\n');
}
