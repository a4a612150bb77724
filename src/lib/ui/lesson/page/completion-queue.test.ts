import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CompletionQueue, type Completion } from './completion-queue';

const ME = 'mark-of-me';
const OTHER = 'mark-of-another';

const completion = (overrides: Partial<Completion> = {}): Completion => ({
	slug: 'tri-tue',
	title: 'Trí tuệ nhân tạo',
	answers: { a: 1 },
	answeredAt: 1_000,
	reader: ME,
	...overrides
});

/** A phone, its line and who is signed in on it. */
function aPhone() {
	const kept = new Map<string, string>();
	const posted: { path: string; body: Record<string, unknown> }[] = [];
	const phone = {
		kept,
		posted,
		reader: ME as string | null,
		answer: (): Promise<Response> => Promise.resolve(Response.json({ counted: true })),
		storage: {
			getItem: (name: string) => kept.get(name) ?? null,
			setItem: (name: string, value: string) => void kept.set(name, value),
			removeItem: (name: string) => void kept.delete(name)
		} as Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
		world: () => ({
			post: (path: string, body: string) => {
				posted.push({ path, body: JSON.parse(body) });
				return phone.answer();
			},
			storage: phone.storage,
			reader: () => phone.reader
		}),
		open: () => new CompletionQueue({ ...phone.world(), onChange: () => {} }),
		/** As a page does that shows nothing of it. */
		openUnseen: () => new CompletionQueue(phone.world()),
		stored: () => JSON.parse(kept.get('lessons:unsent') ?? '[]') as Completion[]
	};
	return phone;
}

const lineDown = () => Promise.reject(new TypeError('Failed to fetch'));
const states = (queue: CompletionQueue) => queue.entries.map(({ state }) => state);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a lesson completed on a phone', () => {
	it('is sent at once and forgotten by the phone', async () => {
		const phone = aPhone();
		const queue = phone.open();
		queue.add(completion());
		await queue.flush();
		expect(phone.posted).toEqual([
			{ path: '/lessons/tri-tue/completion', body: { answers: { a: 1 }, answeredAt: 1_000, reader: ME } }
		]);
		expect(states(queue)).toEqual(['sent']);
		expect(phone.stored()).toEqual([]);
	});

	it('is kept while the line is down, outlives the page, and is sent at the next visit', async () => {
		const phone = aPhone();
		phone.answer = lineDown;
		const queue = phone.open();
		queue.add(completion());
		await queue.flush();
		expect(states(queue)).toEqual(['offline']);
		queue.stop();

		phone.answer = () => Promise.resolve(Response.json({}));
		const next = phone.open();
		await next.flush();
		expect(states(next)).toEqual(['sent']);
		expect(phone.stored()).toEqual([]);
	});

	it('is tried again by itself, less and less often', async () => {
		const phone = aPhone();
		phone.answer = lineDown;
		const queue = phone.open();
		queue.add(completion());
		await queue.flush();
		await vi.advanceTimersByTimeAsync(3_000 + 8_000);
		expect(phone.posted).toHaveLength(3);
		phone.answer = () => Promise.resolve(Response.json({}));
		await vi.advanceTimersByTimeAsync(20_000);
		expect(states(queue)).toEqual(['sent']);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(phone.posted).toHaveLength(4);
	});

	it.each([503, 429])('stays while the server answers %i', async (status) => {
		const phone = aPhone();
		phone.answer = () => Promise.resolve(new Response('', { status }));
		const queue = phone.open();
		queue.add(completion());
		await queue.flush();
		expect(states(queue)).toEqual(['problem']);
		expect(phone.stored()).toHaveLength(1);
	});

	it.each([400, 404])(
		'that the server refuses for good (%i) is said with its words and sent no more',
		async (status) => {
			const phone = aPhone();
			phone.answer = () => Promise.resolve(Response.json({ message: 'Không có bài này.' }, { status }));
			const queue = phone.open();
			queue.add(completion());
			await queue.flush();
			await queue.flush();
			expect(queue.entries).toMatchObject([{ state: 'refused', message: 'Không có bài này.' }]);
			expect(phone.posted).toHaveLength(1);
			expect(phone.stored()).toEqual([]);
		}
	);

	it('that is refused while nobody can see it waits for a page that says so', async () => {
		const phone = aPhone();
		phone.answer = lineDown;
		const queue = phone.open();
		queue.add(completion());
		await queue.flush();
		queue.stop();

		phone.answer = () => Promise.resolve(Response.json({ message: 'Không có bài này.' }, { status: 404 }));
		await phone.openUnseen().flush();
		expect(phone.stored()).toHaveLength(1);
		const seen = phone.open();
		await seen.flush();
		expect(states(seen)).toEqual(['refused']);
		expect(phone.stored()).toEqual([]);
	});

	it('is kept once, as it was answered first', async () => {
		const phone = aPhone();
		phone.answer = lineDown;
		const queue = phone.open();
		queue.add(completion());
		queue.add(completion({ answers: { a: 0 }, answeredAt: 2_000 }));
		await queue.flush();
		expect(phone.stored()).toMatchObject([{ answers: { a: 1 } }]);
	});

	it('does not take away what another tab keeps', async () => {
		const phone = aPhone();
		phone.answer = lineDown;
		const [one, two] = [phone.open(), phone.open()];
		one.add(completion());
		two.add(completion({ slug: 'an-toan' }));
		await Promise.all([one.flush(), two.flush()]);
		expect(
			phone
				.stored()
				.map(({ slug }) => slug)
				.sort()
		).toEqual(['an-toan', 'tri-tue']);
	});

	it('is held by the page alone where the browser keeps nothing', async () => {
		const phone = aPhone();
		phone.storage = null;
		phone.answer = lineDown;
		const queue = phone.open();
		queue.add(completion());
		await queue.flush();
		expect(queue.isKept).toBe(false);
		expect(states(queue)).toEqual(['offline']);
	});

	it.each(['no JSON', '{"a":1}', '[{"slug":1}]', '[null]'])('ignores a storage that holds %s', (text) => {
		const phone = aPhone();
		phone.kept.set('lessons:unsent', text);
		expect(phone.open().entries).toEqual([]);
	});
});

