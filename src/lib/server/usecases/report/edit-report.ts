import { DomainError } from '../../../domain/domain-error';
import { proposeText } from '../../../domain/report-text';
import type { Actor } from '../../access';
import { openReport } from './open-report';

/** What the forms of a draft are filled with. Throws 'report.closed' when it is no draft any more. */
export async function editReport(actor: Actor, id: string) {
	const { report, unit, figures } = await openReport(actor, id, 'report:edit');
	if (report.state !== 'draft') throw new DomainError('report.closed');
	return {
		id,
		title: report.title,
		unitName: unit.name,
		revision: report.revision,
		letterhead: report.letterhead,
		returnedNote: report.returnedNote,
		sections: report.sections.map((section) => ({ ...section, proposed: proposeText(section.kind, figures) }))
	};
}
