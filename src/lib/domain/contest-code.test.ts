import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { proposeContestCode } from './contest-code';
import { contestCodeSchema } from './short-code';

describe('the code proposed for a contest', () => {
	it.each([
		['Tuần lễ Chuyển đổi số 2026', 'tlcds-2026'],
		['Tìm hiểu Nghị quyết 57-NQ/TW', 'thnqnt-57'],
		['Đố vui', 'do-vui'],
		['Olympic', 'olympic'],
		['57', ''],
		['“Em yêu khoa học” lần 3', 'eykhl-3']
	])('%s → %s', (title, code) => {
		expect(proposeContestCode(title)).toBe(code);
	});

	it('is one that the address accepts, however long the title', () => {
		const title =
			'Cuộc thi trực tuyến tìm hiểu về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số 2025 2026';
		expect(v.is(contestCodeSchema, proposeContestCode(title))).toBe(true);
	});
});
