import { DomainError } from '../../../domain/domain-error';
import type { ReportFigures } from '../../../domain/report-figures';
import { mayAct } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import * as reports from '../../store/reports';

export type OpenedReport = Awaited<ReturnType<typeof openReport>>;

/**
 * A report for whoever may read it: an approved one all who may read the unit's figures, one in the making only those who write
 * or approve it. Throws 'report.not_found' or 'access.denied'.
 */
export async function openReport(actor: Actor, id: string, act?: 'report:edit' | 'report:approve') {
	const found = await reports.find(id);
	if (!found) throw new DomainError('report.not_found');
	const { report, unit } = found;
	const may = (one: 'report:edit' | 'report:approve') => mayAct(actor.grants, one, unit.path);
	if (act) authorize(actor, act, unit.path);
	else if (report.state === 'approved') authorize(actor, 'figure:read', unit.path);
	else if (!may('report:edit') && !may('report:approve')) throw new DomainError('access.denied');
	return {
		report,
		unit,
		figures: report.figures as ReportFigures,
		mayEdit: may('report:edit'),
		mayApprove: may('report:approve')
	};
}
