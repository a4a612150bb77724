import { searchTextOf } from '../../../domain/item-search';
import { breathe } from '../../breathe';
import { write } from '../../db';
import * as itemSearch from '../../store/item-search';

const AT_ONCE = 200;

/** Folds the words of items that an older release stored without them. Runs before the first request; where nothing is left it costs one query. */
export async function foldItems(): Promise<void> {
	for (let left = AT_ONCE; left === AT_ONCE; await breathe()) {
		left = await write(async (tx) => {
			const page = await itemSearch.unfolded(tx, AT_ONCE);
			for (const { id, ...content } of page) await itemSearch.store(tx, id, searchTextOf(content));
			return page.length;
		});
	}
}
