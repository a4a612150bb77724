export const PHASES = ['draft', 'scheduled', 'open', 'closed', 'finalized'] as const;
export type Phase = (typeof PHASES)[number];

/** Open from `opensAt` (inclusive) until `closesAt` (exclusive); ms since the epoch. */
export interface RoundWindow {
	published: boolean;
	opensAt: number;
	closesAt: number;
	finalizedAt: number | null;
}

export function roundPhase(round: RoundWindow, now: number): Phase {
	if (!round.published) return 'draft';
	if (now < round.opensAt) return 'scheduled';
	if (now < round.closesAt) return 'open';
	return round.finalizedAt !== null && now >= round.finalizedAt ? 'finalized' : 'closed';
}

/** A contest between two rounds is scheduled; it is closed or finalized only when no published round is still to come. */
export function contestPhase(rounds: readonly RoundWindow[], now: number): Phase {
	const phases = rounds.map((round) => roundPhase(round, now)).filter((phase) => phase !== 'draft');
	for (const phase of ['open', 'scheduled', 'closed', 'finalized'] as const) {
		if (phases.includes(phase)) return phase;
	}
	return 'draft';
}

/** The round a visitor should see: the open one that closes first, else the next to open, else the one that closed last. */
export function currentRound<R extends RoundWindow>(rounds: readonly R[], now: number): R | null {
	const inPhase = (...phases: Phase[]) => rounds.filter((round) => phases.includes(roundPhase(round, now)));
	const [open] = inPhase('open').sort((a, b) => a.closesAt - b.closesAt);
	const [next] = inPhase('scheduled').sort((a, b) => a.opensAt - b.opensAt);
	const [last] = inPhase('closed', 'finalized').sort((a, b) => b.closesAt - a.closesAt);
	return open ?? next ?? last ?? null;
}
