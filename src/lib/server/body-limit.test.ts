import { expect, it } from 'vitest';
import { isTooLarge } from './body-limit';

const MULTIPART = 'multipart/form-data; boundary=x';
const FORM = 'application/x-www-form-urlencoded';

it.each([
	[FORM, 512 * 1024, false, false],
	[FORM, 512 * 1024 + 1, false, true],
	[FORM, 512 * 1024 + 1, true, true],
	[MULTIPART, 6_000_000, false, true],
	[MULTIPART, 6_000_000, true, false]
])('%s of %d bytes, from staff: %s → too large: %s', (type, length, isStaff, expected) => {
	const request = new Request('https://thi.example.vn/', {
		method: 'POST',
		headers: { 'content-type': type, 'content-length': String(length) }
	});
	expect(isTooLarge(request, isStaff)).toBe(expected);
});
