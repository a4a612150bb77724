import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerQueue, storageName, type QueuedAnswer, type SaveState } from './answer-queue';

const answer = (position: number, option: string, chosenAt = 1_000): QueuedAnswer => ({
	position,
	optionIds: [option],
	chosenAt
});
const accepted = { accepted: [], refused: [], responses: {}, remainingMs: 60_000 };
const ok = () => new Response(JSON.stringify(accepted));
const status = (code: number) => new Response('{}', { status: code });

/** A browser's storage and a line that answers as told, request by request; after that, always with success. */
function aPhone(replies: (() => Response)[] = [], stored: QueuedAnswer[] = []) {
	const kept = new Map<string, string>();
	if (stored.length > 0) kept.set(storageName('a'), JSON.stringify(stored));
	const sent: QueuedAnswer[][] = [];
	const states: SaveState[] = [];
	const queue = new AnswerQueue('a', {
		storage: {
			getItem: (name) => kept.get(name) ?? null,
			setItem: (name, value) => kept.set(name, value),
			removeItem: (name) => kept.delete(name)
		},
		async post(body) {
			const { answers } = JSON.parse(body) as { answers?: QueuedAnswer[] };
			if (answers) sent.push(answers);
			return (replies.shift() ?? ok)();
		},
		onChange: (state) => states.push(state),
		onOutcome: () => undefined
	});
	return { queue, sent, states, kept: () => JSON.parse(kept.get(storageName('a')) ?? '[]') as QueuedAnswer[] };
}

const offline = () => {
	throw new TypeError('Failed to fetch');
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the queue of answers', () => {
	it('sends an answer as it is chosen and keeps nothing once it is saved', async () => {
		const { queue, sent, states, kept } = aPhone();
		queue.add(answer(0, 'A'));
		expect(kept()).toHaveLength(1);
		await queue.flush();
		expect(sent).toEqual([[answer(0, 'A')]]);
		expect(kept()).toEqual([]);
		expect(states).toEqual(['saving', 'saved']);
	});

	it('sends what was chosen during a request in the next one, the latest choice only', async () => {
		const { queue, sent } = aPhone();
		queue.add(answer(0, 'A'));
		queue.add(answer(1, 'B', 2_000));
		queue.add(answer(1, 'C', 3_000));
		await queue.flush();
		expect(sent).toEqual([[answer(0, 'A')], [answer(1, 'C', 3_000)]]);
	});

	it('keeps a choice that was changed while its request was under way', async () => {
		const { queue, sent } = aPhone();
		queue.add(answer(0, 'A'));
		queue.add(answer(0, 'B', 2_000));
		await queue.flush();
		expect(sent).toEqual([[answer(0, 'A')], [answer(0, 'B', 2_000)]]);
		expect(queue.unsent).toEqual([]);
	});

	it('keeps the answers when the line is down and sends them by itself when it is back', async () => {
		const { queue, sent, states, kept } = aPhone([offline, offline]);
		queue.add(answer(0, 'A'));
		await queue.flush();
		expect(states.at(-1)).toBe('offline');
		expect(kept()).toEqual([answer(0, 'A')]);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(states.at(-1)).toBe('offline');
		await vi.advanceTimersByTimeAsync(4_000);
		expect(states.at(-1)).toBe('saved');
		expect(sent).toHaveLength(3);
		expect(kept()).toEqual([]);
	});

	it('does not try again before its time, and less and less often', async () => {
		const { queue, sent } = aPhone([offline, offline, offline]);
		queue.add(answer(0, 'A'));
		await queue.flush();
		await vi.advanceTimersByTimeAsync(1_999);
		expect(sent).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(1);
		await vi.advanceTimersByTimeAsync(3_999);
		expect(sent).toHaveLength(2);
	});

	it('sends at the next visit what an earlier one could not', async () => {
		const { queue, sent } = aPhone([], [answer(3, 'D')]);
		expect(queue.unsent).toEqual([answer(3, 'D')]);
		await queue.flush();
		expect(sent).toEqual([[answer(3, 'D')]]);
	});

	it.each([
		[409, 'ended'],
		[404, 'ended'],
		[401, 'signed_out'],
		[500, 'problem'],
		[429, 'problem']
	])('keeps the answers on a %i and reports %s', async (code, state) => {
		const { queue, states, kept } = aPhone([() => status(code)]);
		queue.add(answer(0, 'A'));
		await queue.flush();
		expect(states.at(-1)).toBe(state);
		expect(kept()).toEqual([answer(0, 'A')]);
		queue.stop();
	});

	it('asks no more once the paper has ended', async () => {
		const { queue, sent } = aPhone([() => status(409)]);
		queue.add(answer(0, 'A'));
		await queue.flush();
		queue.add(answer(1, 'A'));
		await queue.flush();
		expect(sent).toHaveLength(1);
	});

	it('drops what the server can make nothing of, so that it does not block the rest', async () => {
		const { queue, sent, kept } = aPhone([() => status(400)]);
		queue.add(answer(0, 'Z'));
		await queue.flush();
		expect(kept()).toEqual([]);
		queue.add(answer(1, 'A'));
		await queue.flush();
		expect(sent[1]).toEqual([answer(1, 'A')]);
	});

	it('asks for the time left with an empty request, and notices that the paper has ended elsewhere', async () => {
		const { queue, states } = aPhone([ok, offline, () => status(409)]);
		await queue.refresh();
		await queue.refresh();
		expect(states).toEqual([]);
		await queue.refresh();
		expect(states).toEqual(['ended']);
	});

	it('works on where the browser keeps nothing', async () => {
		const states: SaveState[] = [];
		const queue = new AnswerQueue('a', {
			storage: null,
			post: async () => ok(),
			onChange: (state) => states.push(state),
			onOutcome: () => undefined
		});
		queue.add(answer(0, 'A'));
		await queue.flush();
		expect(states.at(-1)).toBe('saved');
	});
});
