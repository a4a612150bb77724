import { describe, expect, it } from 'vitest';
import { parseEnvironment } from './environment';

describe('the environment', () => {
	it('has a default for everything, so that a commune starts with nothing set', () => {
		expect(parseEnvironment({})).toEqual({
			DATABASE_URL: 'file:data/sandinh.db',
			ZONE: 'Asia/Ho_Chi_Minh',
			LOG_LEVEL: 'info'
		});
	});

	it('takes an empty variable as one that is not set', () => {
		expect(parseEnvironment({ ZONE: '' }).ZONE).toBe('Asia/Ho_Chi_Minh');
	});

	it('names every variable that is wrong, with what it was', () => {
		const wrong = { DATABASE_URL: 'mysql://x', ZONE: 'Mars/Olympus', ORIGIN: 'thi.example.vn', LOG_LEVEL: 'loud' };
		expect(() => parseEnvironment(wrong)).toThrow(
			/DATABASE_URL.*mysql:\/\/x[\s\S]*ZONE.*Mars\/Olympus[\s\S]*ORIGIN.*thi\.example\.vn[\s\S]*LOG_LEVEL.*loud/
		);
	});
});
