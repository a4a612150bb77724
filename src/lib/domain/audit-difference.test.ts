import { describe, expect, it } from 'vitest';
import { auditDifference } from './audit-difference';

describe('the difference between what stood before and after', () => {
	it('names only the fields that changed, those of the new state first', () => {
		const before = { title: 'Cũ', code: 'nq57', gone: 1 };
		const after = { title: 'Mới', code: 'nq57', added: true };
		expect(auditDifference(before, after)).toEqual([
			{ field: 'title', before: 'Cũ', after: 'Mới' },
			{ field: 'added', before: undefined, after: true },
			{ field: 'gone', before: 1, after: undefined }
		]);
	});

	it('shows everything of what was made or taken away', () => {
		expect(auditDifference(null, { name: 'A' })).toEqual([{ field: 'name', before: undefined, after: 'A' }]);
		expect(auditDifference({ name: 'A' }, null)).toEqual([{ field: 'name', before: 'A', after: undefined }]);
		expect(auditDifference(null, null)).toEqual([]);
	});

	it('does not take another order of the same fields for a change', () => {
		expect(auditDifference({ rules: { a: 1, b: [2] } }, { rules: { b: [2], a: 1 } })).toEqual([]);
		expect(auditDifference({ list: [1, 2] }, { list: [2, 1] })).toHaveLength(1);
	});

	it('keeps what is no record of fields in one piece', () => {
		expect(auditDifference('cũ', 'mới')).toEqual([{ field: '', before: 'cũ', after: 'mới' }]);
		expect(auditDifference([1], [2])).toEqual([{ field: '', before: [1], after: [2] }]);
	});
});
