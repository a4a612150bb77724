import { bucketsOf } from '../../../domain/figure-count';
import { breathe } from '../../breathe';
import { write } from '../../db';
import * as figureCounts from '../../store/figure-counts';
import * as units from '../../store/units';

/** Few enough that a paper being saved meanwhile waits some tens of milliseconds at most. */
const AT_ONCE = 500;

/** Folds the changes of figures into the counts of their units and all units above. Gives how many there were. */
export async function foldFigures(): Promise<number> {
	for (let folded = 0; ;) {
		const taken = await write(async (tx) => {
			// A unit that is given another parent meanwhile takes along what is folded, so that must be all or nothing.
			await units.lockTree(tx);
			const deltas = await figureCounts.takeDeltas(tx, AT_ONCE);
			const paths = await units.pathsOf(tx, [...new Set(deltas.map(({ unitId }) => unitId))]);
			const counts = new Map<string, figureCounts.FigureCount>();
			for (const { unitId, period, kind, day, audienceGroup, n } of deltas) {
				for (const above of (paths.get(unitId) ?? '').split('/').filter(Boolean)) {
					for (const bucket of bucketsOf(period, day)) {
						const key = [above, period, kind, bucket, audienceGroup].join(' ');
						const known = counts.get(key);
						if (known) known.n += n;
						else counts.set(key, { unitId: above, period, kind, bucket, audienceGroup, n });
					}
				}
			}
			await figureCounts.addTo(tx, [...counts.values()]);
			return deltas.length;
		});
		folded += taken;
		if (taken < AT_ONCE) return folded;
		await breathe();
	}
}
