import type { CompletionQueue } from './completion-queue';
import { openQueue } from './open-queue';

let queue: CompletionQueue | undefined;

/** Sends what waits on this phone and may be sent, from pages that do not show it; what needs a person's word waits for the lessons' pages. */
export function sendKept(): void {
	queue ??= openQueue();
	void queue.flush();
}
