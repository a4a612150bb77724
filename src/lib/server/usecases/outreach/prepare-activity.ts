import { DomainError } from '../../../domain/domain-error';
import { fingerprintOf, headcountsOf, type ActivityInput } from '../../../domain/outreach';
import { isInSubtree } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as contests from '../../store/contests';
import * as outreachChannels from '../../store/outreach-channels';
import * as targets from '../../store/targets';
import * as units from '../../store/units';

/**
 * What was typed about an activity as it is stored. Throws 'unit.not_found', 'access.denied', 'outreach.channel',
 * 'outreach.contest', 'outreach.target' for what is not there, and what `headcountsOf` throws.
 */
export async function prepareActivity(actor: Actor, input: ActivityInput, now: number) {
	const unit = await units.find(input.unitId);
	if (!unit) throw new DomainError('unit.not_found', {}, 'unitId');
	authorize(actor, 'outreach:record', unit.path);
	const channel = await outreachChannels.find(input.channel);
	if (!channel) throw new DomainError('outreach.channel', {}, 'channel');
	await checkLinks(input, unit.path);
	const headcounts = headcountsOf(input, unit, toLocalDate(now, ZONE));
	const { unitId, occurredOn, place, note, contestId, targetId } = input;
	const title = input.title || [channel.nameVi, place].filter(Boolean).join(' – ');
	const facts = { unitId, channel: channel.code, occurredOn, place, title, note, contestId, targetId };
	return { unit, headcounts, facts: { ...facts, fingerprint: fingerprintOf(facts) } };
}

export type PreparedActivity = Awaited<ReturnType<typeof prepareActivity>>;

/** A contest is one of a unit above or below; a target is one that counts activities. */
async function checkLinks({ contestId, targetId }: ActivityInput, unitPath: string) {
	if (contestId !== null) {
		const row = await contests.findWithUnit(contestId);
		const related = row && (isInSubtree(unitPath, row.unitPath) || isInSubtree(row.unitPath, unitPath));
		if (!related || row.contest.practiceOf !== null) throw new DomainError('outreach.contest', {}, 'contestId');
	}
	if (targetId !== null && (await targets.find(targetId))?.measure !== 'activity_count') {
		throw new DomainError('outreach.target', {}, 'targetId');
	}
}

/** For the audit log: what an activity says, without what the program works out. */
export const logged = ({
	facts: { fingerprint: _, ...facts },
	headcounts
}: Pick<PreparedActivity, 'facts' | 'headcounts'>) => ({
	...facts,
	headcounts
});
