import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import {
	proposeCollectiveAwards,
	rankUnits,
	type CollectiveRule,
	type UnitTurnout
} from '../../../domain/collective-award';
import { populationsOn } from '../../../domain/population';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import type { AwardScope, NewAward } from '../../store/awards';
import * as populations from '../../store/populations';
import type { FoundContest } from '../contest/find-contest';

/** What the ranked people of a unit did together. */
export interface UnitResult extends Omit<UnitTurnout, 'headcount'> {
	unitName: string;
}

interface RankedPerson {
	unitId: string;
	unitName: string;
	correct: number;
	total: number;
}

export function unitResultsOf(people: RankedPerson[]): UnitResult[] {
	return [...Map.groupBy(people, ({ unitId }) => unitId)].map(([unitId, own]) => ({
		unitId,
		unitName: own[0]?.unitName ?? '',
		participants: own.length,
		correctSum: own.reduce((sum, { correct }) => sum + correct, 0),
		totalSum: own.reduce((sum, { total }) => sum + total, 0)
	}));
}

/** Units by the rule, with the headcounts of those who may enter as they held when the round, or the last of all, closed. */
export async function judgeUnits(
	{ contest, rounds, unitPath }: FoundContest,
	{ roundId }: Pick<AwardScope, 'roundId'>,
	rule: CollectiveRule,
	results: readonly UnitResult[]
) {
	const judged = rounds.filter(({ id }) => roundId === null || id === roundId);
	const closedOn = toLocalDate(Math.max(...judged.map(({ closesAt }) => closesAt)), ZONE);
	const eligible = contest.eligibility.groups.length > 0 ? contest.eligibility.groups : AUDIENCE_GROUPS;
	const figures = populationsOn(await populations.historyUnder([unitPath]), closedOn);
	const ofUnits = Map.groupBy(
		figures.filter(({ audienceGroup }) => eligible.includes(audienceGroup)),
		({ unitId }) => unitId
	);
	const units = results.map((unit) => ({
		...unit,
		headcount: ofUnits.get(unit.unitId)?.reduce((sum, { headcount }) => sum + headcount, 0) ?? null
	}));
	return rankUnits(units, rule);
}

/** Proposals for the best units; `actorId` is who finalized the standings. */
export async function collectiveAwards(
	found: FoundContest,
	rule: CollectiveRule | null,
	results: readonly UnitResult[],
	{ actorId, ...scope }: AwardScope & { actorId: string },
	now: number
): Promise<NewAward[]> {
	if (rule === null) return [];
	const { placed } = await judgeUnits(found, scope, rule, results);
	return proposeCollectiveAwards(placed, rule.prizes).map((unit) => ({
		id: newId(now),
		...scope,
		kind: 'collective',
		division: '',
		tier: unit.tier,
		label: unit.label ?? '',
		place: unit.place,
		shared: unit.shared,
		participantId: null,
		maskedName: '',
		unitId: unit.unitId,
		unitName: unit.unitName,
		participants: unit.participants,
		headcount: unit.headcount,
		state: 'proposed',
		proposedBy: actorId,
		proposedAt: now
	}));
}
