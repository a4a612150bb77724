import * as v from 'valibot';
import type { AudienceGroup } from './audience-group';
import { authoredText } from './authored-text';
import type { PlanPhase } from './plan';
import { groupsOf, measureOf } from './plan-measure';
import type { Comparator, Measure, TargetDefinition } from './target';
import { periodOn } from './target-period';

/** A target as the plan words it, with how it is measured. `id` is the plan's own ('PT-08'), unique over all plans. */
export interface PlanTarget {
	id: string;
	phaseId: string;
	kind: 'target' | 'activity' | 'reporting';
	metric: string;
	measure: Measure;
	groups: AudienceGroup[];
	/** The codes that the plan's own words were read as; finer than the four groups. */
	audienceCodes: string[];
	audienceText: string;
	comparator: Comparator;
	/** A fraction 0–1 for shares, a whole number for counts, 1 for done. */
	threshold: number;
	/** Last local date, or null when the plan names none. */
	deadline: string | null;
	/** To be met anew in every calendar year. */
	yearly: boolean;
	recurrence: string | null;
	clause: string;
	quote: string;
	note: string | null;
}

/** Reads one target as the shipped content writes it. */
export const planTargetSchema = v.pipe(
	v.object({
		id: authoredText('target.id', 40),
		phase: v.string(),
		kind: v.picklist(['target', 'activity', 'reporting']),
		audience_groups: v.array(v.string()),
		audience_vi: v.string(),
		metric: authoredText('target.metric', 1000),
		comparator: v.picklist(['>', '>=', '=']),
		threshold: v.union([v.boolean(), v.pipe(v.number(), v.minValue(0))]),
		unit: v.picklist(['percent', 'boolean', 'count']),
		deadline: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/, 'target.deadline'))),
		recurrence: v.nullable(v.string()),
		clause: v.string(),
		quote_vi: v.string(),
		note: v.nullable(v.string())
	}),
	v.transform((raw): PlanTarget => {
		const yearly = raw.recurrence?.startsWith('hằng năm') ?? false;
		return {
			id: raw.id,
			phaseId: raw.phase,
			kind: raw.kind,
			metric: raw.metric,
			measure: measureOf(raw),
			groups: groupsOf(raw.audience_groups),
			audienceCodes: raw.audience_groups,
			audienceText: raw.audience_vi,
			comparator: raw.comparator,
			threshold: raw.unit === 'percent' ? Number(raw.threshold) / 100 : Number(raw.threshold),
			deadline: raw.deadline && `${raw.deadline}-12-31`,
			yearly,
			recurrence: raw.recurrence,
			clause: raw.clause,
			quote: raw.quote_vi,
			note: raw.note
		};
	})
);

/** When a target counts. One to be met every year without a deadline runs through the calendar year of `asOf`. */
export function periodOf(
	target: Pick<PlanTarget, 'phaseId' | 'deadline' | 'yearly'>,
	phases: readonly PlanPhase[],
	asOf?: string
): { startsOn: string; deadline: string | null } {
	const startsOn = phases.find(({ id }) => id === target.phaseId)?.startsOn ?? '1970-01-01';
	const { deadline, yearly } = target;
	return asOf === undefined ? { startsOn, deadline } : periodOn({ startsOn, deadline, yearly }, asOf);
}

export function targetDefinitionOf(target: PlanTarget, phases: readonly PlanPhase[], asOf: string): TargetDefinition {
	const { id, measure, groups, comparator, threshold } = target;
	return { id, measure, groups, comparator, threshold, ...periodOf(target, phases, asOf) };
}
