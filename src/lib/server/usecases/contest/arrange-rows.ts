import * as v from 'valibot';

type Row = Record<string, string>;
type Posted = { [name: string]: unknown };

/** A form with rows, as it is posted by one of the buttons that add, remove or move a row: `do` is 'add', 'remove.2', 'up.2' or 'down.2'. */
export const arrangeSchema = v.looseObject({ do: v.optional(v.string(), '') });

const DAY_MS = 86_400_000;
const TIERS = ['first', 'second', 'third', 'consolation'];

/** The rounds rearranged; a new one follows the last by a week. Nothing is saved. */
export const arrangeRounds = (posted: Posted) =>
	arrangeRows(posted, 'rounds', (rows) => {
		const last = rows.at(-1);
		const name = `Tuần ${rows.length + 1}`;
		return { id: '', name, opensAt: weekAfter(last?.opensAt), closesAt: weekAfter(last?.closesAt) };
	});

/** The prizes rearranged; a new one is of the next tier. Nothing is saved. */
export const arrangePrizes = (posted: Posted) =>
	arrangeRows(posted, 'prizes', (rows) => {
		const tier = TIERS.find((known) => !rows.some((row) => row.tier === known)) ?? 'consolation';
		return { tier, count: '1', label: '' };
	});

/** Local clock time does not shift, whatever the zone does meanwhile. */
function weekAfter(local: string | undefined): string {
	const at = Date.parse(`${local}:00Z`);
	return Number.isNaN(at) ? '' : new Date(at + 7 * DAY_MS).toISOString().slice(0, 16);
}

/** The form's fields by name, with the rows of `list` rearranged and numbered anew. */
function arrangeRows({ do: command, ...posted }: Posted, list: string, blank: (rows: Row[]) => Row) {
	const rows = (Array.isArray(posted[list]) ? (posted[list] as Row[]) : []).filter(Boolean);
	const [verb, index] = String(command).split('.');
	const at = Number(index);
	if (verb === 'add') rows.push(blank(rows));
	if (verb === 'remove') rows.splice(at, 1);
	if (verb === 'up' && at > 0) rows.splice(at - 1, 2, rows[at]!, rows[at - 1]!);
	if (verb === 'down' && at < rows.length - 1) rows.splice(at, 2, rows[at + 1]!, rows[at]!);
	return { values: flattened({ ...posted, [list]: rows }), focus: verb === 'add' ? rows.length - 1 : at };
}

function flattened(value: unknown, name = ''): Record<string, string> {
	if (typeof value === 'string') return { [name]: value };
	if (typeof value !== 'object' || value === null) return {};
	const inside = Object.entries(value).map(([key, one]) => flattened(one, name ? `${name}.${key}` : key));
	return Object.assign({}, ...inside) as Record<string, string>;
}
