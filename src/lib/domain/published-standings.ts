import * as v from 'valibot';
import { AUDIENCE_GROUPS } from './audience-group';
import { PRIZE_TIERS } from './award';
import { chained, CHAIN_START } from './hash-chain';
import { COUNTING_RULES, PREDICTION_SUBJECTS, TIE_STEPS } from './round-rules';

export const STANDINGS_FORMAT = 'san-dinh-standings';
export const STANDINGS_VERSION = 1;

const text = v.string('is not text');
const whole = v.pipe(v.number('is not a number'), v.safeInteger('is not a whole number'));
const count = v.pipe(whole, v.minValue(0, 'is below 0'));
const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, `is none of ${values.join(', ')}`);
const hex = (digits: number) =>
	v.pipe(text, v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), `is not ${digits} hex digits`));

/** What the published file of a round says before its entries. Times are ms since 1970. */
export const standingsHeadSchema = v.strictObject({
	format: v.literal(STANDINGS_FORMAT, `is not ${STANDINGS_FORMAT}`),
	version: v.literal(STANDINGS_VERSION, `is not ${STANDINGS_VERSION}`),
	contest: v.strictObject({ code: text, title: text }),
	round: v.strictObject({ position: count, name: text, opensAt: whole, closesAt: whole }),
	finalizedAt: whole,
	publishedAt: whole,
	rules: v.strictObject({
		timeLimitMs: count,
		attemptsAllowed: v.nullable(count),
		counting: oneOf(COUNTING_RULES),
		prediction: v.nullable(oneOf(PREDICTION_SUBJECTS)),
		tieSteps: v.array(oneOf(TIE_STEPS))
	}),
	divisions: v.array(v.strictObject({ key: text, name: text, groups: v.array(oneOf(AUDIENCE_GROUPS)) })),
	prizes: v.array(v.strictObject({ tier: oneOf(PRIZE_TIERS), count, label: v.optional(text) })),
	maxAwardShare: v.nullable(v.number('is not a number')),
	counts: v.strictObject({ fullMarks: count, participants: count, attempts: count }),
	outcome: v.nullable(count),
	lotSeed: text,
	lotCommitment: hex(64),
	/** The end of the audit log when the file was published: `npm run verify -- --log` finds the entry again. */
	auditHead: v.strictObject({ seq: count, hash: text }),
	/** Who took part and is not ranked. */
	excluded: v.array(v.strictObject({ entryCode: hex(16), reason: text, correct: count, total: count })),
	/** Where people decided otherwise than the places do: the prize given, or null for one that was withheld. */
	decisions: v.array(v.strictObject({ entryCode: hex(16), prize: v.nullable(oneOf(PRIZE_TIERS)) }))
});
export type StandingsHead = v.InferOutput<typeof standingsHeadSchema>;

/** `check` makes a chain from the head over every line; see `lineCheck`. */
export const publishedEntrySchema = v.strictObject({
	division: text,
	place: count,
	entryCode: hex(16),
	name: text,
	unit: text,
	group: oneOf(AUDIENCE_GROUPS),
	correct: count,
	total: count,
	durationMs: count,
	submittedAt: whole,
	prediction: v.nullable(whole),
	decidedBy: oneOf(['correct', ...TIE_STEPS, 'tied'] as const),
	gap: v.nullable(whole),
	prize: v.nullable(oneOf(PRIZE_TIERS)),
	check: hex(16)
});
export type PublishedEntry = v.InferOutput<typeof publishedEntrySchema>;

export interface PublishedStandings {
	head: StandingsHead;
	entries: PublishedEntry[];
}

/** The check before the first entry covers the head. */
export const headCheck = (head: StandingsHead): string => chained(CHAIN_START, head).slice(0, 16);

/** 64 bits, as hex, over an entry and the check of the line above it: whatever is changed, the first line that differs is known. */
export const lineCheck = (above: string, entry: Omit<PublishedEntry, 'check'>): string =>
	chained(above, entry).slice(0, 16);
