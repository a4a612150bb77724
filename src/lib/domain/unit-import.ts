import { unitSchema, type UnitKind } from './unit';
import { foldVietnamese } from './vietnamese-name';
import * as v from 'valibot';

/** A line of a list of units as it stands in the file; dates are 'YYYY-MM-DD' or what was typed. */
export interface UnitLine {
	line: number;
	code: string;
	name: string;
	kind: string;
	parentCode: string;
	validFrom: string;
	validTo: string;
}
export type UnitField = Exclude<keyof UnitLine, 'line'>;
export const UNIT_FIELDS: readonly UnitField[] = ['code', 'name', 'kind', 'parentCode', 'validFrom', 'validTo'];

/** A unit as a file names it: by codes. */
export interface UnitByCode {
	code: string;
	name: string;
	kind: UnitKind;
	parentCode: string | null;
	validFrom: string | null;
	validTo: string | null;
}

export interface LineFault {
	field: UnitField;
	/** As of a DomainError. */
	code: string;
	params: Record<string, string | number>;
}

export interface CheckedUnitLine {
	line: UnitLine;
	state: 'new' | 'changed' | 'same' | 'wrong';
	faults: LineFault[];
	/** What the line says; null when it is wrong. */
	unit: UnitByCode | null;
	/** The unit with this code as it stands. */
	was: UnitByCode | null;
	changed: UnitField[];
}

interface Known {
	/** Units that may be changed and built on. */
	units: readonly UnitByCode[];
	/** Codes of units elsewhere. */
	otherCodes: ReadonlySet<string>;
	/** Where a unit without a parent goes; null = it must name one. */
	defaultParentCode: string | null;
}

const KIND_WORDS: Record<UnitKind, string[]> = {
	country: ['ca nuoc', 'quoc gia', 'country'],
	province: ['tinh', 'thanh pho', 'tinh thanh pho', 'province'],
	commune: ['xa', 'phuong', 'xa phuong', 'dac khu', 'thi tran', 'commune'],
	agency: [
		'co quan',
		'ubnd',
		'uy ban',
		'phong',
		'ban',
		'tram',
		'trung tam',
		'cong an',
		'mat tran',
		'doan the',
		'agency'
	],
	school: ['truong', 'truong hoc', 'nha truong', 'school'],
	village: [
		'thon',
		'to dan pho',
		'thon to dan pho',
		'ap',
		'khu pho',
		'lang',
		'buon',
		'xom',
		'khom',
		'phum',
		'soc',
		'village'
	],
	enterprise: ['doanh nghiep', 'cong ty', 'enterprise'],
	cooperative: ['hop tac xa', 'htx', 'cooperative']
};

