import type { AwardRow } from '../../store/awards';
import * as overallStandings from '../../store/overall-standings';
import * as standings from '../../store/standings';
import { collectiveRuleOf, type FoundScope } from './find-scope';
import { judgeUnits, type UnitResult } from './judge-units';

/** Who could get a prize that was withdrawn. */
export interface Candidate {
	/** The person's, or for a collective prize the unit's. */
	id: string;
	participantId: string | null;
	maskedName: string;
	unitId: string;
	unitName: string;
	place: number;
	participants: number | null;
	headcount: number | null;
}

/** Everybody who shares the best place after which nobody has a prize or had one withdrawn; empty when all had their turn. */
export async function nextPlaced(
	found: FoundScope,
	award: Pick<AwardRow, 'kind' | 'division'>,
	all: readonly AwardRow[]
): Promise<Candidate[]> {
	const ofKind = all.filter(
		({ kind, division, proposedAt }) =>
			kind === award.kind && division === award.division && proposedAt >= (found.finalizedAt ?? 0)
	);
	const had = new Set(ofKind.map(({ participantId, unitId }) => participantId ?? unitId));
	const ranked = award.kind === 'individual' ? await persons(found, award.division, had.size) : await units(found);
	const open = ranked.filter(({ id }) => !had.has(id));
	return open.filter(({ place }) => place === open[0]?.place);
}

const SHARING = 20;

async function persons({ contest, round }: FoundScope, division: string, had: number): Promise<Candidate[]> {
	const query = { after: 0, limit: had + SHARING, search: null };
	const rows = round
		? await standings.page({ round, division }, query)
		: await overallStandings.page({ contest, division }, query);
	return rows.map(({ participantId, maskedName, unitId, unitName, place }) => ({
		...{ id: participantId, participantId, maskedName, unitId, unitName, place },
		participants: null,
		headcount: null
	}));
}

async function units(found: FoundScope): Promise<Candidate[]> {
	const rule = collectiveRuleOf(found.contest, found.scope);
	if (rule === null) return [];
	const { placed } = await judgeUnits(found, found.scope, rule, await unitResults(found));
	return placed.map(({ unitId, unitName, place, participants, headcount }) => ({
		...{ id: unitId, participantId: null, maskedName: '', unitId, unitName, place, participants, headcount }
	}));
}

export const unitResults = ({ contest, round }: FoundScope): Promise<UnitResult[]> =>
	round ? standings.byUnit(round) : overallStandings.byUnit(contest);
