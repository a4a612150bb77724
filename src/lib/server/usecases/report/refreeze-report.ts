import { DomainError } from '../../../domain/domain-error';
import { refreshSections } from '../../../domain/report-text';
import type { Actor } from '../../access';
import { changeReport } from './change-report';
import { figuresDigest } from './create-report';
import { gatherReport } from './gather-report';
import { openReport } from './open-report';
import { periodOf } from './report-changes';
import type { ReportAct } from './report-fields';

/** Takes the figures of the same period as they are now; text that nobody edited follows them. Throws 'report.stale', 'report.closed'. */
export async function refreezeReport(actor: Actor, id: string, { revision }: ReportAct, now: number): Promise<void> {
	const { report, unit } = await openReport(actor, id, 'report:edit');
	if (report.state !== 'draft') throw new DomainError('report.closed');
	const wish = { unitId: unit.id, planId: report.planId, period: periodOf(report) };
	const figures = await gatherReport(actor, wish, now);
	const figuresSha256 = figuresDigest(figures);
	const set = { figures, figuresSha256, frozenAt: now, sections: refreshSections(report.sections, figures) };
	const log = { before: { figuresSha256: report.figuresSha256 }, after: { figuresSha256 } };
	await changeReport(actor, { id, revision, states: ['draft'], act: 'report.refreeze', set, ...log }, now);
}
