import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { optionalAuthoredText } from '../../../domain/authored-text';
import { SECTION_KINDS, type ReportSection } from '../../../domain/report';
import type { ReportFigures } from '../../../domain/report-figures';
import { isEdited, movedSection, proposeText } from '../../../domain/report-text';
import type { Actor } from '../../access';
import { tickedField } from '../contest/form-fields';
import { changeReport } from './change-report';
import { openReport } from './open-report';
import { revisionField } from './report-fields';

/** All sections at once, in their order; `act` says what else was pressed: 'up:2', 'down:2', 'propose:2'. */
export const sectionsSchema = formObject({
	revision: revisionField,
	sections: v.pipe(
		v.array(
			formObject({
				kind: v.picklist(SECTION_KINDS, 'report.sections'),
				included: tickedField,
				text: optionalAuthoredText('report.text', 20_000)
			}),
			'report.sections'
		),
		v.check((all) => new Set(all.map(({ kind }) => kind)).size === SECTION_KINDS.length, 'report.sections'),
		v.maxLength(SECTION_KINDS.length, 'report.sections')
	),
	act: v.pipe(v.optional(v.string(), 'save'), v.regex(/^(save|(up|down|propose):\d)$/, 'report.sections'))
});
export type SectionsInput = v.InferOutput<typeof sectionsSchema>;

/** Saves what was typed, and then does what was pressed, so that no press loses any text. Throws 'report.stale', 'report.closed'. */
export async function saveSections(actor: Actor, id: string, input: SectionsInput, now: number): Promise<void> {
	const { report, figures } = await openReport(actor, id, 'report:edit');
	if (report.state !== 'draft') throw new DomainError('report.closed');
	const typed = input.sections.map((section) => withEdited(section, figures));
	const sections = pressed(typed, input.act, figures);
	const brief = (all: readonly ReportSection[]) => all.map(({ kind, included, text }) => ({ kind, included, text }));
	const { revision } = input;
	await changeReport(
		actor,
		{
			...{ id, revision, states: ['draft'], act: 'report.edit', set: { sections } },
			...{ before: { sections: brief(report.sections) }, after: { sections: brief(sections) } }
		},
		now
	);
}

function withEdited(section: Omit<ReportSection, 'edited'>, figures: ReportFigures): ReportSection {
	// A form ends its lines with CR LF.
	const text = section.text.replaceAll('\r', '');
	return { ...section, text, edited: isEdited(section.kind, text, figures) };
}

function pressed(sections: ReportSection[], act: string, figures: ReportFigures): ReportSection[] {
	const [what, place] = act.split(':');
	const index = Number(place);
	if (what === 'up' || what === 'down') return movedSection(sections, index, what === 'up' ? -1 : 1);
	if (what !== 'propose') return sections;
	return sections.map((one, at) =>
		at === index ? { ...one, text: proposeText(one.kind, figures), edited: false } : one
	);
}
