import * as v from 'valibot';
import {
	publishedEntrySchema,
	standingsHeadSchema,
	type PublishedEntry,
	type PublishedStandings,
	type StandingsHead
} from '../domain/published-standings';
import { parseStandingsCsv, standingsCsv } from './standings-csv';
import { parseStandingsJson, standingsJson } from './standings-json';

/** A file in pieces, so that a long one never stands in memory whole. */
export interface StandingsWriter {
	opening(head: StandingsHead): string;
	line(entry: PublishedEntry, index: number): string;
	closing: string;
}

export const STANDINGS_WRITERS = { json: standingsJson, csv: standingsCsv };
export type StandingsFormat = keyof typeof STANDINGS_WRITERS;

export interface ReadStandings extends PublishedStandings {
	/** The line of the file on which the first entry stands. */
	firstLine: number;
}

/** A published file, JSON or CSV. Throws a RangeError that says where it is not one. */
export function readStandings(text: string): ReadStandings {
	const { head, entries, firstLine } = parsed(text);
	return {
		head: checked(standingsHeadSchema, head, 'head'),
		entries: checked(v.array(publishedEntrySchema, 'has no entries'), entries, 'entries'),
		firstLine
	};
}

function parsed(text: string) {
	try {
		return /^\s*\{/.test(text) ? parseStandingsJson(text) : parseStandingsCsv(text);
	} catch (failure) {
		throw new RangeError(failure instanceof Error ? failure.message : String(failure), { cause: failure });
	}
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string): T {
	const result = v.safeParse(schema, value, { abortEarly: true });
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new RangeError(`${[name, v.getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`);
}
