import type { ContestRow, RoundRow } from '../../store/contests';
import * as overallStandings from '../../store/overall-standings';
import * as standings from '../../store/standings';

/** A line of any standings; what only the others have is null. */
export type ListedRow = Pick<
	standings.StandingRow,
	'position' | 'place' | 'division' | 'participantId' | 'maskedName' | 'unitName' | 'correct' | 'total' | 'durationMs'
> &
	Pick<standings.StandingRow, 'prediction' | 'decidedBy' | 'gap'> & { score: number | null; rounds: number | null };

/** Standings of a round or of the contest as a whole, read in the same way. */
export interface PublicLists {
	page(division: string, query: standings.StandingQuery): Promise<ListedRow[]>;
	ofParticipant(participantId: string): Promise<ListedRow | undefined>;
}

export function roundLists(round: RoundRow): PublicLists {
	const listed = (row: standings.StandingRow): ListedRow => ({ ...row, score: null, rounds: null });
	return {
		page: async (division, query) => (await standings.page({ round, division }, query)).map(listed),
		async ofParticipant(participantId) {
			const row = await standings.ofParticipant(round, participantId);
			return row && listed(row);
		}
	};
}

export function overallLists(contest: ContestRow): PublicLists {
	const listed = (row: overallStandings.OverallRow): ListedRow => ({ ...row, prediction: null });
	return {
		page: async (division, query) => (await overallStandings.page({ contest, division }, query)).map(listed),
		async ofParticipant(participantId) {
			const row = await overallStandings.ofParticipant(contest, participantId);
			return row && listed(row);
		}
	};
}
