import { deadlineOf, type AttemptStep } from '../../../domain/attempt';
import { birthHash, stepHash } from '../../../domain/attempt-chain';
import type { PoolItem } from '../../../domain/blueprint';
import { DomainError } from '../../../domain/domain-error';
import { drawPaper } from '../../../domain/paper-draw';
import type { ParticipantActor } from '../../access';
import { write, type Db } from '../../db';
import { newId, newSecret } from '../../id';
import * as attemptSteps from '../../store/attempt-steps';
import * as attempts from '../../store/attempts';
import type { ContestRow, RoundRow } from '../../store/contests';
import * as extraTimes from '../../store/extra-times';
import * as participants from '../../store/participants';
import * as roundCounts from '../../store/round-counts';
import { refuseIneligible } from '../participant/refuse-ineligible';
import { closeIfOver } from './close-expired-attempts';
import { drawablePool } from './drawable-pool';
import { tracesOf, UNKNOWN, type Origin, type Traces } from './origin';
import { openRound } from './open-round';

interface Start {
	person: participants.ParticipantRow;
	round: RoundRow;
	pool: PoolItem[];
	traces: Traces;
}

/**
 * Gives the id of the person's running attempt in the open round, drawing a paper and starting the clock when there is none.
 * Throws 'round.not_open', 'attempt.none_left', or why the person may not enter.
 */
export async function startAttempt(
	participant: ParticipantActor,
	code: string,
	now: number,
	origin: Origin = UNKNOWN
): Promise<string> {
	const { contest, round } = await openRound(code, now);
	return startInRound(participant, { contest, round }, now, origin);
}

/** The same in a round that is known to be open. */
export async function startInRound(
	participant: ParticipantActor,
	{ contest, round }: { contest: ContestRow; round: RoundRow },
	now: number,
	origin: Origin = UNKNOWN
): Promise<string> {
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	for (const { id, state } of await attempts.ofPersonInRound(round.id, person.id)) {
		if (state === 'in_progress') await closeIfOver(id, round, now);
	}
	const { audienceGroup: group, unitId, birthYear } = person;
	await refuseIneligible(contest.eligibility, { group, unitId, birthYear }, now);
	const pool = await drawablePool(contest, round);
	const traces = await tracesOf(round.id, origin);
	return write((tx) => resumeOrStart(tx, { person, round, pool, traces }, now));
}

async function resumeOrStart(tx: Db, start: Start, now: number): Promise<string> {
	const { person, round } = start;
	const earlier = await attempts.ofPersonInRound(round.id, person.id, tx);
	const running = earlier.find(({ state }) => state === 'in_progress');
	if (running) return running.id;
	const { attemptsAllowed } = round.rules;
	if (attemptsAllowed !== null && earlier.length >= attemptsAllowed) throw new DomainError('attempt.none_left');

	const extraMs = await extraTimes.grantedMs(tx, round.id, person.id);
	const attempt = newAttempt(start, earlier, extraMs, now);
	const first: AttemptStep = { seq: 1, kind: 'started', at: now, payload: { number: attempt.number, extraMs } };
	const birth = birthHash(attempt);
	if (!(await attempts.insertIfFree(tx, { ...attempt, lastHash: stepHash(birth, first) }))) {
		return startedElsewhere(tx, person, round);
	}
	await attemptSteps.add(tx, { id: attempt.id, lastHash: birth }, [first]);
	await roundCounts.addStarted(tx, attempt, attempt.number === 1 ? 1 : 0);
	return attempt.id;
}

/** Another tab was faster: its paper is the paper. */
async function startedElsewhere(tx: Db, person: participants.ParticipantRow, round: RoundRow): Promise<string> {
	const all = await attempts.ofPersonInRound(round.id, person.id, tx);
	const running = all.find(({ state }) => state === 'in_progress');
	if (!running) throw new DomainError('attempt.conflict');
	return running.id;
}

function newAttempt(
	{ person, round, pool, traces }: Start,
	earlier: attempts.AttemptRow[],
	extraMs: number,
	now: number
) {
	const { rules } = round;
	const seed = newSecret();
	const seenVersions = new Set(earlier.flatMap(({ paper }) => paper.map((line) => line.versionId)));
	const exclude = new Set(pool.filter(({ versionId }) => seenVersions.has(versionId)).map(({ itemId }) => itemId));
	const { shuffleItems, shuffleOptions, noRepeat } = rules;
	const conditions = { seed, audience: person.audienceGroup, shuffleItems, shuffleOptions, exclude, noRepeat };
	const paper = drawPaper(round.blueprint, pool, conditions);
	return {
		id: newId(now),
		roundId: round.id,
		participantId: person.id,
		number: earlier.length + 1,
		state: 'in_progress' as const,
		seed,
		paper,
		responses: {},
		stepCount: 1,
		startedAt: now,
		deadlineAt: deadlineOf(now, rules, round.closesAt, extraMs),
		extraMs,
		total: paper.length,
		unitId: person.unitId,
		audienceGroup: person.audienceGroup,
		...traces
	};
}
