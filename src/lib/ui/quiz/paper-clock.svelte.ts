/**
 * The time left of a paper, from what the server said and the time that passed since; the phone's own clock plays no part,
 * because it may be wrong. Every answer of the server sets it right again: a phone that slept may have stopped counting.
 */
export class PaperClock {
	/** Whole seconds; 0 when the time is up. */
	secondsLeft = $state(0);
	private leftAtSync: number;
	private syncedAt: number;

	/** `passedMs`: how long ago the server read its clock. */
	constructor(
		private readonly deadlineAt: number,
		serverNow: number,
		passedMs: number
	) {
		this.leftAtSync = deadlineAt - serverNow;
		this.syncedAt = performance.now() - passedMs;
		this.tick();
	}

	/** Below 0 after the deadline. */
	private get leftMs(): number {
		return this.leftAtSync - (performance.now() - this.syncedAt);
	}

	/** ms since the epoch, by the server's clock. */
	get serverNow(): number {
		return Math.round(this.deadlineAt - this.leftMs);
	}

	tick(): void {
		this.secondsLeft = Math.max(0, Math.ceil(this.leftMs / 1000));
	}

	/** The server says 0 for any time after the deadline, which tells nothing more. */
	sync(remainingMs: number): void {
		if (remainingMs === 0 && this.leftMs <= 0) return;
		this.leftAtSync = remainingMs;
		this.syncedAt = performance.now();
		this.tick();
	}

	/** Ticks until the returned function is called. */
	run(): () => void {
		const timer = setInterval(() => this.tick(), 500);
		return () => clearInterval(timer);
	}
}
