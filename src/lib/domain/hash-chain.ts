import { sha256Hex } from './sha256';

/** Before the first row. */
export const CHAIN_START = '';

/** The hash of a row in a chain: it covers the row and the hash before it, so that no row before can change unseen. */
export function chained(previous: string, row: unknown): string {
	return sha256Hex(`${previous}\n${canonicalJson(row)}`);
}

/** JSON with the keys of objects in order and without those that are undefined: the same text for the same content, whatever stored it. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(ordered(value)) ?? 'null';
}

function ordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]));
}
