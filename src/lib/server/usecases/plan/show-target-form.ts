import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import * as outreachChannels from '../../store/outreach-channels';
import * as targetEvidence from '../../store/target-evidence';
import * as targets from '../../store/targets';
import { findOwnPlan } from './find-plan';

/** A target's form: filled with the target, or for `targetId` null with what a new one begins with. */
export async function showTargetForm(actor: Actor, planId: string, targetId: string | null) {
	const { plan, unit } = await findOwnPlan(actor, planId, 'plan:edit');
	const [target, channels, rows] = await Promise.all([
		targetId === null ? null : targets.find(targetId),
		outreachChannels.list(),
		targets.listOfPlan(plan.id)
	]);
	if (target === undefined || (target && target.planId !== plan.id)) throw new DomainError('target.not_found');
	return {
		plan: { id: plan.id, title: plan.title, revision: plan.revision, startsOn: plan.startsOn },
		unitName: unit.name,
		target: target ? { id: target.id, metric: target.metric } : null,
		values: target
			? valuesOf(target)
			: { startsOn: plan.startsOn, kind: 'target', comparator: '>=', reachBasis: 'verified' },
		/** Channels that are in use, and those that the target already names. */
		channels: channels.filter(({ code, hiddenAt }) => hiddenAt === null || target?.channels?.includes(code)),
		phases: [...new Set(rows.map(({ phaseLabel }) => phaseLabel))].filter(Boolean),
		/** What was recorded can only be read by the way of measuring that it was recorded for. */
		recorded: target ? (await targetEvidence.anyOf(target.id)) !== undefined : false
	};
}

/** As the form's fields hold them. */
function valuesOf(target: targets.TargetRow): Record<string, string | string[]> {
	const { kind, metric, clause, quote, phaseLabel, audienceText, measure, comparator, startsOn, reachBasis } = target;
	const isShare = !['done', 'activity_count', 'contest_count'].includes(measure);
	const threshold = isShare ? Math.round(target.threshold * 10_000) / 100 : target.threshold;
	return {
		...{ kind, metric, clause, quote, phaseLabel, audienceText, measure, comparator, startsOn, reachBasis },
		threshold: measure === 'done' ? '' : String(threshold).replace('.', ','),
		deadline: target.deadline ?? '',
		yearly: target.yearly ? 'on' : '',
		recurrence: target.recurrence ?? '',
		note: target.note ?? '',
		'groups[]': target.groups,
		'audienceCodes[]': target.audienceCodes ?? [],
		'channels[]': target.channels ?? []
	};
}
