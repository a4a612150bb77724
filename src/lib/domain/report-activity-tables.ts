import type { ReportFigures } from './report-figures';
import { count, countText, date, text, type ReportTable } from './report-table';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

export function channelTable({ channels }: ReportFigures): ReportTable {
	return {
		key: 'channels',
		section: 'activities',
		caption: 'Hoạt động tuyên truyền theo kênh',
		sheet: 'Theo kênh',
		columns: [
			text('channel', 'Kênh tuyên truyền', 30),
			count('activities', 'Số hoạt động'),
			count('headcount', 'Lượt người dự (lượt)')
		],
		rows: channels.map(({ channel, name, activities, headcount }) => ({
			key: channel,
			cells: [name, activities, headcount]
		})),
		total: {
			key: 'total',
			cells: [
				'Tổng cộng',
				sum(channels.map(({ activities }) => activities)),
				sum(channels.map(({ headcount }) => headcount))
			]
		},
		notes: []
	};
}

export function activityTable({ activities, channels }: ReportFigures): ReportTable {
	const all = sum(channels.map((one) => one.activities));
	const left = all - activities.length;
	return {
		key: 'activities',
		section: 'activities',
		caption: 'Các hoạt động chính',
		sheet: 'Hoạt động chính',
		columns: [
			date('date', 'Ngày'),
			text('title', 'Hoạt động', 30),
			text('channel', 'Kênh', 16),
			text('place', 'Địa điểm', 18),
			text('unit', 'Đơn vị', 16),
			count('headcount', 'Lượt người dự (lượt)', 'none')
		],
		rows: activities.map(({ id, occurredOn, title, channel, place, unitName, headcount }) => ({
			key: id,
			cells: [occurredOn, title, channel, place, unitName, headcount]
		})),
		total: null,
		notes:
			left > 0 ? [`Nêu ${activities.length} hoạt động đông người dự nhất; còn ${countText(left)} hoạt động khác.`] : []
	};
}
