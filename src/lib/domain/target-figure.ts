import type { ReachKind } from './participation';
import { figureHolders } from './denominator';
import type { Measure, TargetFigure } from './target';

/** What was recorded towards a target: a share's numerator and denominator, a count, or done (1) and not done (0). */
export interface EvidenceRecord {
	unitId: string;
	/** Local date on which it happened. */
	occurredOn: string;
	/** ms; of two records of one day the later entered holds. */
	recordedAt: number;
	numerator: number;
	denominator: number | null;
}

/** The kind of verified reach that a share computed by the platform counts; undefined for every other measure. */
export const REACH_KIND_OF: Partial<Record<Measure, ReachKind>> = {
	share_reached: 'any',
	share_took_contest: 'contest',
	share_passed: 'passed'
};

export const isCount = (measure: Measure) => measure === 'activity_count' || measure === 'contest_count';
/** Shares that are recorded by hand, numerator and denominator. */
export const isRecordedShare = (measure: Measure) => measure === 'share_trained' || measure === 'manual_share';
/** Where evidence can be recorded. Contests too: those that a higher level holds elsewhere are not known to the platform. */
export const takesEvidence = (measure: Measure) => REACH_KIND_OF[measure] === undefined;

/** A share of persons, counted by the platform. */
export const isMeasuredByReach = (measure: Measure) => REACH_KIND_OF[measure] !== undefined;

/** Which figures a record of evidence has; null where none is taken. */
export function evidenceKindOf(measure: Measure): 'count' | 'share' | 'done' | null {
	if (!takesEvidence(measure)) return null;
	if (isCount(measure)) return 'count';
	return isRecordedShare(measure) ? 'share' : 'done';
}

interface Tree {
	unitId: string;
	children: ReadonlyMap<string, string[]>;
}

/**
 * The figure that records give on the evening of `asOf`. `records` are those not struck, of the unit and below it. Counts add
 * up over the period and the subtree. A state (share, done) is the newest record, from before the period too unless it is
 * `yearly`; a share is the unit's own, else the sum of those below it. Null = nothing was recorded.
 */
export function recordedFigure(
	measure: Measure,
	records: readonly EvidenceRecord[],
	period: { startsOn: string; yearly: boolean },
	asOf: string,
	tree: Tree
): TargetFigure {
	const bounded = isCount(measure) || period.yearly;
	const counted = records.filter(({ occurredOn }) => occurredOn <= asOf && (!bounded || occurredOn >= period.startsOn));
	if (isCount(measure)) return counted.length > 0 ? { count: sumOf(counted, 'numerator') } : null;

	const newest = new Map<string, EvidenceRecord>();
	for (const record of [...counted].sort(byTime)) newest.set(record.unitId, record);
	if (measure === 'done') {
		const own = newest.get(tree.unitId);
		return own ? { done: own.numerator > 0 } : null;
	}
	const holders = figureHolders(tree.unitId, tree.children, (id) => newest.has(id)).flatMap(
		(id) => newest.get(id) ?? []
	);
	if (holders.length === 0) return null;
	return { numerator: sumOf(holders, 'numerator'), denominator: sumOf(holders, 'denominator') };
}

function byTime(a: EvidenceRecord, b: EvidenceRecord): number {
	return a.occurredOn === b.occurredOn ? a.recordedAt - b.recordedAt : a.occurredOn < b.occurredOn ? -1 : 1;
}

function sumOf(records: readonly EvidenceRecord[], field: 'numerator' | 'denominator'): number {
	return records.reduce((sum, record) => sum + (record[field] ?? 0), 0);
}

/** Approved outreach activities that count towards the target, and what was recorded of others; null when there is neither. */
export function withActivities(recorded: TargetFigure, activities: number): TargetFigure {
	const others = recorded !== null && 'count' in recorded ? recorded.count : 0;
	return recorded === null && activities === 0 ? null : { count: activities + others };
}

/** Contests with a round that opened in the period, and what was recorded of contests held elsewhere. */
export function contestFigure(
	openings: readonly { contestId: string; openedOn: string }[],
	recorded: TargetFigure,
	period: { startsOn: string },
	asOf: string
): { count: number } {
	const held = openings.filter(({ openedOn }) => period.startsOn <= openedOn && openedOn <= asOf);
	const elsewhere = recorded !== null && 'count' in recorded ? recorded.count : 0;
	return { count: new Set(held.map(({ contestId }) => contestId)).size + elsewhere };
}

/** The value of a figure as a target's threshold is written: a fraction, a count, 1 or 0; 0 where there is none. */
export function valueOf(figure: TargetFigure): number {
	if (figure === null) return 0;
	if ('count' in figure) return figure.count;
	if ('done' in figure) return Number(figure.done);
	return figure.denominator > 0 ? figure.numerator / figure.denominator : 0;
}
