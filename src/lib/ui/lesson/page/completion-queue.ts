import { UNSENT } from './unsent';

/** A lesson answered on this phone whose completion the server does not have yet. */
export interface Completion {
	slug: string;
	title: string;
	/** The index of the chosen option by check id. */
	answers: Record<string, number>;
	/** By the phone's clock, ms since the epoch. */
	answeredAt: number;
	/** The mark of who was signed in when it was answered; null = nobody. */
	reader: string | null;
	/** Marks of those who said, of one that nobody answered, that it was not them. */
	notBy?: string[];
}

/**
 * `offered`: answered by nobody, and somebody is signed in now; `nobody`: nobody is signed in; `elsewhere`: of another person than the one who is
 * signed in now, who gets to know nothing of it. `problem`: the server cannot take it now; `refused`: it never will.
 */
export type CompletionState =
	'waiting' | 'sending' | 'offline' | 'problem' | 'sent' | 'refused' | 'nobody' | 'offered' | 'elsewhere';

export interface KeptEntry extends Completion {
	state: CompletionState;
	/** What the server said to a refused one. */
	message: string;
}

export interface QueueWorld {
	/** Posts to the server; rejects when the line is down. */
	post(path: string, body: string): Promise<Response>;
	/** Survives the page being closed; null where the browser forbids it. */
	storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
	/** The mark of who is signed in now. */
	reader(): string | null;
	/** Absent where nothing is shown: what is refused then stays on the phone for a page that says so. */
	onChange?(): void;
}

const RETRY_MS = [3_000, 8_000, 20_000, 60_000, 180_000];

const sameOne = (a: Completion, b: Completion) => a.slug === b.slug && a.reader === b.reader;
const keyOf = ({ slug, reader, answeredAt }: Completion) => `${slug} ${reader} ${answeredAt}`;

/**
 * Keeps completed lessons on this phone until the server has them. Each belongs to the person who was signed in when it was answered
 * and is sent while that person is signed in; one that nobody in particular answered is sent once somebody says that it was them.
 */
export class CompletionQueue {
	readonly #world: QueueWorld;
	#entries: KeptEntry[] = [];
	#sending: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	/** Every entry that this page has had to do with; others in the storage are of another tab. */
	readonly #known = new Set<string>();

	constructor(world: QueueWorld) {
		this.#world = world;
		this.#entries = this.#stored().map((one) => ({ ...one, state: 'waiting', message: '' }));
		for (const entry of this.#entries) this.#known.add(keyOf(entry));
		this.#settle();
	}

	/** What there is to show to who is here now, and whether it outlives this page. */
	get entries(): KeptEntry[] {
		return this.#entries.filter(({ state }) => state !== 'elsewhere');
	}

	get isKept(): boolean {
		return this.#world.storage !== null;
	}

	/** The first completion of a lesson is the one that counts. */
	add(completion: Completion): void {
		if (this.#entries.some((one) => sameOne(one, completion) && one.state !== 'refused'))
			return this.#world.onChange?.();
		this.#entries = this.#entries.filter((one) => !sameOne(one, completion));
		this.#entries.push({ ...completion, state: 'waiting', message: '' });
		this.#known.add(keyOf(completion));
		this.#settle();
		this.#changed();
		void this.flush();
	}

	/** Somebody who is signed in says that they answered it. */
	claim(entry: KeptEntry): void {
		const reader = this.#world.reader();
		if (reader === null || entry.reader !== null) return;
		this.#entries = this.#entries.filter((one) => one === entry || one.slug !== entry.slug || one.reader !== reader);
		Object.assign(entry, { reader, state: 'waiting' });
		this.#known.add(keyOf(entry));
		this.#changed();
		void this.flush();
	}

	/** Somebody who is signed in says that it was another person: it is not offered to them again. */
	disown(entry: KeptEntry): void {
		const reader = this.#world.reader();
		if (reader !== null) entry.notBy = [...(entry.notBy ?? []), reader];
		this.#settle();
		this.#changed();
	}

	drop(entry: KeptEntry): void {
		this.#entries = this.#entries.filter((one) => one !== entry);
		this.#changed();
	}

	/** Sends what may be sent now, one after the other; resolves when nothing is under way. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#sending) return this.#sending;
		this.#settle();
		this.#sending = this.#sendAll();
		await this.#sending;
		this.#sending = null;
		if (this.#entries.some(({ state }) => state === 'waiting')) return this.flush();
		if (this.#failures > 0) this.#timer = setTimeout(() => void this.flush(), this.#retryMs());
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#retryMs(): number {
		return RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1]!;
	}

	/** Whose each entry is may have changed since the page was opened. */
	#settle(): void {
		const reader = this.#world.reader();
		for (const entry of this.#entries) {
			if (entry.state === 'sent' || entry.state === 'refused' || entry.state === 'sending') continue;
			if (entry.reader === reader && reader !== null) entry.state = 'waiting';
			else if (reader === null) entry.state = 'nobody';
			else entry.state = entry.reader === null && !entry.notBy?.includes(reader) ? 'offered' : 'elsewhere';
		}
	}

	async #sendAll(): Promise<void> {
		for (const entry of this.#entries.filter(({ state }) => state === 'waiting')) {
			await this.#send(entry);
			this.#changed();
			// The others would fare the same.
			if (entry.state === 'offline' || entry.state === 'problem') return this.#fail(entry.state);
		}
		this.#failures = 0;
	}

