import type { AwardLine, ReportFigures } from './report-figures';
import { PRIZE_TIERS } from './award';
import { count, countText, date, text, type ReportTable, type TableRow } from './report-table';
import { TIERS } from './rules-wording';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

export function roundTable({ contests }: ReportFigures): ReportTable {
	return {
		key: 'rounds',
		section: 'contests',
		caption: 'Các vòng thi mở trong kỳ báo cáo',
		sheet: 'Vòng thi',
		columns: [
			text('contest', 'Cuộc thi', 28),
			text('round', 'Vòng', 14),
			date('opens', 'Mở'),
			date('closes', 'Đóng'),
			count('persons', 'Dự thi (người)', 'none'),
			count('attempts', 'Lượt thi (lượt)'),
			text('state', 'Kết quả', 14)
		],
		rows: contests.flatMap(({ title, rounds }) =>
			rounds.map(({ roundId, name, opensOn, closesOn, persons, attempts, finalized }) => ({
				key: roundId,
				cells: [title, name, opensOn, closesOn, persons, attempts, finalized ? 'Đã chốt' : 'Chưa chốt']
			}))
		),
		total: { key: 'total', cells: ['Tổng cộng', '', '', '', null, sum(contests.map(({ attempts }) => attempts)), ''] },
		notes: [
			'Số người của các vòng không cộng với nhau: một người có thể dự nhiều vòng.',
			...contests.map(({ title, persons }) => `Cả cuộc thi “${title}” có ${countText(persons)} người khác nhau dự thi.`)
		]
	};
}

const scopeOf = ({ contestTitle, roundName }: AwardLine) => JSON.stringify([contestTitle, roundName]);

/** Units, and persons with more than a consolation prize, are named; the others are only counted. */
const isNamed = ({ kind, tier }: AwardLine) => kind === 'collective' || tier !== 'consolation';

/** Numbers of prizes by tier, and how many of them units won. */
export function awardCountTable({ awards }: ReportFigures): ReportTable {
	const rows: TableRow[] = [...Map.groupBy(awards, scopeOf)].map(([key, lines]) => ({
		key,
		cells: [
			`${lines[0]!.contestTitle}${lines[0]!.roundName ? `, ${lines[0]!.roundName}` : ', chung cuộc'}`,
			...PRIZE_TIERS.map((tier) => lines.filter((one) => one.tier === tier).length),
			lines.length,
			lines.filter(({ kind }) => kind === 'collective').length
		]
	}));
	const totalOf = (index: number) => sum(rows.map(({ cells }) => Number(cells[index])));
	return {
		key: 'award-counts',
		section: 'awards',
		caption: 'Số giải đã trao',
		sheet: 'Số giải',
		columns: [
			text('scope', 'Cuộc thi, vòng thi', 30),
			...PRIZE_TIERS.map((tier) => count(tier, TIERS[tier])),
			count('all', 'Cộng'),
			count('collective', 'Trong đó giải tập thể')
		],
		rows,
		total: { key: 'total', cells: ['Tổng cộng', ...[1, 2, 3, 4, 5, 6].map(totalOf)] },
		notes: []
	};
}

export function winnerTable({ awards }: ReportFigures): ReportTable {
	const named = awards.filter(isNamed);
	const left = awards.length - named.length;
	return {
		key: 'winners',
		section: 'awards',
		caption: 'Cá nhân, tập thể đạt giải',
		sheet: 'Người đạt giải',
		columns: [
			text('tier', 'Giải', 16),
			text('name', 'Họ và tên / tập thể', 26),
			text('unit', 'Đơn vị', 22),
			text('scope', 'Cuộc thi, vòng thi', 28)
		],
		rows: named.map(({ tier, name, unitName, kind, contestTitle, roundName }, index) => ({
			key: `${scopeOf({ contestTitle, roundName } as AwardLine)} ${index}`,
			cells: [
				TIERS[tier],
				name,
				kind === 'collective' ? '' : unitName,
				`${contestTitle}${roundName ? `, ${roundName}` : ', chung cuộc'}`
			]
		})),
		total: null,
		notes: [
			'Tên người chưa đồng ý công khai được che bớt, như ở trang kết quả.',
			...(left > 0 ? [`Còn ${countText(left)} giải khuyến khích cá nhân được nêu số lượng ở bảng trên.`] : [])
		]
	};
}
