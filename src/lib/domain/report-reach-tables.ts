import type { AttestedFigures, ReportFigures, TargetFigures, VerifiedFigures } from './report-figures';
import { shortDate } from './report-period';
import { count, countText, share, text, type Fraction, type ReportTable, type TableCell } from './report-table';
import { GROUP_TITLES, isShareMeasure, REASON_WORDS, BASIS_WORDS, STATUS_WORDS, thresholdText } from './report-wording';

const PERSONS_NOTE =
	'“Người” là số người khác nhau, mỗi người tính một lần; “lượt” là số lần dự thi hoặc dự hoạt động. Số xác minh là người đã hoàn thành bài thi hoặc bài học trên hệ thống; số ghi nhận là theo báo cáo hoạt động trực tiếp đã được duyệt. Hai loại số này không cộng với nhau.';

const REACH_COLUMNS = [
	count('any', 'Đã tiếp cận, xác minh (người)'),
	share('share', 'Tỷ lệ xác minh', ['any', 'headcount']),
	count('contest', 'Đã dự thi (người)'),
	count('attempts', 'Lượt thi (lượt)'),
	count('attestedPersons', 'Ghi nhận, ít nhất (người)', 'own'),
	count('attestedHeadcount', 'Lượt dự hoạt động (lượt)')
];

const cellsOf = (verified: VerifiedFigures, attested: AttestedFigures, fraction: Fraction | null): TableCell[] => [
	verified.any,
	fraction,
	verified.contest,
	verified.attempts,
	attested.persons,
	attested.headcount
];
const fractionOf = (numerator: number, denominator: number): Fraction | null =>
	denominator > 0 ? { numerator, denominator } : null;

function outsideNote({ total }: ReportFigures): string[] {
	if (total.share.outside === 0) return [];
	return [`Tỷ lệ chung không tính ${countText(total.share.outside)} người thuộc nhóm chưa có tổng số người.`];
}

/** Where the denominators come from, each source once with the groups that it is for. */
function sourceNotes({ groups }: ReportFigures): string[] {
	const named = groups.flatMap(({ group, denominator }) =>
		(denominator?.sources ?? []).map(({ source, asOf }) => ({ group, from: `${source}, ngày ${shortDate(asOf)}` }))
	);
	return [...Map.groupBy(named, ({ from }) => from)].map(([from, of]) =>
		of.length === groups.length
			? `Tổng số người theo ${from}.`
			: `Tổng số người theo ${from}: ${of.map(({ group }) => GROUP_TITLES[group].toLocaleLowerCase('vi')).join('; ')}.`
	);
}

export function groupTable(figures: ReportFigures): ReportTable {
	const { groups, total } = figures;
	return {
		key: 'groups',
		section: 'reach',
		caption: 'Kết quả tiếp cận theo nhóm đối tượng',
		sheet: 'Theo nhóm đối tượng',
		columns: [text('group', 'Nhóm đối tượng', 24), count('headcount', 'Tổng số (người)'), ...REACH_COLUMNS].map(
			(column) => (column.key === 'attestedPersons' ? { ...column, total: 'sum' } : column)
		),
		rows: groups.map(({ group, verified, attested, denominator }) => ({
			key: group,
			cells: [
				GROUP_TITLES[group],
				denominator?.headcount ?? null,
				...cellsOf(verified, attested, fractionOf(verified.any, denominator?.headcount ?? 0))
			]
		})),
		total: {
			key: 'total',
			cells: [
				'Tổng cộng',
				total.share.headcount,
				...cellsOf(total.verified, total.attested, fractionOf(total.share.persons, total.share.headcount))
			]
		},
		notes: [PERSONS_NOTE, ...outsideNote(figures), ...sourceNotes(figures)]
	};
}

export function unitTable(figures: ReportFigures): ReportTable {
	const { units, own, total, unit } = figures;
	const rows = units.map(({ unitId, name, verified, attested, share }) => ({
		key: unitId,
		cells: [
			name,
			share.headcount || null,
			...cellsOf(verified, attested, fractionOf(share.persons, share.headcount))
		] as TableCell[]
	}));
	const ownRow = {
		key: 'own',
		cells: [`Thuộc ${unit.name}, không qua đơn vị trực thuộc`, null, ...cellsOf(own.verified, own.attested, null)]
	};
	return {
		key: 'units',
		section: 'reach',
		caption: 'Kết quả tiếp cận theo đơn vị',
		sheet: 'Theo đơn vị',
		columns: [text('unit', 'Đơn vị', 24), count('headcount', 'Tổng số (người)', 'own'), ...REACH_COLUMNS],
		rows: [...rows, ownRow],
		total: {
			key: 'total',
			cells: [
				'Tổng cộng',
				total.share.headcount || null,
				...cellsOf(total.verified, total.attested, fractionOf(total.share.persons, total.share.headcount))
			]
		},
		notes: [
			'Cột “Ghi nhận, ít nhất” không cộng dồn giữa các đơn vị: một người có thể dự hoạt động ở nhiều nơi.',
			...outsideNote(figures)
		]
	};
}

export function targetTable({ targets }: ReportFigures): ReportTable {
	return {
		key: 'targets',
		section: 'reach',
		caption: 'Thực hiện các chỉ tiêu của Kế hoạch',
		sheet: 'Chỉ tiêu',
		columns: [
			text('clause', 'Mục', 10),
			text('metric', 'Chỉ tiêu', 30),
			text('threshold', 'Mức giao', 12),
			text('deadline', 'Thời hạn', 14),
			count('numerator', 'Kết quả', 'none'),
			count('denominator', 'Trên tổng số', 'none'),
			share('share', 'Tỷ lệ', ['numerator', 'denominator'], 'none'),
			share('beside', 'Tỷ lệ theo loại số còn lại', undefined, 'none'),
			text('status', 'Đánh giá', 22)
		],
		rows: targets.map((target) => ({ key: target.targetId, cells: targetCells(target) })),
		total: null,
		notes: [
			'Đánh giá theo loại số mà từng chỉ tiêu quy định (xác minh hoặc ghi nhận); cột “Tỷ lệ theo loại số còn lại” nêu để đối chiếu, không cộng vào.'
		]
	};
}

function targetCells(target: TargetFigures): TableCell[] {
	const { clause, metric, audienceText, deadline, numerator, denominator, beside, status, reason, basis } = target;
	const isShare = isShareMeasure(target);
	return [
		clause,
		audienceText ? `${metric} (${audienceText})` : metric,
		thresholdText(target),
		deadline === null ? 'không nêu' : shortDate(deadline),
		target.measure === 'done' ? null : numerator,
		isShare ? denominator : null,
		isShare && numerator !== null && denominator !== null ? fractionOf(numerator, denominator) : null,
		beside && beside.denominator > 0 ? beside : null,
		`${STATUS_WORDS[status]}: ${REASON_WORDS[reason]}${basis === null ? '' : BASIS_WORDS[basis]}`
	];
}
