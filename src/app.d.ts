import type { Actor, ParticipantActor } from '$lib/server/access';
import type { TextSize, Theme } from '$lib/ui/layout/preferences';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** The DomainError's code, when it was one. */
			code?: string;
			/** To find the log line of an unexpected fault. */
			reference?: string;
		}
		interface PageState {
			/** Set on the one history entry that a paper adds, so that the back button leads to the question before. */
			question?: number;
		}
		interface Locals {
			/** ms since the epoch; the one reading of the clock for this request. */
			now: number;
			staff: Actor | null;
			participant: ParticipantActor | null;
			theme: Theme;
			textSize: TextSize;
		}
	}
}

export {};
