import { DomainError } from '../../../domain/domain-error';
import { imbalances } from '../../../domain/report-balance';
import type { ReportFigures } from '../../../domain/report-figures';
import { countedPeriod, type ReportPeriod } from '../../../domain/report-period';
import type { Actor } from '../../access';
import * as plans from '../../store/plans';
import { findScope, type Scope } from '../reach/find-scope';
import { gatherAttested } from './gather-attested';
import { gatherActivities, gatherAwards, gatherContests } from './gather-events';
import { gatherReach } from './gather-reach';
import { gatherReceived } from './gather-received';
import { gatherTargets } from './gather-targets';

/** The unit's subtree as it stood on the evening of the period's last day. Throws like `findScope`. */
export function scopeOf(actor: Actor, unitId: string, period: ReportPeriod, now: number): Promise<Scope> {
	return findScope(actor, { unit: unitId, asOf: period.endsOn, period: countedPeriod(period) }, now);
}

/**
 * Every figure of a report of a unit over a period. Throws like `findScope`, and 'report.unbalanced.conflict' should the parts not
 * add up to the totals because something was counted while they were read: asking again helps.
 */
export async function gatherReport(
	actor: Actor,
	wish: { unitId: string; planId: string | null; period: ReportPeriod },
	now: number
): Promise<ReportFigures> {
	const scope = await scopeOf(actor, wish.unitId, wish.period, now);
	const plan = wish.planId === null ? null : ((await plans.find(wish.planId)) ?? null);
	const attested = await gatherAttested(scope);
	const [reach, targets, channels, activities, contests, awards] = await Promise.all([
		gatherReach(scope, attested),
		plan ? gatherTargets(scope, plan.id) : [],
		attested.channelsOf(scope.unit.path),
		gatherActivities(scope),
		gatherContests(scope),
		gatherAwards(scope)
	]);
	const figures: ReportFigures = {
		version: 1,
		unit: { id: scope.unit.id, name: scope.unit.name, kind: scope.unit.kind },
		period: wish.period,
		plan: plan && {
			id: plan.id,
			title: plan.title,
			documentNumber: plan.documentNumber,
			issuedOn: plan.issuedOn,
			issuingBody: plan.issuingBody
		},
		...reach,
		...{ targets, channels, activities, contests, awards },
		...(await gatherReceived(scope, wish.period, reach.units, attested))
	};
	if (imbalances(figures).length > 0) throw new DomainError('report.unbalanced.conflict');
	return figures;
}
