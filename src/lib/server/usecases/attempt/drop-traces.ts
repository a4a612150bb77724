import { TRACES_KEPT_DAYS } from '../../../domain/consent';
import { breathe } from '../../breathe';
import { write } from '../../db';
import * as attempts from '../../store/attempts';

const DAY_MS = 86_400_000;
/** Of a round that never publishes results, counted from its close. */
const KEPT_WITHOUT_RESULTS_DAYS = 120;
const READ_AT_ONCE = 500;

/** Rounds that this process has found without traces: nothing adds any after their close. */
const clean = new Set<string>();

/** Forgets from which device and address papers were started, once nobody can need it for checks. Gives how many papers. */
export async function dropTraces(now: number): Promise<number> {
	let dropped = 0;
	const published = now - TRACES_KEPT_DAYS * DAY_MS;
	for (const roundId of await attempts.roundsDoneWith(published, now - KEPT_WITHOUT_RESULTS_DAYS * DAY_MS)) {
		if (clean.has(roundId)) continue;
		for (let after: attempts.PersonCursor = null; ;) {
			const page: Awaited<ReturnType<typeof attempts.tracesIn>> = await attempts.tracesIn(roundId, after, READ_AT_ONCE);
			const ids = page.flatMap(({ id, traced }) => (traced ? [id] : []));
			if (ids.length > 0) await write((tx) => attempts.dropTraces(tx, ids));
			dropped += ids.length;
			if (page.length < READ_AT_ONCE) break;
			after = page.at(-1) ?? null;
			await breathe();
		}
		clean.add(roundId);
	}
	return dropped;
}
