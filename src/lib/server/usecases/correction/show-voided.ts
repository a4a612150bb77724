import { maskPhone } from '../../../domain/phone';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as appeals from '../../store/appeals';
import * as attemptLists from '../../store/attempt-lists';
import * as participants from '../../store/participants';
import { findRound } from '../contest/find-contest';
import { searchOf } from './find-people';
import { roundHead, roundWork } from './round-work';

const MOST = 200;
const MOST_PERSONS = 20;

/** A round's open appeals and voided attempts, and attempts found by their person's name or phone ending. */
export async function showVoided(actor: Actor, roundId: string, search: string | null, now: number) {
	const found = await findRound(actor, roundId, 'attempt:void');
	const masked = <L extends { phone: string | null }>(line: L) => ({
		...line,
		phone: line.phone && maskPhone(line.phone)
	});
	return {
		...roundHead(found),
		work: await roundWork(actor, found, now),
		zone: ZONE,
		search: search ?? '',
		found: (await attemptsBy(roundId, search))?.map(masked) ?? null,
		open: (await appeals.openIn(roundId, MOST)).map(({ appeal, ...person }) => {
			const { id, attemptId, body, createdAt } = appeal;
			return { id, attemptId, body, createdAt, ...person };
		}),
		voided: (await attemptLists.voidedIn(roundId, MOST)).map(masked)
	};
}

/** Null when nothing was asked. */
async function attemptsBy(roundId: string, text: string | null) {
	const search = searchOf(text?.slice(0, 80) ?? '');
	if (search === null) return null;
	const found = await participants.search({ search, paths: [], roundId, limit: MOST_PERSONS });
	return attemptLists.ofPersons(
		roundId,
		found.map(({ person }) => person.id)
	);
}