describe('on a shared phone', () => {
	it('what somebody answered is neither sent nor shown while another is signed in, and waits for them', async () => {
		const phone = aPhone();
		phone.answer = lineDown;
		const first = phone.open();
		first.add(completion());
		await first.flush();
		first.stop();

		phone.answer = () => Promise.resolve(Response.json({}));
		phone.reader = OTHER;
		const others = phone.open();
		await others.flush();
		expect(others.entries).toEqual([]);
		expect(phone.posted).toHaveLength(1);

		phone.reader = ME;
		const mine = phone.open();
		await mine.flush();
		expect(states(mine)).toEqual(['sent']);
	});

	it('what nobody in particular answered waits until somebody signs in, is offered, and goes only with their word', async () => {
		const phone = aPhone();
		phone.reader = null;
		const queue = phone.open();
		queue.add(completion({ reader: null }));
		await queue.flush();
		expect(states(queue)).toEqual(['nobody']);

		phone.reader = ME;
		await queue.flush();
		expect(states(queue)).toEqual(['offered']);
		expect(phone.posted).toEqual([]);

		queue.claim(queue.entries[0]!);
		await queue.flush();
		expect(phone.posted).toMatchObject([{ body: { reader: ME } }]);
		expect(states(queue)).toEqual(['sent']);
	});

	it('is not offered again to who said that it was not them, but to the next person', async () => {
		const phone = aPhone();
		phone.reader = null;
		phone.open().add(completion({ reader: null }));

		phone.reader = OTHER;
		const theirs = phone.open();
		theirs.disown(theirs.entries[0]!);
		expect(theirs.entries).toEqual([]);
		expect(phone.open().entries).toEqual([]);

		phone.reader = ME;
		expect(states(phone.open())).toEqual(['offered']);
	});

	it('an answer is asked for again when the session has ended meanwhile', async () => {
		const phone = aPhone();
		phone.answer = () => Promise.resolve(new Response('', { status: 401 }));
		const queue = phone.open();
		queue.add(completion());
		await queue.flush();
		expect(states(queue)).toEqual(['nobody']);
		expect(phone.stored()).toHaveLength(1);
	});
});
