import type { AnnualFigures, ContestParticipation } from '../domain/annual-result';
import type { AudienceGroup } from '../domain/audience-group';
import { hundredthsOfPercent } from '../domain/percentage';
import type { PublicFigure, PublicFigures } from '../domain/public-figures';
import { csvOf, type CsvCell } from './csv';

export const OPEN_DATA_VERSION = 1;
export const OPEN_DATA_SCHEMA = '/open-data/schema.json';
export const OPEN_DATA_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const GROUPS_VI: Record<AudienceGroup, string> = {
	officials: 'Cán bộ, công chức, viên chức, người lao động',
	students: 'Học sinh, sinh viên',
	residents: 'Người dân',
	cooperatives: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh'
};

type Counts = Pick<PublicFigure, 'persons' | 'attempts' | 'headcount' | 'withheld'>;

/** Of the numbers as they stand; rounded like everywhere else. */
const sharePercent = ({ persons, headcount }: Counts) => {
	const hundredths = persons === null || headcount === null ? null : hundredthsOfPercent(persons, headcount);
	return hundredths === null ? null : hundredths / 100;
};

const counts = (line: Counts) => ({
	persons: line.persons,
	attempts: line.attempts,
	headcount: line.headcount,
	share_percent: sharePercent(line),
	withheld: line.withheld
});

const tables = ({ total, groups, units }: PublicFigures) => ({
	total: counts(total),
	groups: groups.lines.map((line) => ({
		group: line.key,
		label_vi: GROUPS_VI[line.key as AudienceGroup],
		...counts(line)
	})),
	groups_withheld: groups.rest,
	units: units.lines.map((line) => ({ code: line.key, name: line.name, ...counts(line) })),
	units_withheld: units.rest
});

const head = (kind: 'annual_result' | 'contest_participation', origin: string) => ({
	$schema: `${origin}${OPEN_DATA_SCHEMA}`,
	kind,
	version: OPEN_DATA_VERSION,
	licence: OPEN_DATA_LICENCE
});

export interface AnnualPublication {
	figures: AnnualFigures;
	note: string;
	publishedAt: number;
}

export function annualDocument({ figures, note, publishedAt }: AnnualPublication, origin: string) {
	const { kinds } = figures;
	return {
		...head('annual_result', origin),
		unit: figures.unit,
		year: Number(figures.year),
		as_of: figures.asOf,
		published_at: new Date(publishedAt).toISOString(),
		note,
		...tables(figures),
		persons_by_kind: { contest: kinds.contest, passed: kinds.passed, lesson: kinds.lesson },
		contests: figures.contests,
		outreach: figures.channels.map(({ code, name, activities, headcount }) => ({
			channel: code,
			label_vi: name,
			activities,
			attendances: headcount
		}))
	};
}

export function participationDocument(figures: ContestParticipation, origin: string) {
	return {
		...head('contest_participation', origin),
		contest: { code: figures.contest.code, title: figures.contest.title },
		organizer: { code: figures.contest.organizerCode, name: figures.contest.organizer },
		from: figures.from,
		to: figures.to,
		...tables(figures)
	};
}

const COLUMNS = [
	...['table', 'key', 'label_vi', 'persons', 'attempts', 'headcount', 'share_percent', 'withheld'],
	...['activities', 'attendances']
];

const csvRow = (table: string, key: string, label: string, line: Counts): CsvCell[] => [
	...[table, key, label],
	...[line.persons, line.attempts, line.headcount, sharePercent(line)],
	...[line.withheld ? 'true' : 'false', null, null]
];

function tableRows({ total, groups, units }: PublicFigures, label: string): CsvCell[][] {
	const rest = (table: string, { rest }: PublicFigures['groups']) =>
		rest ? [csvRow(table, '', 'Gộp các dòng không công bố riêng', { ...rest, headcount: null, withheld: false })] : [];
	return [
		csvRow('total', '', label, total),
		...groups.lines.map((line) => csvRow('group', line.key, GROUPS_VI[line.key as AudienceGroup], line)),
		...rest('group_withheld', groups),
		...units.lines.map((line) => csvRow('unit', line.key, line.name, line)),
		...rest('unit_withheld', units)
	];
}

/** The same figures as the JSON document, one line for each. */
export function annualCsv(figures: AnnualFigures): string {
	const part = (persons: number | null, attempts: number | null) => ({
		...{ persons, attempts, headcount: null },
		withheld: persons === null
	});
	return csvOf([
		COLUMNS,
		...tableRows(figures, figures.unit.name),
		csvRow('kind', 'contest', 'Đã thi', part(figures.kinds.contest, null)),
		csvRow('kind', 'passed', 'Thi đạt', part(figures.kinds.passed, null)),
		csvRow('kind', 'lesson', 'Học xong bài', part(figures.kinds.lesson, null)),
		...figures.contests.map(({ code, title, persons, attempts }) =>
			csvRow('contest', code, title, part(persons, attempts))
		),
		...figures.channels.map(({ code, name, activities, headcount }) => [
			...['outreach', code, name, null, null, null, null],
			...[headcount === null ? 'true' : 'false', activities, headcount]
		])
	]);
}

export const participationCsv = (figures: ContestParticipation): string =>
	csvOf([COLUMNS, ...tableRows(figures, figures.contest.organizer)]);
