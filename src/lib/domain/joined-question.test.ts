import { expect, it } from 'vitest';
import type { FoundQuestion } from './found-question';
import { joinedQuestion } from './joined-question';

const half = (stem: string, options: string[], change: Partial<FoundQuestion> = {}): FoundQuestion => ({
	...{ label: null, section: null, place: {}, kind: 'single', stem },
	options: options.map((text, index) => ({ id: 'ABCD'[index]!, text })),
	...{ key: [], explanation: '', source: '', topic: null, difficulty: null, audiences: null, problems: [] },
	...change
});

it('a stem gets the options that a page break took from it', () => {
	const joined = joinedQuestion(
		half('Thủ đô', []),
		half('nước ta?', ['Hà Nội', 'Huế'], { key: ['A'], source: 'Sổ tay' })
	);
	expect(joined).toMatchObject({ stem: 'Thủ đô\nnước ta?', key: ['A'], source: 'Sổ tay', kind: 'single' });
	expect(joined.options).toEqual([
		{ id: 'A', text: 'Hà Nội' },
		{ id: 'B', text: 'Huế' }
	]);
});

it('options go on behind the others, lettered anew, and the key follows them', () => {
	const joined = joinedQuestion(
		half('Nào?', ['Một', 'Hai'], { key: ['B'] }),
		half('rưỡi', ['Ba', 'Bốn'], { key: ['A'], difficulty: 2 })
	);
	expect(joined.options.map(({ id, text }) => `${id} ${text}`)).toEqual(['A Một', 'B Hai\nrưỡi', 'C Ba', 'D Bốn']);
	expect(joined).toMatchObject({ stem: 'Nào?', key: ['B', 'C'], kind: 'multiple', difficulty: 2 });
});
