import { mayAct } from '../../../domain/role';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as participationFigures from '../../store/participation-figures';
import * as plans from '../../store/plans';
import { findScope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';
import { readReach } from './read-reach';

/** The reach of one unit, and each contest its people took part in: persons (người) and attempts (lượt), round by round. */
export async function readUnit(actor: Actor, query: ViewQuery & { unit: string }, now: number) {
	const scope = await findScope(actor, query, now);
	const { unit, openingWindow } = scope;
	const [allPlans, reach, rounds, persons] = await Promise.all([
		plans.list(),
		readReach(scope),
		participationFigures.byRound(unit.path, openingWindow),
		participationFigures.personsByContest(unit.path, openingWindow)
	]);
	const contests = Map.groupBy(rounds, ({ contestId }) => contestId);
	return {
		view: presentScope(scope, allPlans),
		reach,
		contests: [...contests].map(([id, ofContest]) => ({
			id,
			title: ofContest[0]?.contestTitle ?? '',
			persons: persons.get(id) ?? 0,
			attempts: ofContest.reduce((sum, { attempts }) => sum + attempts, 0),
			rounds: ofContest.map(({ roundId, roundName, opensAt, closesAt, persons, attempts }) => ({
				id: roundId,
				name: roundName,
				openedOn: toLocalDate(opensAt, ZONE),
				closesOn: toLocalDate(closesAt, ZONE),
				persons,
				attempts
			}))
		})),
		mayEnterPopulations: mayAct(actor.grants, 'population:edit', unit.path)
	};
}
