import { expect } from '@playwright/test';
import { FaultyLine, type Answer } from './faulty-line';

export interface Person {
	id: string;
	devices: string[];
}

/** An answer that the server has confirmed: it must be found in the steps afterwards, whatever happened meanwhile. */
export interface Confirmed {
	attemptId: string;
	position: number;
	option: string;
}

interface Sitting {
	attemptId: string;
	path: string;
	options: Map<number, string[]>;
}

type Sent = { position: number; optionIds: string[]; chosenAt?: number };

/** How a paper is left: handed in; handed in twice from two devices; with answers on the phone that come later; for good. */
const ENDINGS = ['submit', 'submit', 'submit_twice', 'offline', 'too_late', 'gone'] as const;

/** One person on two devices over a bad line, doing by chance what real people do. */
export class SimulatedPerson {
	readonly confirmed: Confirmed[] = [];
	readonly handedIn: string[] = [];
	private readonly lines: FaultyLine[];
	private waiting: { sitting: Sitting; answers: Sent[] } | null = null;
	private ending: (typeof ENDINGS)[number] = 'submit';

	constructor(
		private readonly person: Person,
		private readonly code: string,
		origin: string,
		private readonly chance: () => number
	) {
		this.lines = person.devices.map((token) => new FaultyLine(origin, `participant_session=${token}`, chance));
	}

	get lost(): number {
		return this.lines.reduce((sum, line) => sum + line.lost, 0);
	}

	/** One or two attempts; the last may be left open in one way or another. */
	async play(): Promise<void> {
		const attempts = this.chance() < 0.4 ? 2 : 1;
		for (let number = 1; number <= attempts; number++) {
			const sitting = await this.start();
			this.ending = number < attempts ? 'submit' : ENDINGS[Math.floor(this.chance() * ENDINGS.length)]!;
			await this.answer(sitting);
			await this.end(sitting);
		}
		if (attempts === 2 && this.handedIn.length === 2) await this.tryOnceMore();
	}

	/** Two tabs or two devices at once get the same paper. */
	private async start(): Promise<Sitting> {
		const tries = this.chance() < 0.5 ? [this.line(), this.line(), this.line()] : [this.line()];
		const answers = await Promise.all(tries.map((line) => line.form(`/c/${this.code}?/start`)));
		const paths = new Set(answers.map(({ location }) => location));
		expect([...paths], `${this.person.id} starts one paper`).toHaveLength(1);
		const path = [...paths][0]!;
		const page = await this.line().get(path);
		const options = new Map<number, string[]>();
		for (const [tag] of page.body.matchAll(/<input[^>]*type="radio"[^>]*>/g)) {
			const position = Number(/name="r\.(\d+)/.exec(tag)![1]);
			options.set(position, [...(options.get(position) ?? []), /value="([^"]+)"/.exec(tag)![1]!]);
		}
		expect(options.size, 'questions on the paper').toBe(10);
		return { attemptId: path.split('/').at(-1)!, path, options };
	}

	private async answer(sitting: Sitting) {
		for (const [position, options] of sitting.options) {
			if (this.chance() < 0.05) continue;
			const option = () => options[Math.floor(this.chance() * options.length)]!;
			const answers: Sent[] = [{ position, optionIds: [option()], ...this.phoneClock() }];
			if (this.ending === 'offline' || this.ending === 'too_late') {
				if (position >= 6) {
					this.keep(sitting, { position, optionIds: [option()], chosenAt: Date.now() });
					continue;
				}
			}
			await this.save(sitting, answers);
			// A second thought, on either device; or the same packet again.
			if (this.chance() < 0.2) await this.save(sitting, [{ position, optionIds: [option()] }]);
			if (this.chance() < 0.2) await Promise.all([this.save(sitting, answers), this.save(sitting, answers)]);
		}
		const prediction = Math.floor(this.chance() * 600);
		if (this.chance() < 0.95) await this.line().json(`${sitting.path}/answers`, { prediction });
	}

	/** Most phones say nothing; some run ahead, some behind. */
	private phoneClock(): { chosenAt?: number } {
		const kind = this.chance();
		if (kind < 0.7) return {};
		return { chosenAt: Date.now() + Math.floor((this.chance() - 0.5) * (kind < 0.85 ? 2_000 : 1_200_000)) };
	}

	private keep(sitting: Sitting, answer: Sent) {
		this.waiting ??= { sitting, answers: [] };
		this.waiting.answers.push(answer);
	}

	private async save({ attemptId, path }: Sitting, answers: Sent[]) {
		const { status, body } = await this.line().json(`${path}/answers`, { answers });
		if (status !== 200) return;
		const { accepted } = JSON.parse(body) as { accepted: number[] };
		for (const { position, optionIds } of answers) {
			if (accepted.includes(position)) this.confirmed.push({ attemptId, position, option: optionIds[0]! });
		}
	}

	private async end(sitting: Sitting) {
		if (this.ending === 'submit') await this.handIn(sitting, [this.line()]);
		if (this.ending === 'submit_twice') await this.handIn(sitting, [...this.lines, this.line()]);
	}

	private async handIn({ attemptId, path }: Sitting, lines: FaultyLine[]) {
		const answers: Answer[] = await Promise.all(lines.map((line) => line.form(`${path}/review`)));
		for (const { status, location } of answers) {
			expect([status, location], 'handing in').toEqual([303, `${path}/receipt`]);
		}
		this.handedIn.push(attemptId);
	}

	private async tryOnceMore() {
		const answers = await Promise.all(this.lines.map((line) => line.form(`/c/${this.code}?/start`)));
		expect(
			answers.map(({ status }) => status),
			'a third attempt of two'
		).toEqual([409, 409]);
	}

	/** The line is back after the round has closed; `within` says whether the grace still runs. */
	async comeBack(within: boolean) {
		if (!this.waiting || this.ending !== (within ? 'offline' : 'too_late')) return;
		const { sitting, answers } = this.waiting;
		const before = this.confirmed.length;
		await this.save(sitting, answers);
		expect(this.confirmed.length - before, within ? 'kept answers' : 'answers after the grace').toBe(
			within ? answers.length : 0
		);
	}

	private line(): FaultyLine {
		return this.lines[Math.floor(this.chance() * this.lines.length)]!;
	}
}
