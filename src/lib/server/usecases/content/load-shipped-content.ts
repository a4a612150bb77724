import { write } from '../../db';
import { loadChannels } from './load-channels';
import { loadLessons } from './load-lessons';
import { loadPlans } from './load-plans';
import { addNewItems } from './load-shipped-items';
import { loadTopics } from './load-topics';

/** Brings topics, channels, plans, lessons and items in the database up to what this release ships. The first items come with the first unit. */
export async function loadShippedContent(now: number): Promise<void> {
	await write(async (tx) => {
		await loadTopics(tx);
		await loadChannels(tx);
		await loadPlans(tx, now);
		await loadLessons(tx, now);
		await addNewItems(tx, now);
	});
}
