import * as v from 'valibot';
import { PRIZE_TIERS } from '../../../domain/award';

type Row = Record<string, string>;
type Posted = { [name: string]: unknown };

/**
 * A form with rows, as it is posted by one of the buttons that add, remove or move a row: `do` is '<verb>.<row> <list>', such
 * as 'add.0 prizes', 'remove.2 overall.prizes', 'up.2 rounds', 'down.2 rounds'.
 */
export const arrangeSchema = v.looseObject({ do: v.optional(v.string(), '') });

const DAY_MS = 86_400_000;

/** Of each list: a new row, from those that are there, and the field of a row that takes the focus. */
const LISTS: Record<string, { blank: (rows: Row[]) => Row; focus: string }> = {
	rounds: { blank: roundAfter, focus: 'name' },
	prizes: { blank: prizeAfter, focus: 'tier' },
	'overall.prizes': { blank: prizeAfter, focus: 'tier' },
	'collective.prizes': { blank: prizeAfter, focus: 'tier' },
	'collective.bands': { blank: bandAfter, focus: 'headcountFrom' }
};

/** Follows the last by a week. */
function roundAfter(rows: Row[]): Row {
	const last = rows.at(-1);
	const [opensAt, closesAt] = [weekAfter(last?.opensAt), weekAfter(last?.closesAt)];
	return { id: '', name: `Tuần ${rows.length + 1}`, opensAt, closesAt };
}

/** Of the next tier. */
function prizeAfter(rows: Row[]): Row {
	const tier = PRIZE_TIERS.find((known) => !rows.some((row) => row.tier === known)) ?? 'consolation';
	return { tier, count: '1', label: '' };
}

function bandAfter(rows: Row[]): Row {
	return { headcountFrom: rows.length === 0 ? '0' : '', minParticipants: '', minSharePercent: '' };
}

/** Local clock time does not shift, whatever the zone does meanwhile. */
function weekAfter(local: string | undefined): string {
	const at = Date.parse(`${local}:00Z`);
	return Number.isNaN(at) ? '' : new Date(at + 7 * DAY_MS).toISOString().slice(0, 16);
}

/** The form's fields by name, with one list's rows rearranged and numbered anew; nothing is saved. `focus` is the id of a field. */
export function arrangeRows({ do: command, ...posted }: Posted) {
	const [act = '', list = ''] = String(command).split(' ');
	const [verb, index] = act.split('.');
	const known = LISTS[list];
	const values = flattened(posted);
	if (!known) return { values, focus: undefined };
	const rows = rowsOf(posted, list);
	const at = Number(index);
	if (verb === 'add') rows.push(known.blank(rows));
	if (verb === 'remove') rows.splice(at, 1);
	if (verb === 'up' && at > 0) rows.splice(at - 1, 2, rows[at]!, rows[at - 1]!);
	if (verb === 'down' && at < rows.length - 1) rows.splice(at, 2, rows[at + 1]!, rows[at]!);
	const others = Object.entries(values).filter(([name]) => !name.startsWith(`${list}.`));
	const row = verb === 'add' ? rows.length - 1 : Math.min(at, rows.length - 1);
	return {
		values: { ...Object.fromEntries(others), ...flattened(rows, list) },
		focus: row < 0 ? list : `${list}.${row}.${known.focus}`
	};
}

function rowsOf(posted: Posted, list: string): Row[] {
	const found = list.split('.').reduce<unknown>((at, step) => (at as Posted | undefined)?.[step], posted);
	return (Array.isArray(found) ? (found as Row[]) : []).filter(Boolean);
}

function flattened(value: unknown, name = ''): Record<string, string> {
	if (typeof value === 'string') return { [name]: value };
	if (typeof value !== 'object' || value === null) return {};
	const inside = Object.entries(value).map(([key, one]) => flattened(one, name ? `${name}.${key}` : key));
	return Object.assign({}, ...inside) as Record<string, string>;
}
