import { attestedReach, type AttestedCount } from '../../../domain/attested-reach';
import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import type { AttestedFigures, ChannelFigures } from '../../../domain/report-figures';
import * as outreachChannels from '../../store/outreach-channels';
import * as outreachFigures from '../../store/outreach-figures';
import type { Scope } from '../reach/find-scope';

export type Attested = Awaited<ReturnType<typeof gatherAttested>>;

const NOTHING: AttestedFigures = { persons: 0, headcount: 0 };

/** Local days that activities of the scope's period are counted on. */
export const outreachWindow = ({ days }: Scope) => ({ from: days.from || null, to: days.to });

/** Attested reach of the scope's unit and every one below it. What a unit did that has become another one by then is that one's. */
export async function gatherAttested(scope: Scope) {
	const { tree, unit, asOf } = scope;
	const window = outreachWindow(scope);
	const [rows, channels] = await Promise.all([
		outreachFigures.mostByUnit(unit.path, window, null),
		outreachChannels.list()
	]);
	const below = tree.under(unit.path);
	const inScope = new Set(below.map(({ id }) => id));
	const reach = attestedReach(
		settled(rows, (id) => tree.successorOn(id, asOf)?.id ?? id, inScope),
		below
	);
	const of = (unitId: string, group: AudienceGroup): AttestedFigures => reach.get(unitId)?.[group] ?? NOTHING;
	return {
		of,
		/** Groups are different people, so they add up. */
		allOf: (unitId: string): AttestedFigures =>
			AUDIENCE_GROUPS.map((group) => of(unitId, group)).reduce((sum, one) => ({
				persons: sum.persons + one.persons,
				headcount: sum.headcount + one.headcount
			})),
		/** Of a unit with all below it, the busiest channel first. */
		channelsOf: async (path: string): Promise<ChannelFigures[]> => {
			const used = await outreachFigures.byChannel(path, window);
			const nameOf = (code: string) => channels.find((one) => one.code === code)?.nameVi ?? code;
			return used
				.map((row) => ({ ...row, name: nameOf(row.channel) }))
				.sort((a, b) => b.activities - a.activities || b.headcount - a.headcount || (a.channel < b.channel ? -1 : 1));
		}
	};
}

/** Two units that became one have one largest activity. A successor outside of the scope leaves the row where it was counted. */
function settled(
	rows: readonly AttestedCount[],
	successorOf: (id: string) => string,
	inScope: ReadonlySet<string>
): AttestedCount[] {
	const merged = new Map<string, AttestedCount>();
	for (const { unitId, group, most, sum } of rows) {
		const successor = successorOf(unitId);
		const id = inScope.has(successor) ? successor : unitId;
		const known = merged.get(`${id} ${group}`);
		if (known) {
			known.most = Math.max(known.most, most);
			known.sum += sum;
		} else merged.set(`${id} ${group}`, { unitId: id, group, most, sum });
	}
	return [...merged.values()];
}
