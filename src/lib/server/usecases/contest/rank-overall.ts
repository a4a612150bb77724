import { divisionOf } from '../../../domain/division';
import { entryCode } from '../../../domain/entry-code';
import { rankOverallInSlices, type RoundResult } from '../../../domain/overall-standing';
import type { OverallRule } from '../../../domain/overall-standing';
import { predictionDistance } from '../../../domain/ranking';
import { breathe, inTurns } from '../../breathe';
import type { RoundRow } from '../../store/contests';
import type { OverallRow } from '../../store/overall-standings';
import * as standings from '../../store/standings';
import type { FoundContest } from './find-contest';

const READ_AT_ONCE = 1_000;

interface Contestant {
	/** Of the last round the person took part in. */
	latest: standings.StandingRow;
	code: string;
	results: RoundResult[];
}

/**
 * The overall ranking over the standings of all rounds, in every division: a person stands in the division of the last round
 * they took part in. Without the id of a run: nothing is stored.
 */
export async function rankOverall(
	{ contest, rounds }: FoundContest,
	rule: OverallRule
): Promise<Omit<OverallRow, 'run'>[]> {
	const people = await readContestants(contest.id, rounds);
	const divisions = Map.groupBy(people.values(), ({ latest }) => divisionOf(contest.divisions, latest.audienceGroup));
	const tieSteps = rounds[0]?.rules.tieSteps ?? [];
	const rows: Omit<OverallRow, 'run'>[] = [];
	for (const [division, members] of divisions) {
		const results = members.flatMap((one) => one.results);
		const ranking = rankOverallInSlices(results, rule, { tieSteps, seed: contest.lotSeed });
		for (const [index, line] of (await inTurns(ranking)).entries()) {
			const person = people.get(line.participantId)!.latest;
			const { nameFolded, maskedName, phoneEnding, unitId, unitName, audienceGroup } = person;
			const who = { nameFolded, maskedName, phoneEnding, unitId, unitName, audienceGroup };
			rows.push({ ...line, ...who, contestId: contest.id, division, position: index + 1 });
		}
	}
	return rows;
}

async function readContestants(contestId: string, rounds: RoundRow[]): Promise<Map<string, Contestant>> {
	const people = new Map<string, Contestant>();
	for (const round of rounds) {
		for (const { division } of await standings.sizes(round)) {
			for (let after = 0; ;) {
				const page = await standings.page({ round, division }, { after, limit: READ_AT_ONCE, search: null });
				for (const row of page) addResult(people, contestId, round, row);
				if (page.length < READ_AT_ONCE) break;
				after = page.at(-1)?.position ?? 0;
				await breathe();
			}
		}
	}
	return people;
}

function addResult(people: Map<string, Contestant>, contestId: string, round: RoundRow, row: standings.StandingRow) {
	const { participantId, correct, total, durationMs, submittedAt, place, prediction } = row;
	const known = people.get(participantId);
	const code = known?.code ?? entryCode(contestId, participantId);
	const distance = round.outcome === null ? null : predictionDistance(prediction, round.outcome);
	const result: RoundResult = {
		...{ roundId: round.id, participantId, entryCode: code, correct, total, durationMs, submittedAt, place },
		distance: distance !== null && Number.isFinite(distance) ? distance : null
	};
	people.set(participantId, { latest: row, code, results: [...(known?.results ?? []), result] });
}
