import * as v from 'valibot';
import { AUDIENCE_GROUPS } from './audience-group';
import { authoredText } from './authored-text';
import { formObject } from './form-object';
import { localDateSchema } from './local-date';

export const MATCH_BASES = ['code', 'phone', 'name', 'hand'] as const;
/** What a line of a roster was matched to a participant by; `hand` = a person in charge said so. */
export type MatchBasis = (typeof MATCH_BASES)[number];

export const MATCH_STATES = ['open', 'matched', 'unclear', 'refused'] as const;
/** `unclear`: several participants fit, or only name and unit agree in part; `refused`: who was proposed is not the person. */
export type MatchState = (typeof MATCH_STATES)[number];

/** Lines of one roster: a class, an agency, the adults of a village. */
export const MOST_LINES = 3_000;

/** What is typed about a roster itself. */
export const rosterSchema = formObject({
	unitId: v.pipe(v.string('unit.required'), v.trim(), v.nonEmpty('unit.required'), v.maxLength(64, 'unit.required')),
	group: v.picklist(AUDIENCE_GROUPS, 'group.required'),
	name: authoredText('roster.name', 120),
	asOf: localDateSchema,
	source: authoredText('roster.source', 200)
});
export type RosterDetails = v.InferOutput<typeof rosterSchema>;

interface Holding {
	asOf: string;
	endsOn: string | null;
}

export const holdsOn = ({ asOf, endsOn }: Holding, date: string): boolean =>
	asOf <= date && (endsOn === null || date <= endsOn);

/** The days from `from` on, in order, on which the number of people on these rosters can change: they begin, or have ended the day before. */
export function changeDays(rosters: readonly Holding[], from: string): string[] {
	const days = rosters.flatMap(({ asOf, endsOn }) => (endsOn === null ? [asOf] : [asOf, dayAfter(endsOn)]));
	return [...new Set([from, ...days])].filter((day) => day >= from).sort();
}

export const dayAfter = (date: string): string =>
	new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
