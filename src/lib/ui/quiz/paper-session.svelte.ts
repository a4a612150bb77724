import { AnswerQueue, type SaveOutcome, type SaveState } from './answer-queue';
import { browserStorage } from './browser-storage';
import { PaperClock } from './paper-clock.svelte';
import { chosenOnPage, msSincePageSent } from './server-rendered';

interface Paper {
	attemptId: string;
	now: number;
	deadlineAt: number;
	total: number;
	responses: Record<number, string[]>;
}

/** Answers that did not stay as they were chosen here, and why. */
export interface Notice {
	reason: 'late' | 'overtaken';
	positions: number[];
}

const PATIENCE_MS = 15_000;

/** One person at one paper in this browser: what is chosen, flagged and saved, and the clock. */
export class PaperSession {
	readonly clock: PaperClock;
	readonly queue: AnswerQueue;
	current = $state(0);
	responses = $state<Record<number, string[]>>({});
	flagged = $state<number[]>([]);
	saveState = $state<SaveState>('saved');
	notice = $state<Notice | null>(null);
	private readonly flagsName: string;
	/** Chosen on the page before the script was there. */
	private readonly early: [position: number, optionIds: string[]][];

	constructor(
		paper: Paper,
		private readonly endpoint: string
	) {
		const { attemptId, deadlineAt, now } = paper;
		this.clock = new PaperClock(deadlineAt, now, msSincePageSent(attemptId));
		this.flagsName = `flags:${attemptId}`;
		this.flagged = (browserStorage()?.getItem(this.flagsName) ?? '').split(',').filter(Boolean).map(Number);
		this.responses = { ...paper.responses };
		this.queue = new AnswerQueue(attemptId, {
			post: (body) => this.post(body),
			storage: browserStorage(),
			onChange: (state) => (this.saveState = state),
			onOutcome: (outcome) => this.take(outcome)
		});
		for (const { position, optionIds } of this.queue.unsent) this.responses[position] = optionIds;
		this.early = Object.entries(chosenOnPage(attemptId))
			.map(([position, optionIds]): [number, string[]] => [Number(position), optionIds])
			.filter(([position, optionIds]) => !sameOptions(optionIds, paper.responses[position] ?? []));
		for (const [position, optionIds] of this.early) this.responses[position] = optionIds;
	}

	get answeredCount(): number {
		return Object.values(this.responses).filter((optionIds) => optionIds.length > 0).length;
	}

	isAnswered(position: number): boolean {
		return (this.responses[position]?.length ?? 0) > 0;
	}

	choose(position: number, optionIds: string[]): void {
		this.responses[position] = optionIds;
		this.notice = null;
		this.queue.add({ position, optionIds, chosenAt: this.clock.serverNow });
	}

	toggleFlag(position: number): void {
		const isFlagged = this.flagged.includes(position);
		this.flagged = isFlagged ? this.flagged.filter((one) => one !== position) : [...this.flagged, position];
		browserStorage()?.setItem(this.flagsName, this.flagged.join(','));
	}

	/** Listens to the line and the screen, and sends what was chosen before the script came; until the returned function is called. */
	connect(): () => void {
		for (const [position, optionIds] of this.early) this.choose(position, optionIds);
		const stopClock = this.clock.run();
		const flush = () => void this.queue.flush();
		const wake = () => {
			if (document.visibilityState === 'visible') void this.queue.refresh();
		};
		window.addEventListener('online', flush);
		document.addEventListener('visibilitychange', wake);
		flush();
		return () => {
			stopClock();
			this.queue.stop();
			window.removeEventListener('online', flush);
			document.removeEventListener('visibilitychange', wake);
		};
	}

	private async post(body: string): Promise<Response> {
		const patience = new AbortController();
		const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
		try {
			return await fetch(this.endpoint, {
				method: 'POST',
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body,
				signal: patience.signal
			});
		} finally {
			clearTimeout(timer);
		}
	}

	private take({ refused, responses, remainingMs }: SaveOutcome): void {
		this.clock.sync(remainingMs);
		if (refused.length === 0) return;
		for (const position of refused) this.responses[position] = responses[position] ?? [];
		this.notice = { reason: remainingMs > 0 ? 'overtaken' : 'late', positions: refused };
	}
}

function sameOptions(a: string[], b: string[]): boolean {
	return a.length === b.length && a.every((id) => b.includes(id));
}
