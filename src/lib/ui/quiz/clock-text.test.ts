import { expect, it } from 'vitest';
import { clockText } from './clock-text';

it.each([
	[0, '00:00'],
	[65, '01:05'],
	[3_599, '59:59'],
	[3_600, '1:00:00'],
	[36_610, '10:10:10']
])('%i seconds read %s', (seconds, text) => {
	expect(clockText(seconds)).toBe(text);
});
