/** `offline`: the line is down; `problem`: the server cannot take it now; `ended`: the paper takes nothing any more. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'problem' | 'signed_out' | 'ended';

export interface QueuedAnswer {
	position: number;
	optionIds: string[];
	/** Server time, ms since the epoch. */
	chosenAt: number;
}

/** What the server says about the answers of one request. */
export interface SaveOutcome {
	accepted: number[];
	refused: number[];
	responses: Record<number, string[]>;
	remainingMs: number;
}

export interface QueueSurroundings {
	/** Posts answers; rejects when the line is down. */
	post(body: string): Promise<Response>;
	/** Survives the page being closed; null where the browser forbids it. */
	storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
	onChange(state: SaveState): void;
	onOutcome(outcome: SaveOutcome): void;
}

const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000];

export const storageName = (attemptId: string) => `paper:${attemptId}`;

/**
 * Sends each answer as it is chosen, one request at a time, and keeps what is not sent yet in the browser's storage, to be sent
 * when the line is back or at the next visit. A later answer to the same question replaces one that waits.
 */
export class AnswerQueue {
	private waiting: Map<number, QueuedAnswer>;
	private sending: Promise<void> | null = null;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private failures = 0;
	private state: SaveState = 'saved';

	constructor(
		private readonly attemptId: string,
		private readonly around: QueueSurroundings
	) {
		this.waiting = new Map(this.stored().map((answer) => [answer.position, answer]));
	}

	/** Answers that the server does not have yet, in no particular order. */
	get unsent(): QueuedAnswer[] {
		return [...this.waiting.values()];
	}

	get isKept(): boolean {
		return this.around.storage !== null;
	}

	add(answer: QueuedAnswer): void {
		this.waiting.set(answer.position, answer);
		this.keep();
		void this.flush();
	}

	/** Sends what waits; resolves when nothing is under way any more, sent or not. */
	async flush(): Promise<void> {
		clearTimeout(this.timer);
		if (this.state === 'ended') return;
		if (this.sending) {
			await this.sending;
			if (this.waiting.size > 0 && this.failures === 0) await this.flush();
			return;
		}
		if (this.waiting.size === 0) return;
		this.sending = this.send();
		await this.sending;
		this.sending = null;
		if (this.failures > 0) this.timer = setTimeout(() => void this.flush(), this.retryMs());
		else if (this.waiting.size > 0) await this.flush();
	}

	/** Asks the server how things stand, for the time left; a line that is down is no news here. */
	async refresh(): Promise<void> {
		if (this.waiting.size > 0 || this.state === 'ended') return this.flush();
		const response = await this.around.post('{}').catch(() => null);
		if (response?.ok) this.around.onOutcome((await response.json()) as SaveOutcome);
		else if (response?.status === 409) this.end();
	}

	stop(): void {
		clearTimeout(this.timer);
	}

	private retryMs(): number {
		return RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1] ?? 0;
	}

	private async send(): Promise<void> {
		const answers = this.unsent;
		// While the line is down each retry would flicker between two texts.
		if (this.failures === 0) this.change('saving');
		let response: Response;
		try {
			response = await this.around.post(JSON.stringify({ answers }));
		} catch {
			this.fail('offline');
			return;
		}
		if (response.ok) this.settle(answers, (await response.json()) as SaveOutcome);
		else if (response.status === 401) this.fail('signed_out');
		else if (response.status === 409 || response.status === 404) this.end();
		else if (response.status === 400) this.drop(answers);
		else this.fail('problem');
	}

	private settle(sent: QueuedAnswer[], outcome: SaveOutcome): void {
		this.failures = 0;
		this.forget(sent);
		this.change(this.waiting.size > 0 ? 'saving' : 'saved');
		this.around.onOutcome(outcome);
	}

	/** The server can make nothing of these answers; asking again would not change that. */
	private drop(sent: QueuedAnswer[]): void {
		this.failures = 0;
		this.forget(sent);
		this.change('problem');
	}

	private forget(sent: QueuedAnswer[]): void {
		for (const answer of sent) {
			if (this.waiting.get(answer.position) === answer) this.waiting.delete(answer.position);
		}
		this.keep();
	}

	private fail(state: SaveState): void {
		this.failures += 1;
		this.change(state);
	}

	private end(): void {
		this.failures = 0;
		this.change('ended');
	}

	private change(state: SaveState): void {
		this.state = state;
		this.around.onChange(state);
	}

	private keep(): void {
		const name = storageName(this.attemptId);
		try {
			if (this.waiting.size === 0) this.around.storage?.removeItem(name);
			else this.around.storage?.setItem(name, JSON.stringify(this.unsent));
		} catch {
			// The storage is full: what waits is still held by this page.
			this.around.storage = null;
		}
	}

	private stored(): QueuedAnswer[] {
		return readStored(this.around.storage, this.attemptId);
	}
}

/** What an earlier visit could not send. */
export function readStored(storage: QueueSurroundings['storage'], attemptId: string): QueuedAnswer[] {
	try {
		const answers: unknown = JSON.parse(storage?.getItem(storageName(attemptId)) ?? '[]');
		return Array.isArray(answers) ? answers : [];
	} catch {
		return [];
	}
}
