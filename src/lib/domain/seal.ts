import { sha256Hex } from './sha256';

/** The state of an attempt's chain when it was sealed. */
export interface SealedAttempt {
	id: string;
	stepCount: number;
	lastHash: string;
}

/** SHA-256 over the attempts of a seal in the order of their ids. */
export function sealDigest(attempts: readonly SealedAttempt[]): string {
	const lines = attempts.map(({ id, stepCount, lastHash }) => `${id}:${stepCount}:${lastHash}`);
	return sha256Hex(lines.sort().join('\n'));
}
