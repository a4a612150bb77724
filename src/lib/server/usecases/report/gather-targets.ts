import type { TargetFigures } from '../../../domain/report-figures';
import type { TargetEvaluation } from '../../../domain/target';
import * as targets from '../../store/targets';
import { evaluateTargets } from '../plan/evaluate-targets';
import type { Scope } from '../reach/find-scope';

/** The plan's targets as they stand for the scope's unit on its date. */
export async function gatherTargets(scope: Scope, planId: string): Promise<TargetFigures[]> {
	const evaluated = await evaluateTargets(scope, planId, await targets.listOfPlan(planId));
	return evaluated.map(({ target, period, evaluation, basis, verified, attested }) => {
		const { id, clause, metric, audienceText, measure, comparator, threshold } = target;
		const { status, reason, numerator, denominator } = evaluation;
		return {
			...{ targetId: id, clause, metric, audienceText, measure, comparator, threshold, basis },
			...{ deadline: period.deadline, status, reason, numerator, denominator },
			beside: shareOf(basis === 'attested' ? verified : (attested?.evaluation ?? null))
		};
	});
}

function shareOf(evaluation: TargetEvaluation | null): TargetFigures['beside'] {
	const { numerator = null, denominator = null } = evaluation ?? {};
	return numerator === null || !denominator ? null : { numerator, denominator };
}
