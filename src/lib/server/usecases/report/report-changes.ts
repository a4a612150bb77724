import { figureChanges } from '../../../domain/report-changes';
import type { ReportPeriod } from '../../../domain/report-period';
import { toLocalInput } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import type { ReportRow } from '../../store/reports';
import { figuresDigest } from './create-report';
import { gatherReport } from './gather-report';
import { openReport } from './open-report';

export const periodOf = ({
	periodKind,
	startsOn,
	endsOn
}: Pick<ReportRow, 'periodKind' | 'startsOn' | 'endsOn'>): ReportPeriod => ({
	kind: periodKind,
	startsOn,
	endsOn
});

/** Today's figures of the report's period against the frozen ones, line by line. */
export async function showReportChanges(actor: Actor, id: string, now: number) {
	const { report, unit, figures, mayEdit } = await openReport(actor, id);
	const today = await gatherReport(actor, { unitId: unit.id, planId: report.planId, period: periodOf(report) }, now);
	return {
		id: report.id,
		title: report.title,
		unitName: unit.name,
		revision: report.revision,
		state: report.state,
		endsOn: report.endsOn,
		frozenAt: toLocalInput(report.frozenAt, ZONE),
		/** What stands in the database is what was frozen. */
		intact: figuresDigest(figures) === report.figuresSha256,
		sha256: report.figuresSha256,
		changes: figureChanges(figures, today),
		mayRefreeze: report.state === 'draft' && mayEdit
	};
}
