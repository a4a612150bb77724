import type { Letterhead, ReportSection } from '../domain/report';
import type { ReportFigures } from '../domain/report-figures';

/** What a report's files are made of: nothing is looked up or worked out when they are written. */
export interface ReportContent {
	title: string;
	letterhead: Letterhead;
	sections: ReportSection[];
	figures: ReportFigures;
	/** Not approved yet: the pages say so. */
	isDraft: boolean;
	figuresSha256: string;
}
