import { DomainError } from '../../../domain/domain-error';
import { targetOfDraft, type TargetDraft } from '../../../domain/target-draft';
import { evidenceKindOf } from '../../../domain/target-figure';
import type { Actor } from '../../access';
import { newId } from '../../id';
import * as outreachChannels from '../../store/outreach-channels';
import * as targetEvidence from '../../store/target-evidence';
import * as targets from '../../store/targets';
import { changePlan, type PlanReference } from './change-plan';

/**
 * Adds a target to a unit's own plan, or changes one (`targetId`). Throws what `targetOfDraft` throws, 'target.not_found', and
 * 'target.measure_recorded' for a way of measuring that what was recorded so far cannot be read by.
 */
export async function saveTarget(
	actor: Actor,
	{ targetId, ...reference }: PlanReference & { targetId: string | null },
	draft: TargetDraft,
	now: number
): Promise<void> {
	const channels = await outreachChannels.list();
	const row = targetOfDraft(
		draft,
		channels.map(({ code }) => code)
	);
	await changePlan(actor, reference, targetId ? 'plan.target_edit' : 'plan.target_add', now, async ({ plan }) => {
		if (targetId === null) {
			const id = newId(now);
			return { also: (tx) => targets.append(tx, { ...row, id, planId: plan.id }), before: null, after: { id, ...row } };
		}
		const known = await targets.find(targetId);
		if (known?.planId !== plan.id) throw new DomainError('target.not_found');
		if (evidenceKindOf(known.measure) !== evidenceKindOf(row.measure) && (await targetEvidence.anyOf(targetId)))
			throw new DomainError('target.measure_recorded', {}, 'measure');
		const { planId: _, position: __, ...before } = known;
		return { also: (tx) => targets.update(tx, targetId, row), before, after: { id: targetId, ...row } };
	});
}
