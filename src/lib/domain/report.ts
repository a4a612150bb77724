export const REPORT_STATES = ['draft', 'in_review', 'approved'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const SECTION_KINDS = [
	'direction',
	'activities',
	'contests',
	'reach',
	'awards',
	'difficulties',
	'proposals'
] as const;
/** The parts of a report (báo cáo), in their usual order. */
export type SectionKind = (typeof SECTION_KINDS)[number];

/** One part as it stands: its text was proposed from the data and may have been edited. */
export interface ReportSection {
	kind: SectionKind;
	included: boolean;
	/** Plain paragraphs, separated by an empty line. */
	text: string;
	edited: boolean;
}

/** What stands around the text, as Decree 30/2020/NĐ-CP orders it. */
export interface Letterhead {
	superiorBody: string;
	issuingBody: string;
	number: string;
	symbol: string;
	place: string;
	/** Local date 'YYYY-MM-DD'; null = written by hand. */
	issuedOn: string | null;
	subject: string;
	recipients: string[];
	signerAuthority: string;
	signerTitle: string;
	signerName: string;
}
