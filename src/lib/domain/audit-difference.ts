import { canonicalJson } from './hash-chain';

/** A field of what stood before and after; undefined where it was not there. */
export interface FieldChange {
	field: string;
	before: unknown;
	after: unknown;
}

/**
 * The fields in which an entry's before and after differ, those of `after` first. Where one of them is no object with fields of
 * its own, it is one change without a name.
 */
export function auditDifference(before: unknown, after: unknown): FieldChange[] {
	const [old, now] = [fieldsOf(before), fieldsOf(after)];
	if (old === null || now === null) return [{ field: '', before, after }];
	const fields = [...new Set([...Object.keys(now), ...Object.keys(old)])];
	return fields
		.map((field) => ({ field, before: old[field], after: now[field] }))
		.filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}

/** Nothing at all has no fields. */
function fieldsOf(value: unknown): Record<string, unknown> | null {
	if (value === null || value === undefined) return {};
	return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
