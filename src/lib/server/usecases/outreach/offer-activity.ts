import { DomainError } from '../../../domain/domain-error';
import { outreachActs } from '../../../domain/outreach-approval';
import { toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachActivities from '../../store/outreach-activities';
import * as outreachChannels from '../../store/outreach-channels';
import * as outreachLinks from '../../store/outreach-links';
import { offerUnits } from '../unit/offer-units';

/** What the form of a new activity begins with: its unit, a channel and so on. Throws 'access.denied'. */
export async function offerActivity(
	actor: Actor,
	preset: { unit?: string; like?: string; contest?: string; target?: string },
	now: number
) {
	const last = await outreachActivities.lastOf(actor.id);
	const model = preset.like ? await visibleModel(actor, preset.like) : undefined;
	const offered = await offerForm(actor, now);
	const isOffered = (id: string | undefined) => offered.units.some((unit) => unit.id === id);
	const own = actor.grants.map(({ unitId }) => unitId);
	const unitId = [preset.unit, model?.unitId, last?.unitId, ...own, offered.units[0]?.id].find(isOffered) ?? null;
	return {
		...offered,
		channels: await channelsFor(unitId, null),
		key: newId(now),
		last: last ? { id: last.id, title: last.title } : null,
		repeated: model !== undefined,
		start: {
			...(model ?? blank),
			unitId,
			occurredOn: offered.today,
			contestId: preset.contest ?? model?.contestId ?? null,
			targetId: preset.target ?? model?.targetId ?? null
		}
	};
}

const blank = { channel: null, place: '', title: '', note: '', headcounts: {} };

/** An earlier one of this person, or of a unit that they record for. */
async function visibleModel(actor: Actor, id: string) {
	const found = await outreachActivities.find(id);
	const mine = found && pathsFor(actor, 'outreach:record').some((path) => found.unitPath.startsWith(path));
	if (!mine) return undefined;
	const { unitId, channel, place, title, note, headcounts, contestId, targetId } = found;
	return { unitId, channel, place, title, note, headcounts, contestId, targetId };
}

/** The form of an activity that is mended. Throws 'outreach.not_found', 'access.denied'. */
export async function offerMending(actor: Actor, activityId: string, now: number) {
	const activity = await outreachActivities.find(activityId);
	if (!activity) throw new DomainError('outreach.not_found');
	if (!outreachActs(actor, activity).includes('mend')) throw new DomainError('access.denied');
	const files = await evidenceFiles.listOf('activity', [activityId]);
	const { fingerprint: _, ...start } = activity;
	return {
		...(await offerForm(actor, now)),
		channels: await channelsFor(activity.unitId, activity.channel),
		files: files.map(({ id, name, mediaType }) => ({ id, name, mediaType })),
		start
	};
}

async function offerForm(actor: Actor, now: number) {
	const paths = pathsFor(actor, 'outreach:record');
	if (paths.length === 0) throw new DomainError('access.denied');
	return {
		today: toLocalDate(now, ZONE),
		units: await offerUnits(actor, 'outreach:record', now),
		contests: await outreachLinks.contestsNear(paths),
		targets: await outreachLinks.countingTargets()
	};
}

/** Those in use, what the unit uses most first; and the one that a record bears, even if it was hidden since. */
async function channelsFor(unitId: string | null, worn: string | null) {
	const used = unitId ? await outreachActivities.channelUse(unitId) : new Map<string, number>();
	const all = await outreachChannels.list();
	return all
		.filter(({ code, hiddenAt }) => hiddenAt === null || code === worn)
		.sort((a, b) => (used.get(b.code) ?? 0) - (used.get(a.code) ?? 0));
}
