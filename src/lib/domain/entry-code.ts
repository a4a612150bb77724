import { sha256Hex } from './sha256';

/**
 * A person's name in the public files of one round or contest (`scopeId`): 64 bits as hex. It tells nothing about the person and
 * differs from scope to scope; lots are drawn by it, so that anyone can draw them again.
 */
export function entryCode(scopeId: string, participantId: string): string {
	return sha256Hex(`entry:${scopeId}:${participantId}`).slice(0, 16);
}
