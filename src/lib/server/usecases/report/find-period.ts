import { DomainError } from '../../../domain/domain-error';
import { reportPeriod, type ReportPeriod } from '../../../domain/report-period';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as plans from '../../store/plans';
import type { ReportWish } from './report-fields';

/** The period that is wished for. Throws 'report.plan' (of a period since the plan began, without one) or 'report.period' at its field. */
export async function findPeriod(wish: Omit<ReportWish, 'unitId'>, now: number): Promise<ReportPeriod> {
	const plan = wish.planId === null ? undefined : await plans.find(wish.planId);
	if (wish.planId !== null && !plan) throw new DomainError('report.plan', {}, 'planId');
	if (wish.kind === 'plan' && !plan) throw new DomainError('report.plan', {}, 'planId');
	const period = reportPeriod(wish, plan?.startsOn ?? '', toLocalDate(now, ZONE));
	if (!period) throw new DomainError('report.period', {}, 'endsOn');
	return period;
}
