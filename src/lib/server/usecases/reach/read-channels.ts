import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import type { Actor } from '../../access';
import * as outreachChannels from '../../store/outreach-channels';
import * as outreachFigures from '../../store/outreach-figures';
import * as plans from '../../store/plans';
import { familyFigures } from './family-figures';
import { findScope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';

/**
 * Through what people of a unit were reached. Attested: recorded activities and their attendances (lượt người dự), by channel.
 * Verified: persons and attempts on this platform. Never added together. Throws like `findScope`.
 */
export async function readChannels(actor: Actor, query: ViewQuery & { group?: string }, now: number) {
	const scope = await findScope(actor, query, now);
	const { tree, unit, asOf, days, reachWindow } = scope;
	const group = AUDIENCE_GROUPS.find((one) => one === query.group) ?? null;
	const window = { from: days.from || null, to: days.to };
	const [channels, whole, ofGroups, totals, allPlans] = await Promise.all([
		outreachChannels.list(),
		outreachFigures.byChannel(unit.path, window),
		outreachFigures.byChannelAndGroup(unit.path, window),
		familyFigures(tree, unit, reachWindow, ['contest', 'lesson', 'any', 'attempts'], asOf, false),
		plans.list()
	]);
	const counted = group === null ? whole : ofGroups.filter((row) => row.group === group);
	const attended = (channel: string, one: AudienceGroup) =>
		ofGroups.find((row) => row.channel === channel && row.group === one)?.headcount ?? 0;
	const of = (kind: 'contest' | 'lesson' | 'any' | 'attempts') => {
		const { total, byGroup } = totals(unit.id, kind);
		return group === null ? total : byGroup[group];
	};
	return {
		view: presentScope(scope, allPlans),
		group,
		channels: channels
			.flatMap(({ code, nameVi, nameEn }) => {
				const row = counted.find(({ channel }) => channel === code);
				const byGroup = AUDIENCE_GROUPS.map((one) => ({ group: one, headcount: attended(code, one) }));
				return row ? [{ code, nameVi, nameEn, activities: row.activities, headcount: row.headcount, byGroup }] : [];
			})
			.sort((a, b) => b.activities - a.activities || b.headcount - a.headcount),
		verified: { contest: of('contest'), lesson: of('lesson'), any: of('any'), attempts: of('attempts') }
	};
}
