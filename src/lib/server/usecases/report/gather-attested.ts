import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import type { AttestedFigures, ChannelFigures } from '../../../domain/report-figures';
import * as outreachChannels from '../../store/outreach-channels';
import * as outreachFigures from '../../store/outreach-figures';
import { attestedIn } from '../reach/attested-in';
import type { Scope } from '../reach/find-scope';

export type Attested = Awaited<ReturnType<typeof gatherAttested>>;

const NOTHING: AttestedFigures = { persons: 0, headcount: 0 };

/** Local days that activities of the scope's period are counted on. */
export const outreachWindow = ({ days }: Scope) => ({ from: days.from || null, to: days.to });

/** Attested reach of the scope's unit and every one below it. */
export async function gatherAttested(scope: Scope) {
	const window = outreachWindow(scope);
	const [reach, channels] = await Promise.all([attestedIn(scope, window), outreachChannels.list()]);
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
