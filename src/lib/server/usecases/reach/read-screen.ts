import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import { findScope, type ViewQuery } from './find-scope';
import { readContests } from './read-contests';
import { readOverview } from './read-overview';

/** The overview for a meeting room, with the contest that opened last. Throws like `readOverview`. */
export async function readScreen(actor: Actor, query: ViewQuery, now: number) {
	const [overview, contests] = await Promise.all([
		readOverview(actor, query, now),
		findScope(actor, query, now).then((scope) => readContests(scope))
	]);
	return { ...overview, contest: contests[0] ?? null, readAt: now, zone: ZONE };
}
