import { describe, expect, it } from 'vitest';
import { keepPlace, readPlace } from './reading-place';

const holding = (text: string | null) => ({ getItem: () => text });

describe('where a reader was', () => {
	it('is kept for each lesson', () => {
		const kept = new Map<string, string>();
		const storage = {
			getItem: (name: string) => kept.get(name) ?? null,
			setItem: (name: string, text: string) => void kept.set(name, text)
		};
		keepPlace(storage, 'tri-tue', { heading: 2, ended: true });
		expect(readPlace(storage, 'tri-tue')).toEqual({ heading: 2, ended: true });
		expect(readPlace(storage, 'an-toan')).toEqual({ heading: -1, ended: false });
	});

	it.each([null, 'x', '{"heading":"2"}', '{"heading":1.5}', '7'])('is the start when the phone holds %j', (text) => {
		expect(readPlace(holding(text), 'tri-tue')).toEqual({ heading: -1, ended: false });
	});

	it('is the start where the browser keeps nothing, and a full storage does no harm', () => {
		expect(readPlace(null, 'tri-tue').heading).toBe(-1);
		const full = {
			setItem: () => {
				throw new Error('QuotaExceededError');
			}
		};
		expect(() => keepPlace(full, 'tri-tue', { heading: 1, ended: false })).not.toThrow();
	});
});
