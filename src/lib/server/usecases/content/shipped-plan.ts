import document from '$content/plans.json';
import * as v from 'valibot';

const text = v.string();

/** One passage, or a clause that has several. */
const contestClauseSchema = v.pipe(
	v.object({
		clause: text,
		quote_vi: v.optional(text),
		reading: text,
		items: v.optional(v.array(v.object({ clause: text, quote_vi: text })), [])
	}),
	v.transform(({ clause, quote_vi, reading, items }) => {
		const passages = quote_vi ? [{ clause, quote: quote_vi }] : [];
		return { reading, passages: [...passages, ...items.map((one) => ({ clause: one.clause, quote: one.quote_vi }))] };
	})
);

/** What a shipped plan says besides its targets and dates, in its own words. */
const readingSchema = v.pipe(
	v.object({
		id: text,
		commune: v.nullable(text),
		legal_bases: v.array(v.object({ document: text })),
		channels: v.array(text),
		reporting: v.array(v.object({ rule_vi: text, clause: text })),
		duties: v.array(v.object({ body: text, duty_vi: text, clause: text })),
		contest_clauses: v.array(contestClauseSchema)
	}),
	v.transform(({ id, commune, legal_bases, channels, reporting, duties, contest_clauses }) => ({
		legalBases: legal_bases.map((one) => one.document),
		channels,
		reporting: reporting.map(({ rule_vi: rule, clause }) => ({ rule, clause })),
		duties: duties.map(({ body, duty_vi: duty, clause }) => ({ body, duty, clause })),
		contestClauses: contest_clauses,
		layoutNotes: layoutNotesOf(commune ?? id)
	}))
);

export type PlanReading = v.InferOutput<typeof readingSchema>;

/** The faults of a document's layout, as they stand in it: clauses are quoted by the numbers that it has (C13). */
function layoutNotesOf(commune: string): string[] {
	const faults = document.contradictions.find(({ id }) => id === 'C13')?.detail ?? '';
	return faults
		.replace(/\.$/, '')
		.split('; ')
		.filter((fault) => fault.startsWith(commune));
}

/** null for a plan that the product does not ship. */
export function readingOf(planId: string): PlanReading | null {
	const raw = document.plans.find(({ id }) => id === planId);
	return raw ? v.parse(readingSchema, { ...raw, commune: raw.commune ?? raw.district }) : null;
}
