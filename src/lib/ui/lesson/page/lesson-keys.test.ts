import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchKeys } from './lesson-keys';

const CHECKS = [{ id: 'a', stem: 'Ai?', options: ['1', '2'], key: 1, explanation: 'Vì', source: 'Luật' }];
const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('the keys of a lesson', () => {
	it('are those of the text on the screen', async () => {
		answering(() => Promise.resolve(Response.json({ edition: 'e1', checks: CHECKS })));
		expect(await fetchKeys('tri-tue', 'e1')).toEqual({ checks: CHECKS });
	});

	it('are none when the lesson was changed since the page came: the server marks it', async () => {
		answering(() => Promise.resolve(Response.json({ edition: 'e2', checks: CHECKS })));
		expect(await fetchKeys('tri-tue', 'e1')).toEqual({ checks: null, isLineDown: false });
		vi.stubGlobal('navigator', { onLine: false });
		expect(await fetchKeys('tri-tue', 'e1')).toEqual({ checks: null, isLineDown: true });
	});

	it('are none when the server refuses', async () => {
		answering(() => Promise.resolve(new Response('', { status: 503 })));
		expect(await fetchKeys('tri-tue', 'e1')).toEqual({ checks: null, isLineDown: false });
	});

	it('are none for want of a line, though the phone says that it has one', async () => {
		answering(() => Promise.reject(new TypeError('Failed to fetch')));
		expect(await fetchKeys('tri-tue', 'e1')).toEqual({ checks: null, isLineDown: true });
	});

	it('are waited for no longer than people wait', async () => {
		vi.useFakeTimers();
		vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
			return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
		});
		const keys = fetchKeys('tri-tue', 'e1');
		await vi.advanceTimersByTimeAsync(15_000);
		expect(await keys).toEqual({ checks: null, isLineDown: true });
	});
});