	#fail(state: 'offline' | 'problem'): void {
		this.#failures += 1;
		for (const entry of this.#entries) if (entry.state === 'waiting') entry.state = state;
		this.#changed();
	}

	async #send(entry: KeptEntry): Promise<void> {
		// While the line is down each retry would flicker between two texts.
		if (this.#failures === 0) {
			entry.state = 'sending';
			this.#world.onChange?.();
		}
		const { slug, answers, answeredAt, reader } = entry;
		let response: Response;
		try {
			response = await this.#world.post(`/lessons/${slug}/completion`, JSON.stringify({ answers, answeredAt, reader }));
		} catch {
			entry.state = 'offline';
			return;
		}
		if (response.ok) entry.state = 'sent';
		else if (response.status === 401) entry.state = 'nobody';
		else if (response.status === 403) entry.state = 'elsewhere';
		else if (response.status === 429 || response.status >= 500) entry.state = 'problem';
		else {
			entry.state = 'refused';
			entry.message = await messageOf(response);
		}
	}

	#changed(): void {
		this.#keep();
		this.#world.onChange?.();
	}

	#keep(): void {
		const others = this.#stored().filter((one) => !this.#known.has(keyOf(one)));
		const isTold = this.#world.onChange !== undefined;
		const unsent = this.#entries.filter(({ state }) => state !== 'sent' && !(state === 'refused' && isTold));
		const rows = [...others, ...unsent.map(({ state: _, message: __, ...completion }) => completion)];
		try {
			if (rows.length === 0) this.#world.storage?.removeItem(UNSENT);
			else this.#world.storage?.setItem(UNSENT, JSON.stringify(rows));
		} catch {
			// The storage is full: what waits is still held by this page.
			this.#world.storage = null;
		}
	}

	#stored(): Completion[] {
		try {
			const rows: unknown = JSON.parse(this.#world.storage?.getItem(UNSENT) ?? '[]');
			return Array.isArray(rows) ? rows.filter(isCompletion) : [];
		} catch {
			return [];
		}
	}
}

function isCompletion(row: unknown): row is Completion {
	const { slug, title, answers, answeredAt, reader } = (row ?? {}) as Record<string, unknown>;
	const isMark = reader === null || typeof reader === 'string';
	return (
		typeof slug === 'string' &&
		typeof title === 'string' &&
		isMark &&
		typeof answeredAt === 'number' &&
		typeof answers === 'object' &&
		answers !== null
	);
}

async function messageOf(response: Response): Promise<string> {
	const body = (await response.json().catch(() => null)) as { message?: unknown } | null;
	return typeof body?.message === 'string' ? body.message : '';
}
