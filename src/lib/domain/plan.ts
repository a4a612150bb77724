import * as v from 'valibot';
import { authoredText } from './authored-text';
import { localDateSchema } from './local-date';
import { planTargetSchema, type PlanTarget } from './plan-target';

export { measureOf } from './plan-measure';
export { periodOf, targetDefinitionOf, type PlanTarget } from './plan-target';

/** Local dates; a phase ends with its last day. */
export interface PlanPhase {
	id: string;
	label: string;
	startsOn: string;
	endsOn: string;
}

export interface Plan {
	id: string;
	title: string;
	level: string;
	commune: string | null;
	province: string;
	issuingBody: string;
	documentNumber: string | null;
	issueDate: string | null;
	phases: PlanPhase[];
	targets: PlanTarget[];
}

const optionalText = v.nullable(v.string());

/** Reads a plan as the shipped content writes it: only the ends of phases are in the documents, so their starts are worked out. */
export const planSchema = v.pipe(
	v.object({
		id: authoredText('plan.id', 60),
		title_vi: authoredText('plan.title', 1000),
		level: v.string(),
		commune: optionalText,
		province: v.string(),
		issuing_body: v.string(),
		document_number: optionalText,
		issue_date: v.nullable(localDateSchema),
		issue_year: v.nullable(v.number()),
		legal_bases: v.array(v.object({ date: v.nullable(localDateSchema) })),
		phases: v.pipe(
			v.array(v.object({ id: v.string(), label_vi: v.string(), end: localDateSchema })),
			v.minLength(1, 'plan.phases')
		),
		targets: v.array(planTargetSchema)
	}),
	v.check(
		({ phases, targets }) => targets.every(({ phaseId }) => phases.some(({ id }) => id === phaseId)),
		'plan.phase_unknown'
	),
	v.transform((raw): Plan => {
		const planStart = raw.issue_date ?? earliestStart(raw);
		return {
			id: raw.id,
			title: withRightSymbol(raw.title_vi),
			level: raw.level,
			commune: raw.commune,
			province: raw.province,
			issuingBody: raw.issuing_body,
			documentNumber: raw.document_number,
			issueDate: raw.issue_date,
			phases: raw.phases.map(({ id, label_vi, end }) => ({
				id,
				label: label_vi,
				startsOn: phaseStart(id, planStart),
				endsOn: end
			})),
			targets: raw.targets
		};
	})
);

/** One document misspells the resolution's symbol; only what is quoted word for word keeps that. */
const withRightSymbol = (title: string) => title.replaceAll('57/NQ-TW', '57-NQ/TW');

/** Of a plan whose date was left blank: not before its year began, nor before the last document that it carries out. */
function earliestStart(raw: { issue_year: number | null; legal_bases: { date: string | null }[] }): string {
	const dates = [`${raw.issue_year ?? 1970}-01-01`, ...raw.legal_bases.map(({ date }) => date ?? '')];
	return dates.sort().at(-1) ?? '';
}

/** "Giai đoạn 2027 - 2028" begins in 2027; "năm 2030" is a goal that work leads to from the plan's beginning. */
function phaseStart(phaseId: string, planStart: string): string {
	const range = /^(\d{4})-\d{4}$/.exec(phaseId);
	const start = `${range?.[1] ?? ''}-01-01`;
	return range && start > planStart ? start : planStart;
}
