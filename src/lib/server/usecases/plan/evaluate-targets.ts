import {
	AUTOMATIC_MEASURES,
	evaluateTarget,
	type ReachBasis,
	type TargetEvaluation,
	type TargetFigure
} from '../../../domain/target';
import { hasAttested } from '../../../domain/target-draft';
import {
	contestFigure,
	isCount,
	isMeasuredByReach,
	REACH_KIND_OF,
	recordedFigure,
	takesEvidence,
	valueOf,
	withActivities
} from '../../../domain/target-figure';
import { eveOf, periodOn } from '../../../domain/target-period';
import type { TargetRow } from '../../store/targets';
import type { Scope } from '../reach/find-scope';
import { attestedWindow, gatherFigures, reachPeriod, type Figures } from './gather-figures';
import { targetDenominator } from './target-denominator';

export type EvaluatedTarget = Awaited<ReturnType<typeof evaluateTargets>>[number];

/** A plan's targets for the scope's unit on its date, in the plan's order. */
export async function evaluateTargets(scope: Scope, planId: string, targets: readonly TargetRow[]) {
	const figures = await gatherFigures(scope, planId, targets);
	return targets.map((target) => evaluateOne(scope, target, figures));
}

function evaluateOne(scope: Scope, target: TargetRow, figures: Figures) {
	const { asOf } = scope;
	const { id, measure } = target;
	const period = periodOn(target, asOf);
	const counted = evaluateBy(scope, target, (date) => figureOn(scope, target, figures, date));
	const attested = hasAttested(measure) ? attestedOf(scope, target, figures) : null;
	const basis: ReachBasis | null = isMeasuredByReach(measure) ? (attested ? target.reachBasis : 'verified') : null;
	const [latest] = figures.evidenceOf(id);
	return {
		target,
		period,
		/** The one that decides the status: of the basis that the target names. */
		evaluation: basis === 'attested' && attested ? attested.evaluation : counted,
		/** Which reach decides; null = the target is not about persons reached. */
		basis,
		/** Both kinds, apart and never added up; null where there is no such figure for this way of measuring. */
		verified: basis === null ? null : counted,
		attested,
		/** Said apart, since a target without any figure has the status `no_data` also after its deadline. */
		pastDeadline: period.deadline !== null && asOf > period.deadline,
		automatic: AUTOMATIC_MEASURES.includes(measure),
		takesEvidence: takesEvidence(measure),
		denominator: basis === null ? null : denominatorOf(scope, target, figures),
		latestEvidence: latest ? { occurredOn: latest.occurredOn, note: latest.note, link: latest.link } : null,
		/** Records that wait for a second person's signature and do not count before. */
		waiting: figures.waitingOf(id),
		/** Of a count of activities: how many of them are approved outreach activities. */
		activities: figures.activitiesOf(id),
		/** Of a count of contests: how many of them the platform does not know of itself. */
		recordedElsewhere: measure === 'contest_count' ? valueOf(recorded(scope, target, figures, asOf)) : 0
	};
}

function evaluateBy({ asOf }: Scope, target: TargetRow, figureOf: (date: string) => TargetFigure): TargetEvaluation {
	const period = periodOn(target, asOf);
	// A count begins at nothing; a share begins where it stood on the eve of its period.
	const startsAtNothing = isCount(target.measure) || target.yearly || period.startsOn > asOf;
	const startValue = startsAtNothing ? 0 : valueOf(figureOf(eveOf(period.startsOn)));
	const { id, measure, groups, comparator, threshold } = target;
	const definition = { id, measure, groups, comparator, threshold, ...period };
	return evaluateTarget(definition, figureOf(asOf), { startValue }, asOf);
}

/** By headcounts of approved activities: at least so many persons (người), and all who were there (lượt). */
function attestedOf(scope: Scope, target: TargetRow, figures: Figures) {
	const on = (date: string) => figures.attested(attestedWindow(target, scope.asOf, date), target.groups);
	const evaluation = evaluateBy(scope, target, (date): TargetFigure => {
		const { persons, headcount } = on(date);
		return headcount === 0 ? null : { numerator: persons, denominator: divisor(scope, target, figures) };
	});
	return { ...on(scope.asOf), evaluation };
}

function figureOn(scope: Scope, target: TargetRow, figures: Figures, date: string): TargetFigure {
	const kind = REACH_KIND_OF[target.measure];
	if (kind) {
		const numerator = figures.reach({ period: reachPeriod(target, scope.asOf), to: date }, kind, target.groups);
		return { numerator, denominator: divisor(scope, target, figures) };
	}
	const found = recorded(scope, target, figures, date);
	if (target.measure === 'activity_count') return withActivities(found, figures.activitiesOf(target.id));
	if (target.measure !== 'contest_count') return found;
	return contestFigure(figures.openings, found, periodOn(target, scope.asOf), date);
}

function recorded({ unit, asOf }: Scope, target: TargetRow, figures: Figures, date: string): TargetFigure {
	const period = { startsOn: periodOn(target, asOf).startsOn, yearly: target.yearly && target.deadline === null };
	const tree = { unitId: unit.id, children: figures.children };
	return recordedFigure(target.measure, figures.evidenceOf(target.id), period, date, tree);
}

const denominatorOf = ({ unit }: Scope, target: TargetRow, { ownHeadcountsOf, denominator, children }: Figures) =>
	targetDenominator(target, ownHeadcountsOf(target.id), denominator, { unitId: unit.id, children });

/** 0 where a share cannot be said. */
function divisor(scope: Scope, target: TargetRow, figures: Figures): number {
	const { headcount, missing } = denominatorOf(scope, target, figures);
	return missing.length > 0 ? 0 : headcount;
}
