import { SECTION_KINDS, type ReportSection, type SectionKind } from './report';
import type { ReportFigures } from './report-figures';
import { activitiesText } from './report-activities-text';
import { awardsText } from './report-awards-text';
import { contestsText } from './report-contests-text';
import { difficultiesText } from './report-difficulties-text';
import { directionText } from './report-direction-text';
import { proposalsText } from './report-proposals-text';
import { reachText } from './report-reach-text';

const TEXTS: Record<SectionKind, (figures: ReportFigures) => string> = {
	direction: directionText,
	activities: activitiesText,
	contests: contestsText,
	reach: reachText,
	awards: awardsText,
	difficulties: difficultiesText,
	proposals: proposalsText
};

/** The text of a section as the figures alone would have it; paragraphs separated by an empty line, '- ' begins a point. */
export const proposeText = (kind: SectionKind, figures: ReportFigures): string => TEXTS[kind](figures);

export const proposeSections = (figures: ReportFigures): ReportSection[] =>
	SECTION_KINDS.map((kind) => ({ kind, included: true, text: proposeText(kind, figures), edited: false }));

/** Sections for new figures: what nobody has edited is written anew, what was edited stays. */
export const refreshSections = (sections: readonly ReportSection[], figures: ReportFigures): ReportSection[] =>
	sections.map((section) => (section.edited ? section : { ...section, text: proposeText(section.kind, figures) }));

/** What is known to have been proposed is no edit, however often it was saved. */
export const isEdited = (kind: SectionKind, text: string, figures: ReportFigures): boolean =>
	text !== proposeText(kind, figures);

/** A section moved by one place up (-1) or down (1); at the end it stays. */
export function movedSection(sections: readonly ReportSection[], from: number, by: -1 | 1): ReportSection[] {
	const to = from + by;
	const [a, b] = [sections[from], sections[to]];
	if (!a || !b) return [...sections];
	return sections.map((section, index) => (index === from ? b : index === to ? a : section));
}
