import { reportTables } from '../../../domain/report-tables';
import { proposeText } from '../../../domain/report-text';
import { toLocalInput } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as staff from '../../store/staff';
import * as units from '../../store/units';
import { openReport } from './open-report';

const localTime = (ms: number | null) => (ms === null ? null : toLocalInput(ms, ZONE));

/** A report as it reads, with what may be done with it next. Times are local 'YYYY-MM-DDTHH:mm'. */
export async function showReport(actor: Actor, id: string) {
	const { report, unit, figures, mayEdit, mayApprove } = await openReport(actor, id);
	const nameOf = async (staffId: string | null) =>
		staffId === null ? null : ((await staff.find(staffId))?.name ?? null);
	const above = unit.parentId === null ? null : ((await units.find(unit.parentId)) ?? null);
	const { state, sections, letterhead, createdBy, submittedBy, sentToId } = report;
	const isOwn = createdBy === actor.id || submittedBy === actor.id;
	return {
		id,
		title: report.title,
		unit: { id: unit.id, name: unit.name },
		revision: report.revision,
		...{ state, letterhead, isDemo: report.isDemo },
		period: { kind: report.periodKind, startsOn: report.startsOn, endsOn: report.endsOn },
		sections: sections.map((section) => ({
			...section,
			/** What the frozen figures propose, where it is not what stands there. */
			proposed: section.edited ? proposeText(section.kind, figures) : null
		})),
		tables: reportTables(figures),
		frozenAt: localTime(report.frozenAt),
		sha256: report.figuresSha256,
		createdBy: await nameOf(createdBy),
		submittedBy: await nameOf(submittedBy),
		submittedAt: localTime(report.submittedAt),
		approvedBy: await nameOf(report.approvedBy),
		approvedAt: localTime(report.approvedAt),
		returnedNote: report.returnedNote,
		sentTo: sentToId === null ? null : ((await units.find(sentToId))?.name ?? ''),
		sentAt: localTime(report.sentAt),
		mayEdit: mayEdit && state === 'draft',
		mayApprove: mayApprove && state === 'in_review' && !isOwn,
		isOwnSubmission: mayApprove && state === 'in_review' && isOwn,
		/** The unit above that it can be sent to now. */
		sendTo: mayEdit && state === 'approved' && sentToId === null ? (above?.name ?? null) : null
	};
}