/** The kind that a cell names ('Thôn, tổ dân phố', 'village'), or with an empty cell the one that the unit's name begins with. */
export function unitKindOf(cell: string, name: string): UnitKind | null {
	const words = foldVietnamese(cell)
		.replace(/[^a-z ]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const known = Object.entries(KIND_WORDS) as [UnitKind, string[]][];
	if (words !== '') return known.find(([, all]) => all.includes(words))?.[0] ?? null;
	const begins = `${foldVietnamese(name)} `;
	return known.find(([, all]) => all.some((word) => begins.startsWith(`${word} `)))?.[0] ?? null;
}

/** Every line beside what is there: new, changed, the same, or wrong and why. The order of lines does not matter. */
export function checkUnitLines(lines: readonly UnitLine[], known: Known): CheckedUnitLine[] {
	const existing = new Map(known.units.map((unit) => [unit.code, unit]));
	const byCode = Map.groupBy(lines, ({ code }) => code);
	const checked = lines.map((line) => checkLine(line, known, existing, byCode));
	const result = new Map(existing);
	for (const { unit } of checked) if (unit) result.set(unit.code, unit);
	const openBelow = countOpenBelow(result);
	for (const one of checked) {
		if (!one.unit) continue;
		const fault = shapeFault(one.unit, result, openBelow);
		if (fault) Object.assign(one, { state: 'wrong', unit: null, faults: [fault] });
	}
	return checked;
}

function checkLine(
	line: UnitLine,
	{ otherCodes, defaultParentCode }: Known,
	existing: ReadonlyMap<string, UnitByCode>,
	byCode: ReadonlyMap<string, UnitLine[]>
): CheckedUnitLine {
	const was = existing.get(line.code) ?? null;
	const faults: LineFault[] = [];
	const fault = (field: UnitField, code: string, params = {}) => faults.push({ field, code, params });
	const isRoot = was !== null && was.parentCode === null;
	const parentCode = line.parentCode || (isRoot ? null : (was?.parentCode ?? defaultParentCode));
	const kind = unitKindOf(line.kind, line.name) ?? (line.kind === '' ? (was?.kind ?? null) : null);
	const typed = { ...line, kind: kind ?? '', parentId: parentCode, successorId: null };
	const parsed = v.safeParse(unitSchema, typed);
	for (const issue of parsed.issues ?? []) {
		const field = (v.getDotPath(issue) ?? 'code').replace('parentId', 'parentCode') as UnitField;
		if (!faults.some((one) => one.field === field)) fault(field, issue.message);
	}
	const twin = byCode.get(line.code)?.find((other) => other.line !== line.line && !sameLine(other, line));
	if (line.code !== '' && twin) fault('code', 'unit.import.twice', { line: twin.line });
	if (otherCodes.has(line.code)) fault('code', 'unit.import.elsewhere');
	if (isRoot && line.parentCode !== '') fault('parentCode', 'unit.import.root');
	if (!isRoot && parentCode === null) fault('parentCode', 'unit.parent.required');
	if (parentCode !== null && !existing.has(parentCode) && !byCode.has(parentCode))
		fault('parentCode', 'unit.import.parent', { code: parentCode });
	if (!parsed.success || faults.length > 0) return { line, state: 'wrong', faults, unit: null, was, changed: [] };
	const { code, name, validFrom, validTo } = parsed.output;
	const unit: UnitByCode = { code, name, kind: parsed.output.kind, parentCode, validFrom, validTo };
	const changed = was === null ? [] : UNIT_FIELDS.filter((field) => unit[field] !== was[field]);
	const state = was === null ? 'new' : changed.length > 0 ? 'changed' : 'same';
	return { line, state, faults, unit, was, changed };
}

/** The same unit may stand in several lines, as an export with several headcounts has it. */
const sameLine = (one: UnitLine, other: UnitLine) => UNIT_FIELDS.every((field) => one[field] === other[field]);

function countOpenBelow(result: ReadonlyMap<string, UnitByCode>): Map<string, string | null> {
	/** Of each unit the last day of what is below it: null = some of it stays open. */
	const last = new Map<string, string | null>();
	for (const { parentCode, validTo } of result.values()) {
		if (parentCode === null) continue;
		const known = last.get(parentCode);
		last.set(
			parentCode,
			known === null || validTo === null ? null : known !== undefined && known > validTo ? known : validTo
		);
	}
	return last;
}

/** A ring of parents, or a unit that ends before what is below it. */
function shapeFault(
	unit: UnitByCode,
	result: ReadonlyMap<string, UnitByCode>,
	openBelow: ReadonlyMap<string, string | null>
): LineFault | null {
	const seen = new Set([unit.code]);
	for (let above = unit.parentCode; above !== null; above = result.get(above)?.parentCode ?? null) {
		if (above === unit.code) return { field: 'parentCode', code: 'unit.parent.cycle', params: {} };
		if (seen.has(above)) break;
		seen.add(above);
	}
	if (unit.validTo === null) return null;
	if (unit.parentCode === null) return { field: 'validTo', code: 'unit.root', params: {} };
	const below = openBelow.get(unit.code);
	return below === null || (below !== undefined && below > unit.validTo)
		? { field: 'validTo', code: 'unit.import.open_below', params: {} }
		: null;
}
