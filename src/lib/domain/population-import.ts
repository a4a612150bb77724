import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { isLocalDate } from './local-date';
import { foldVietnamese } from './vietnamese-name';

/** A line of headcounts as it stands in the file: either a group with its headcount, or a column for each group. */
export interface PopulationLine extends Record<AudienceGroup, string> {
	line: number;
	/** Code or name. */
	unit: string;
	group: string;
	headcount: string;
	/** 'YYYY-MM-DD' or what was typed. */
	asOf: string;
	source: string;
}
export type PopulationField = Exclude<keyof PopulationLine, 'line'>;

export interface PopulationFault {
	field: PopulationField;
	code: string;
	params: Record<string, string | number>;
}

export interface ImportedFigure {
	unitId: string;
	audienceGroup: AudienceGroup;
	headcount: number;
	asOf: string;
	source: string;
}

export interface CheckedPopulationLine {
	line: PopulationLine;
	faults: PopulationFault[];
	/** Empty when the line is wrong. */
	figures: ImportedFigure[];
	unitName: string | null;
}

interface Known {
	/** Units whose headcounts may be entered. */
	units: readonly { id: string; code: string; name: string; validTo: string | null }[];
	today: string;
	/** Reads a count as it is typed; null = no whole number. */
	countOf: (typed: string) => number | null;
}

const GROUP_WORDS: Record<AudienceGroup, string[]> = {
	officials: ['officials', 'can bo', 'can bo cong chuc', 'cbcc', 'cbccvc', 'can bo cong chuc vien chuc nguoi lao dong'],
	students: ['students', 'hoc sinh', 'hoc sinh sinh vien', 'sinh vien'],
	residents: ['residents', 'nguoi dan', 'nhan dan', 'dan cu'],
	cooperatives: ['cooperatives', 'dn htx', 'doanh nghiep', 'hop tac xa', 'doanh nghiep hop tac xa ho kinh doanh', 'htx']
};

export function audienceGroupOf(typed: string): AudienceGroup | null {
	const words = foldVietnamese(typed)
		.replace(/[^a-z]+/g, ' ')
		.trim();
	return AUDIENCE_GROUPS.find((group) => GROUP_WORDS[group].includes(words)) ?? null;
}

/** Every line with the headcounts it gives, or what is wrong with it. */
export function checkPopulationLines(lines: readonly PopulationLine[], known: Known): CheckedPopulationLine[] {
	const byCode = new Map(known.units.map((unit) => [unit.code, unit]));
	// Where an old unit and the one that goes on have the same name, the one that is there is meant.
	const named = Map.groupBy(known.units, ({ name }) => foldVietnamese(name));
	const find = (typed: string) => {
		const code = byCode.get(typed);
		if (code) return [code];
		const all = named.get(foldVietnamese(typed)) ?? [];
		const open = all.filter(({ validTo }) => validTo === null || validTo >= known.today);
		return open.length > 0 ? open : all;
	};
	const checked = lines.map((line) => checkLine(line, find(line.unit), known));
	return refuseTwins(checked);
}

function checkLine(
	line: PopulationLine,
	found: readonly Known['units'][number][],
	known: Known
): CheckedPopulationLine {
	const faults: PopulationFault[] = [];
	const fault = (field: PopulationField, code: string, params = {}) => faults.push({ field, code, params });
	const [unit, ...others] = found;
	if (!unit) fault('unit', 'population.import.unit', { name: line.unit });
	if (others.length > 0) fault('unit', 'population.import.ambiguous', { name: line.unit });
	if (!isLocalDate(line.asOf)) fault('asOf', 'date.format');
	else if (line.asOf > known.today) fault('asOf', 'population.future');
	if (line.source === '') fault('source', 'population.source.required');
	else if (line.source.length > 300) fault('source', 'population.source.long');
	const single = line.group !== '' || line.headcount !== '';
	const group = audienceGroupOf(line.group);
	if (single && !group) fault('group', 'population.import.group');
	const typed = single
		? group
			? [{ group, field: 'headcount' as const }]
			: []
		: AUDIENCE_GROUPS.filter((one) => line[one] !== '').map((one) => ({ group: one, field: one }));
	if (!single && typed.length === 0) fault('headcount', 'population.import.empty');
	const counts = typed.map(({ group: audienceGroup, field }) => ({
		audienceGroup,
		field,
		headcount: known.countOf(line[field])
	}));
	for (const { field, headcount } of counts) if (headcount === null) fault(field, 'population.headcount');
	const figures = counts.map(({ audienceGroup, headcount }) => ({
		unitId: unit?.id ?? '',
		audienceGroup,
		headcount: headcount ?? 0,
		asOf: line.asOf,
		source: line.source
	}));
	return { line, faults, figures: faults.length > 0 ? [] : figures, unitName: unit?.name ?? null };
}

/** Two lines that give different headcounts for the same unit, group and date cannot both be right. */
function refuseTwins(checked: CheckedPopulationLine[]): CheckedPopulationLine[] {
	const first = new Map<string, { line: number; headcount: number }>();
	return checked.map((one) => {
		for (const { unitId, audienceGroup, asOf, headcount } of one.figures) {
			const key = `${unitId} ${audienceGroup} ${asOf}`;
			const known = first.get(key);
			if (!known) first.set(key, { line: one.line.line, headcount });
			else if (known.headcount !== headcount) {
				const fault = { field: 'headcount' as const, code: 'population.import.twice', params: { line: known.line } };
				return { ...one, figures: [], faults: [fault] };
			}
		}
		return one;
	});
}
