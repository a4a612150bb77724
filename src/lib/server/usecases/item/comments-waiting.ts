import { pathsFor, type Actor } from '../../access';
import * as itemComments from '../../store/item-comments';
import * as items from '../../store/items';

const SHOWN = 5;

/** Questions that this person wrote or spoke of where somebody else said something that is not settled: a few, newest first. */
export async function commentsWaiting(actor: Actor) {
	const paths = [...pathsFor(actor, 'item:edit'), ...pathsFor(actor, 'item:review')];
	const waiting = (await itemComments.waitingFor(actor.id, paths)).slice(0, SHOWN);
	const counts = new Map(waiting.map(({ itemId, n }) => [itemId, n]));
	const rows = await items.rowsOf(waiting.map(({ itemId }) => itemId));
	return rows.map(({ id, stem }) => ({ id, stem, n: counts.get(id)! }));
}
