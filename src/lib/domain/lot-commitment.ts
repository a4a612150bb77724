import { sha256Hex } from './sha256';

/** Published before the close; once the seed itself is published anyone can see that it was fixed all along. */
export function lotCommitment(seed: string): string {
	return sha256Hex(seed);
}
