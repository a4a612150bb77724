import type { KindTotals, PublicFigures } from './public-figures';
import type { UnitKind } from './unit';

/** What a unit makes public of a year (công bố kết quả hằng năm), frozen as it stood on `asOf`; nothing in it is small. */
export interface AnnualFigures extends PublicFigures {
	version: 1;
	unit: { code: string; name: string; kind: UnitKind };
	year: string;
	/** The last local day that is counted. */
	asOf: string;
	kinds: KindTotals;
	contests: { code: string; title: string; persons: number | null; attempts: number | null }[];
	/** Recorded outreach (lượt người dự), which is not verified person by person and never added to the rest. */
	channels: { code: string; name: string; activities: number; headcount: number | null }[];
}

/** The participation in one contest, by group and by unit below its organizer. */
export interface ContestParticipation extends PublicFigures {
	contest: { code: string; title: string; organizer: string; organizerCode: string };
	/** Local days of the first opening and the last closing. */
	from: string;
	to: string;
}

/** The persons of each published line, by key. */
export const toldPersons = (figures: PublicFigures, of: 'groups' | 'units'): Map<string, number> =>
	new Map(figures[of].lines.flatMap(({ key, persons }) => (persons === null ? [] : [[key, persons]])));
