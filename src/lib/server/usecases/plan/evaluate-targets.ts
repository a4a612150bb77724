import { denominatorOfGroups, sourcesOf } from '../../../domain/denominator';
import { AUTOMATIC_MEASURES, evaluateTarget, type TargetFigure } from '../../../domain/target';
import {
	contestFigure,
	isCount,
	REACH_KIND_OF,
	recordedFigure,
	takesEvidence,
	valueOf
} from '../../../domain/target-figure';
import { eveOf, periodOn } from '../../../domain/target-period';
import type { TargetRow } from '../../store/targets';
import type { Scope } from '../reach/find-scope';
import { gatherFigures, reachPeriod, type Figures } from './gather-figures';

export type EvaluatedTarget = Awaited<ReturnType<typeof evaluateTargets>>[number];

/** A plan's targets for the scope's unit on its date, in the plan's order. */
export async function evaluateTargets(scope: Scope, planId: string, targets: readonly TargetRow[]) {
	const figures = await gatherFigures(scope, planId, targets);
	return targets.map((target) => evaluateOne(scope, target, figures));
}

function evaluateOne(scope: Scope, target: TargetRow, figures: Figures) {
	const { asOf } = scope;
	const period = periodOn(target, asOf);
	const figure = figureOn(scope, target, figures, asOf);
	// A count begins at nothing; a share begins where it stood on the eve of its period.
	const startsAtNothing = isCount(target.measure) || target.yearly || period.startsOn > asOf;
	const startValue = startsAtNothing ? 0 : valueOf(figureOn(scope, target, figures, eveOf(period.startsOn)));
	const { id, measure, groups, comparator, threshold } = target;
	const definition = { id, measure, groups, comparator, threshold, ...period };
	const [latest] = figures.evidenceOf(id);
	return {
		target,
		period,
		evaluation: evaluateTarget(definition, figure, { startValue }, asOf),
		/** Said apart, since a target without any figure has the status `no_data` also after its deadline. */
		pastDeadline: period.deadline !== null && asOf > period.deadline,
		automatic: AUTOMATIC_MEASURES.includes(measure),
		takesEvidence: takesEvidence(measure),
		denominator: REACH_KIND_OF[measure] ? denominatorOf(scope, target, figures) : null,
		latestEvidence: latest ? { occurredOn: latest.occurredOn, note: latest.note, link: latest.link } : null,
		/** Of a count of contests: how many of them the platform does not know of itself. */
		recordedElsewhere: measure === 'contest_count' ? valueOf(recorded(scope, target, figures, asOf)) : 0
	};
}

function figureOn(scope: Scope, target: TargetRow, figures: Figures, date: string): TargetFigure {
	const kind = REACH_KIND_OF[target.measure];
	if (kind) {
		const numerator = figures.reach({ period: reachPeriod(target, scope.asOf), to: date }, kind, target.groups);
		const { headcount, missing } = denominatorOf(scope, target, figures);
		return { numerator, denominator: missing.length > 0 ? 0 : headcount };
	}
	const found = recorded(scope, target, figures, date);
	if (target.measure !== 'contest_count') return found;
	return contestFigure(figures.openings, found, periodOn(target, scope.asOf), date);
}

function recorded({ unit, asOf }: Scope, target: TargetRow, figures: Figures, date: string): TargetFigure {
	const period = { startsOn: periodOn(target, asOf).startsOn, yearly: target.yearly && target.deadline === null };
	const tree = { unitId: unit.id, children: figures.children };
	return recordedFigure(target.measure, figures.evidenceOf(target.id), period, date, tree);
}

function denominatorOf({ unit }: Scope, { groups }: TargetRow, { denominator }: Figures) {
	const { headcount, basis, parts, missing } = denominatorOfGroups(denominator, unit.id, groups);
	return {
		headcount,
		basis,
		missing,
		unitCount: new Set(parts.map(({ unitId }) => unitId)).size,
		sources: sourcesOf(parts)
	};
}
