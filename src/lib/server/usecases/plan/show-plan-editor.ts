import type { Actor } from '../../access';
import * as targets from '../../store/targets';
import { findOwnPlan } from './find-plan';

/** The head of a unit's own plan as its form holds it, its targets in order, and the retired ones. */
export async function showPlanEditor(actor: Actor, planId: string) {
	const { plan, unit } = await findOwnPlan(actor, planId, 'plan:edit', { archived: true });
	const [rows, retired] = await Promise.all([targets.listOfPlan(plan.id), targets.listRetired(plan.id)]);
	const { title, documentNumber, issuedOn, issuingBody, place, province, startsOn, headerNote } = plan;
	const shown = ({ id, metric, clause, measure, comparator, threshold, deadline, yearly }: targets.TargetRow) => ({
		...{ id, metric, clause, measure, comparator, threshold, deadline, yearly }
	});
	return {
		plan: { id: plan.id, title, revision: plan.revision, archived: plan.archivedAt !== null },
		unitName: unit.name,
		values: {
			...{ title, issuingBody, place, province, startsOn },
			documentNumber: documentNumber ?? '',
			issuedOn: issuedOn ?? '',
			headerNote: headerNote ?? ''
		} as Record<string, string>,
		targets: rows.map(shown),
		retired: retired.map(shown)
	};
}
