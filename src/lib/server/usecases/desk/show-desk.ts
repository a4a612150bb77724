import { populationTree } from '../../../domain/population';
import { unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import type { ItemFilter } from '../../store/item-filter';
import * as items from '../../store/items';
import * as populations from '../../store/populations';
import * as units from '../../store/units';
import { findItems } from '../item/find-items';
import { waitingFor } from '../item/list-items';
import { listDeskContests } from './list-desk-contests';
import { listWaiting } from './list-waiting';

const SHOWN = 5;

/** What is running, what is next and what is wrong, as far as it is this person's to do; null = not theirs at all. */
export async function showDesk(actor: Actor, now: number) {
	const writes = pathsFor(actor, 'item:edit');
	return {
		name: actor.name,
		toReview: pathsFor(actor, 'item:review').length > 0 ? await someOf(waitingFor(actor)) : null,
		drafts: writes.length > 0 ? await someOf({ paths: writes, status: 'draft', authorId: actor.id }) : null,
		waiting: await listWaiting(actor),
		contests: await listDeskContests(actor, now),
		unitsWithoutFigures: await countWithoutFigures(actor, now)
	};
}

async function someOf(filter: ItemFilter) {
	const { page, total } = await findItems(filter, undefined, SHOWN);
	const rows = await items.rowsOf(page.slice(0, SHOWN).map(({ id }) => id));
	return {
		count: total,
		items: rows.map(({ id, stem, updatedAt, authorName, lastAct }) => ({
			id,
			stem,
			updatedAt,
			authorName,
			returned: lastAct === 'return'
		}))
	};
}

/** Valid units for which no group has a headcount, own or from below. */
async function countWithoutFigures(actor: Actor, now: number): Promise<number | null> {
	const paths = pathsFor(actor, 'population:edit');
	if (paths.length === 0) return null;
	const today = toLocalDate(now, ZONE);
	const valid = (await units.listUnder(paths)).filter((unit) => unitValidOn(unit, today));
	const rows = populationTree(valid, await populations.historyUnder(paths), today);
	return [...rows.values()].filter((row) => Object.values(row).every(({ total }) => total === null)).length;
}
