import { compressedWindows } from '../../../domain/practice-run';
import { newId, newSecret } from '../../id';
import type { ContestRow, RoundRow } from '../../store/contests';
import * as roundPool from '../../store/round-pool';
import * as rounds from '../../store/rounds';
import { bankPool } from '../contest/bank-pool';
import type { FoundContest } from '../contest/find-contest';
import { frozenRows } from '../contest/publish-contest';

const MARK = '[Chạy thử]';
const CODE_LENGTH = 6;

export interface ContestCopy {
	contest: ContestRow;
	rounds: RoundRow[];
	pool: Parameters<typeof roundPool.freeze>[1];
}

/**
 * The contest anew with everything that decides papers, places and prizes, played in the past: as published, since only then it
 * can be played, and marked by `practiceOf`, which keeps it from every page but those of its original.
 */
export async function copyContest(found: FoundContest, actorId: string, now: number): Promise<ContestCopy> {
	const id = newId(now);
	const windows = compressedWindows(
		found.rounds.map(({ rules }) => rules),
		now
	);
	const contest: ContestRow = {
		...found.contest,
		id,
		code: `thu-${id.slice(-CODE_LENGTH)}`,
		title: `${MARK} ${found.contest.title}`,
		planId: null,
		lotSeed: newSecret(),
		practiceOf: found.contest.id,
		publishedAt: Math.min(...windows.map(({ opensAt }) => opensAt)),
		createdBy: actorId,
		createdAt: now,
		updatedAt: now
	};
	const copies = found.rounds.map((round, index): { original: RoundRow; copy: RoundRow } => ({
		original: round,
		copy: { ...round, ...windows[index], id: newId(now), contestId: id, lotSeed: newSecret(), isPractice: true }
	}));
	const bank = found.contest.publishedAt === null ? await bankPool(found.unitPath) : null;
	const pools = copies.map(async ({ original, copy }) =>
		bank ? frozenRows(found, copy, bank) : asFrozen(original.id, copy.id)
	);
	return { contest, rounds: copies.map(({ copy }) => copy), pool: (await Promise.all(pools)).flat() };
}

/** A published contest draws from what was fixed then. */
async function asFrozen(originalId: string, roundId: string) {
	return (await rounds.poolOf(originalId)).map((row) => ({ ...row, roundId }));
}
