import type { AttemptStep } from './attempt';
import type { PaperLine } from './blueprint';
import { CHAIN_START, chained } from './hash-chain';

/** What an attempt is born with: it never changes afterwards. */
export interface AttemptBirth {
	id: string;
	roundId: string;
	participantId: string;
	number: number;
	seed: string;
	paper: PaperLine[];
	startedAt: number;
}

/** Where an attempt's chain of steps begins. */
export function birthHash({ id, roundId, participantId, number, seed, paper, startedAt }: AttemptBirth): string {
	return chained(CHAIN_START, { id, roundId, participantId, number, seed, paper, startedAt });
}

export function stepHash(previous: string, { seq, kind, at, payload }: AttemptStep): string {
	return chained(previous, { seq, kind, at, payload });
}
