import { countedAttempt } from '../../../domain/counting-rule';
import { movesBetween, scoreCorrected, type KeyCorrection } from '../../../domain/key-correction';
import { breathe } from '../../breathe';
import type { PersonCursor } from '../../store/attempts';
import * as keyCorrections from '../../store/key-corrections';
import type { FoundRound } from '../contest/find-contest';
import { rankRound, type CountedResult } from '../contest/rank-round';
import { roundKeys } from './round-keys';

const READ_AT_ONCE = 500;

export interface RescoredAttempt {
	id: string;
	participantId: string;
	correct: number;
	isVoided: boolean;
}

type Stretch = Awaited<ReturnType<typeof keyCorrections.attemptsWith>>;

/** Ended attempts of a round whose score a correction changes, in stretches, with the new score; stores nothing. */
export async function* rescored(roundId: string, correction: KeyCorrection): AsyncGenerator<RescoredAttempt[]> {
	const { linesOf, corrections } = await roundKeys(roundId);
	const withIt = new Map<string, KeyCorrection>(corrections).set(correction.versionId, correction);
	const { versionId } = correction;
	for (let after: PersonCursor = null; ;) {
		const page: Stretch = await keyCorrections.attemptsWith(roundId, versionId, after, READ_AT_ONCE);
		yield page.flatMap(({ id, participantId, state, correct, paper, responses }) => {
			const score = scoreCorrected(linesOf(paper), responses, withIt);
			return score.correct === correct
				? []
				: [{ id, participantId, correct: score.correct, isVoided: state === 'voided' }];
		});
		if (page.length < READ_AT_ONCE) return;
		after = page.at(-1) ?? null;
		await breathe();
	}
}

/** What a correction would do to a round: how many attempts change, and who moves; stores nothing. */
export async function foreseeCorrection(found: FoundRound, correction: KeyCorrection) {
	const changed = new Map<string, number>();
	const persons = new Set<string>();
	for await (const some of rescored(found.round.id, correction)) {
		for (const { id, participantId, correct, isVoided } of some) {
			changed.set(id, correct);
			if (!isVoided) persons.add(participantId);
		}
	}
	const before = await rankRound(found);
	const after = await rankRound(found, await countedWith(found, changed, [...persons]));
	return { attemptsChanged: changed.size, before, after, moves: movesBetween(before.rows, after.rows) };
}

/** The result of each of these persons that would count, with some attempts scored anew. */
async function countedWith({ round }: FoundRound, changed: ReadonlyMap<string, number>, persons: string[]) {
	const counted = new Map<string, CountedResult>();
	for (let from = 0; from < persons.length; from += READ_AT_ONCE) {
		const results = await keyCorrections.resultsOf(round.id, persons.slice(from, from + READ_AT_ONCE));
		const rescored = results.map((one) => ({ ...one, correct: changed.get(one.id) ?? one.correct }));
		for (const [participantId, own] of Map.groupBy(rescored, (one) => one.participantId)) {
			const best = countedAttempt(own, round.rules.counting);
			if (!best) continue;
			const { id: attemptId, correct, total, durationMs, submittedAt, prediction } = best;
			counted.set(participantId, { attemptId, correct, total, durationMs, submittedAt, prediction });
		}
		await breathe();
	}
	return counted;
}
