import type { ActivityLine, AwardLine, ContestFigures } from '../../../domain/report-figures';
import * as reportSources from '../../store/report-sources';
import type { Scope } from '../reach/find-scope';
import { readContests } from '../reach/read-contests';
import { outreachWindow } from './gather-attested';

/** How many activities a report names. */
const NAMED_ACTIVITIES = 15;

export const gatherActivities = (scope: Scope): Promise<ActivityLine[]> =>
	reportSources.largestActivities(scope.unit.path, outreachWindow(scope), NAMED_ACTIVITIES);

/** Contests with a round that opened in the period; attempts are those of these rounds. */
export async function gatherContests(scope: Scope): Promise<ContestFigures[]> {
	const contests = await readContests(scope);
	const finalized = await reportSources.finalizedRounds(contests.flatMap(({ rounds }) => rounds.map(({ id }) => id)));
	return contests.map(({ id, title, persons, rounds }) => ({
		contestId: id,
		title,
		persons,
		attempts: rounds.reduce((sum, { attempts }) => sum + attempts, 0),
		rounds: rounds
			.map(({ id: roundId, name, openedOn, closesOn, persons, attempts }) => ({
				...{ roundId, name, opensOn: openedOn, closesOn, persons, attempts },
				finalized: finalized.has(roundId)
			}))
			.sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
	}));
}

/** As the public lists have it: a person who did not agree to be named is masked. */
export async function gatherAwards({ unit, openingWindow }: Scope): Promise<AwardLine[]> {
	const rows = await reportSources.publishedAwards(unit.path, openingWindow);
	return rows.map(({ contestTitle, roundName, kind, tier, name, maskedName, unitName, agreedToPublication }) => ({
		...{ contestTitle, roundName, kind, tier, unitName },
		name: kind === 'collective' ? unitName : (agreedToPublication && name) || maskedName
	}));
}
