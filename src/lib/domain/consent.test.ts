import { expect, test } from 'vitest';
import { CONSENT_TEXT, CONSENT_VERSION } from './consent';
import { sha256Hex } from './sha256';

test('a changed consent text needs a new version', () => {
	const fingerprint = sha256Hex([...CONSENT_TEXT.vi, ...CONSENT_TEXT.en].join('\n')).slice(0, 12);
	expect([CONSENT_VERSION, fingerprint]).toEqual(['2026-11', 'b9f6f3f2d498']);
});

test('both languages say the same number of things', () => {
	expect(CONSENT_TEXT.en).toHaveLength(CONSENT_TEXT.vi.length);
});
