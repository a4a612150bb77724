import { describe, expect, it } from 'vitest';
import { searchTextOf, searchWordsOf } from './item-search';

const item = {
	stem: '<b>Nghị quyết</b> số 57-NQ/TW do ai ban hành?',
	options: [
		{ id: 'A', text: 'Bộ Chính trị' },
		{ id: 'B', text: 'H<sub>2</sub>O <img p1>' }
	],
	explanation: '',
	source: 'Đoạn đầu'
};
const finds = (query: string) => searchWordsOf(query).every((word) => searchTextOf(item).includes(word));

describe('the search for items', () => {
	it.each(['nghi quyet', 'NGHỊ', '57-nq', 'chinh tri ban hành', 'h2o', 'doan', 'đoạn đầu', 'quy'])(
		'finds “%s” in any of its texts, by beginnings of words, without marks',
		(query) => expect(finds(query)).toBe(true)
	);

	it.each(['uyet', 'p1', 'sub', 'bộ trưởng'])('does not find “%s”', (query) => expect(finds(query)).toBe(false));

	it('finds everything where nothing is asked', () => expect(searchWordsOf('  ?! ')).toEqual([]));
});
