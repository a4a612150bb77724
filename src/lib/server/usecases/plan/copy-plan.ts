import { DomainError } from '../../../domain/domain-error';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as planDates from '../../store/plan-dates';
import * as plans from '../../store/plans';
import * as targets from '../../store/targets';
import * as units from '../../store/units';
import { findReadablePlan } from './find-plan';
import type { CopyInput } from './form-schemas';

/**
 * Makes a unit's own plan: a copy of one with its targets and dates, or an empty one. Number and date of the document stay blank,
 * because they are the other body's. Gives the new plan's id. Throws 'unit.not_found', 'plan.not_found', 'access.denied'.
 */
export async function copyPlan(actor: Actor, { unitId, from }: CopyInput, now: number): Promise<string> {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('unit.not_found', {}, 'unitId');
	authorize(actor, 'plan:edit', unit.path);
	const source = from ? (await findReadablePlan(actor, from)).plan : null;
	const [rows, dates] = source
		? await Promise.all([targets.listOfPlan(source.id), planDates.listOfPlan(source.id)])
		: [[], []];
	const id = newId(now);
	await write(async (tx) => {
		await plans.insert(tx, { id, unitId, ...headOf(unit, source, toLocalDate(now, ZONE)) });
		for (const { id: _, planId: __, position: ___, ...target } of rows) {
			await targets.append(tx, { ...target, id: newId(now), planId: id });
		}
		await planDates.replaceAll(tx, id, dates);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'plan.copy',
			objectKind: 'plan',
			objectId: id,
			after: { unitId, copiedFrom: source?.id ?? null, targets: rows.length }
		});
	});
	return id;
}

function headOf(unit: units.UnitRow, source: plans.PlanRow | null, today: string) {
	const place = unit.name.replace(/^(xã|phường|thị trấn|tỉnh|thành phố)\s+/iu, '');
	return {
		copiedFrom: source?.id ?? null,
		title: source?.title.replaceAll(source.place || unit.name, place) ?? `Kế hoạch của ${unit.name}`,
		level: unit.kind === 'province' ? 'tỉnh' : 'xã',
		place,
		province: source?.province ?? '',
		issuingBody: `Ủy ban nhân dân ${unit.name.replace(/^\p{Lu}/u, (first) => first.toLowerCase())}`,
		documentNumber: null,
		issuedOn: null,
		issueYear: null,
		startsOn: source?.startsOn ?? today,
		headerNote: null
	};
}
