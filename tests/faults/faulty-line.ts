export interface Answer {
	status: number;
	location: string | null;
	body: string;
}

const MOST_TRIES = 60;
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** A phone on a bad line: requests get lost before or after they arrive, and are sent again until an answer comes. */
export class FaultyLine {
	/** Requests whose answer never came. */
	lost = 0;

	constructor(
		private readonly origin: string,
		private readonly cookie: string,
		/** Numbers in [0, 1) that decide what goes wrong. */
		private readonly chance: () => number
	) {}

	form(path: string, fields: Record<string, string> | [string, string][] = {}): Promise<Answer> {
		return this.insist(path, {
			body: new URLSearchParams(fields).toString(),
			headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
		});
	}

	json(path: string, body: unknown): Promise<Answer> {
		return this.insist(path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
	}

	async get(path: string): Promise<Answer> {
		return this.insist(path, { method: 'GET', headers: { accept: 'text/html' } });
	}

	private async insist(path: string, init: RequestInit): Promise<Answer> {
		for (let tries = 0; tries < MOST_TRIES; tries++) {
			const answer = await this.once(path, init);
			if (answer && answer.status < 500) return answer;
			this.lost += 1;
			await pause(50 + 150 * this.chance());
		}
		throw new Error(`${path} never got an answer`);
	}

	/** null when the line broke: by chance in the middle of a request, or because the server is gone. */
	private async once(path: string, init: RequestInit): Promise<Answer | null> {
		const breaks = this.chance() < 0.06;
		const signal = breaks ? AbortSignal.timeout(1 + Math.floor(40 * this.chance())) : AbortSignal.timeout(20_000);
		const headers = { ...init.headers, origin: this.origin, cookie: this.cookie };
		try {
			const answer = await fetch(this.origin + path, { method: 'POST', redirect: 'manual', ...init, headers, signal });
			return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
		} catch {
			return null;
		}
	}
}
