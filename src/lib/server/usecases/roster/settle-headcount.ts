import type { AudienceGroup } from '../../../domain/audience-group';
import { changeDays, dayAfter, holdsOn } from '../../../domain/roster';
import { fromLocalInput } from '../../../domain/zone-time';
import type { Db } from '../../db';
import { ZONE } from '../../environment';
import { firstIdOf, newId } from '../../id';
import * as populations from '../../store/populations';
import * as rosterEntries from '../../store/roster-entries';
import * as rosters from '../../store/rosters';

interface Change {
	unitId: string;
	audienceGroup: AudienceGroup;
	/** The first local day on which something is different. */
	from: string;
	by: string | null;
}

/**
 * Writes the denominators that rosters give: from a local day on, for every day on which the number of people on the lists of this
 * unit and group changes. Earlier days keep their figures. 0 stands for "no list any more".
 */
export async function settleHeadcount(tx: Db, { unitId, audienceGroup, from, by }: Change, now: number): Promise<void> {
	const all = await rosters.ofUnitGroup(unitId, audienceGroup, tx);
	const known = await populations.rosterDays(tx, { unitId, audienceGroup, from });
	const days = [...new Set([...changeDays(all, from), ...known])].sort();
	for (const asOf of days) {
		const holding = all.filter((roster) => holdsOn(roster, asOf));
		let headcount = 0;
		for (const roster of holding) {
			// A list that was entered late holds for its whole time; a line added later only from its own day on.
			const until = Math.max(startOf(dayAfter(asOf)), roster.createdAt + 1);
			headcount += await rosterEntries.countOn(tx, roster.id, asOf, firstIdOf(until));
		}
		const source = holding.map(({ name }) => name).join('; ') || all.map(({ name }) => name).join('; ');
		const row = { unitId, audienceGroup, headcount, asOf, source, basis: 'roster' as const };
		await populations.put(tx, { id: newId(now), ...row, enteredBy: by, enteredAt: now });
	}
}

const startOf = (day: string) => fromLocalInput(`${day}T00:00`, ZONE) ?? Date.parse(`${day}T00:00:00Z`);
