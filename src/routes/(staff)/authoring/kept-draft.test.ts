import { describe, expect, it } from 'vitest';
import { keep, keptName, readKept, type KeptDraft, type Shelf } from './kept-draft';
import { emptyDraft } from './lesson-draft';

function aShelf(): Shelf {
	const held = new Map<string, string>();
	return {
		getItem: (name) => held.get(name) ?? null,
		setItem: (name, text) => void held.set(name, text),
		removeItem: (name) => void held.delete(name)
	};
}
const kept: KeptDraft = { at: 1, revision: '7', draft: { ...emptyDraft('xa', ['residents']), title: 'Bài đang viết' } };

describe('a lesson that was not saved yet', () => {
	it('is found again in the same browser, by its writer and under its lesson', () => {
		const shelf = aShelf();
		expect(keep(shelf, keptName('an', 'L1'), kept)).toBe(true);
		expect(readKept(shelf, keptName('an', 'L1'))).toEqual(kept);
		expect(readKept(shelf, keptName('binh', 'L1'))).toBeNull();
		expect(readKept(shelf, keptName('an', undefined))).toBeNull();
	});

	it('is passed over when it cannot be read, or is of another shape', () => {
		const shelf = aShelf();
		shelf.setItem('a', '{');
		shelf.setItem('b', JSON.stringify({ ...kept, draft: { title: 'Cũ' } }));
		shelf.setItem('c', JSON.stringify({ ...kept, draft: { ...kept.draft, checks: kept.draft.checks.slice(1) } }));
		expect(['a', 'b', 'c'].map((name) => readKept(shelf, name))).toEqual([null, null, null]);
	});

	it('is not kept where there is no room, and nothing breaks', () => {
		const full: Shelf = {
			...aShelf(),
			setItem: () => {
				throw new Error('QuotaExceededError');
			}
		};
		expect(keep(full, 'a', kept)).toBe(false);
	});
});
