import { describe, expect, it } from 'vitest';
import { keepPlace, readPlace } from './reading-place';

const holding = (text: string | null) => ({ getItem: () => text });
const START = { heading: -1, ended: false };

function aPhone() {
	const kept = new Map<string, string>();
	return {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, text: string) => void kept.set(name, text)
	};
}

describe('where a reader was', () => {
	it('is kept for each lesson', () => {
		const phone = aPhone();
		keepPlace(phone, 'tri-tue', { heading: 2, ended: true, reader: 'me' });
		expect(readPlace(phone, 'tri-tue', 'me')).toEqual({ heading: 2, ended: true });
		expect(readPlace(phone, 'an-toan', 'me')).toEqual(START);
	});

	it('is of no use to another person on the same phone, nor to who has signed out', () => {
		const phone = aPhone();
		keepPlace(phone, 'tri-tue', { heading: 2, ended: true, reader: 'me' });
		expect(readPlace(phone, 'tri-tue', 'another')).toEqual(START);
		expect(readPlace(phone, 'tri-tue', null)).toEqual(START);
	});

	it('is kept for who reads first and then says who they are', () => {
		const phone = aPhone();
		keepPlace(phone, 'tri-tue', { heading: 2, ended: true, reader: null });
		expect(readPlace(phone, 'tri-tue', 'me')).toEqual({ heading: 2, ended: true });
	});

	it.each([null, 'x', '{"heading":"2"}', '{"heading":1.5}', '7'])('is the start when the phone holds %j', (text) => {
		expect(readPlace(holding(text), 'tri-tue', null)).toEqual(START);
	});

	it('is the start where the browser keeps nothing, and a full storage does no harm', () => {
		expect(readPlace(null, 'tri-tue', null).heading).toBe(-1);
		const full = {
			setItem: () => {
				throw new Error('QuotaExceededError');
			}
		};
		expect(() => keepPlace(full, 'tri-tue', { heading: 1, ended: false, reader: null })).not.toThrow();
	});
});
