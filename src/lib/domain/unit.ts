import * as v from 'valibot';
import { formObject } from './form-object';
import { authoredText } from './authored-text';
import { localDateSchema } from './local-date';
import { foldVietnamese } from './vietnamese-name';

export const UNIT_KINDS = [
	'country',
	'province',
	'commune',
	'agency',
	'school',
	'village',
	'enterprise',
	'cooperative'
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A node of the unit tree. `path` is '/rootId/…/ownId/' so that a subtree is one prefix. */
export interface Unit {
	id: string;
	code: string;
	name: string;
	kind: UnitKind;
	parentId: string | null;
	path: string;
	/** Local dates 'YYYY-MM-DD', both days included; null = still valid. */
	validFrom: string | null;
	validTo: string | null;
	successorId: string | null;
}

export function unitPath(parentPath: string | null, id: string): string {
	return `${parentPath ?? '/'}${id}/`;
}

/** A unit is in its own subtree. */
export function isInSubtree(path: string, rootPath: string): boolean {
	return path.startsWith(rootPath);
}

/** 0 for a root. */
export function unitDepth(unit: Pick<Unit, 'path'>): number {
	return unit.path.split('/').length - 3;
}

/** What a unit is found by when typed without diacritics: its name and its code. */
export function unitSearchKey(unit: Pick<Unit, 'name' | 'code'>): string {
	return foldVietnamese(`${unit.name} ${unit.code}`);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Order of units by name, 'Thôn 2' before 'Thôn 10'. */
export const compareUnitNames = (a: Pick<Unit, 'name'>, b: Pick<Unit, 'name'>): number =>
	collator.compare(a.name, b.name);

/** Every unit right after its parent, siblings by name with 'Thôn 2' before 'Thôn 10'. A unit whose parent is not in the list is a root. */
export function sortAsTree<U extends Pick<Unit, 'id' | 'parentId' | 'name'>>(units: readonly U[]): U[] {
	const ids = new Set(units.map((unit) => unit.id));
	const byParent = Map.groupBy(units, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
	const below = (parentId: string | null): U[] =>
		[...(byParent.get(parentId) ?? [])]
			.sort((a, b) => compareUnitNames(a, b) || (a.id < b.id ? -1 : 1))
			.flatMap((unit) => [unit, ...below(unit.id)]);
	return below(null);
}

export function unitValidOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, date: string): boolean {
	return (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || date <= unit.validTo);
}

const idOrNone = v.pipe(
	v.optional(v.nullable(v.pipe(v.string(), v.trim())), null),
	v.transform((id) => id || null)
);
const dateOrNone = v.pipe(
	v.optional(v.nullable(v.union([localDateSchema, v.literal('')], 'date.format')), null),
	v.transform((date) => date || null)
);

/** What is typed about a unit; `id` and `path` are the store's. */
export const unitSchema = v.pipe(
	formObject({
		code: v.pipe(v.string('unit.code'), v.trim(), v.regex(/^[\p{L}\d._-]{1,30}$/u, 'unit.code')),
		name: authoredText('unit.name', 150),
		kind: v.picklist(UNIT_KINDS, 'unit.kind'),
		parentId: idOrNone,
		validFrom: dateOrNone,
		validTo: dateOrNone,
		successorId: idOrNone
	}),
	v.forward(
		v.partialCheck(
			[['validFrom'], ['validTo']],
			({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo,
			'unit.validity'
		),
		['validTo']
	)
);
