import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { addDays } from '../../../domain/local-date';
import { changeKindOf, type UnitChange } from '../../../domain/unit-change';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as unitChanges from '../../store/unit-changes';
import * as units from '../../store/units';
import { applySuccession } from './apply-succession';
import { headcountEntries } from './headcount-entries';
import { planChange } from './plan-change';

/** What is said to a change that was looked at: the document that orders it, and the headcounts and parts that were open. */
export const changeOrderSchema = v.object({
	basis: authoredText('unit.change.basis', 300),
	revision: v.string('field.invalid'),
	/** Unit below a split unit → place of the part that it goes to. */
	part: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/^\d?$/, 'field.invalid'))), {}),
	figures: v.optional(v.partial(v.object(headcountEntries)), {}),
	sure: v.literal('on', 'unit.change.sure')
});

type Order = v.InferOutput<typeof changeOrderSchema> & { unitId: string; change: UnitChange };

/**
 * Renames, moves, merges or splits a unit from a day on, so that the past stays as it was. Gives the id of the unit that goes on.
 * Throws 'unit.stale' when a unit concerned was changed since the preview.
 */
export async function changeUnit(actor: Actor, order: Order, now: number): Promise<string> {
	const { unitId, change } = order;
	return write(async (tx) => {
		await units.lockTree(tx);
		const planned = planChange(actor, unitId, change, {
			units: await units.list(tx),
			former: await unitChanges.namesOf(unitId, tx),
			today: toLocalDate(now, ZONE),
			partOf: new Map(Object.entries(order.part).flatMap(([id, place]) => (place ? [[id, Number(place)]] : []))),
			newId: () => newId(now)
		});
		if (planned.revision !== order.revision) throw new DomainError('unit.stale');
		const { basis } = order;
		const record = { id: newId(now), effectiveOn: change.effectiveOn, basis, by: actor.id, at: now };
		if (planned.succession === null) await rename(tx, planned.unit, change);
		const result = planned.succession
			? await applySuccession(tx, { ...planned, succession: planned.succession }, order.figures, record)
			: { heirId: unitId, people: 0 };
		if (planned.succession === null)
			await unitChanges.insert(tx, { ...record, kind: 'rename' }, { before: [unitId], after: [unitId] });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: `unit.${changeKindOf(change.kind)}`,
			objectKind: 'unit',
			objectId: unitId,
			before: { name: planned.unit.name, parentId: planned.unit.parentId, validTo: planned.unit.validTo },
			after: { ...change, basis, ...result }
		});
		return result.heirId;
	});
}

async function rename(tx: Db, unit: units.UnitRow, change: UnitChange) {
	if (change.kind !== 'rename') return;
	const lastDay = addDays(change.effectiveOn, -1);
	await unitChanges.addName(tx, { unitId: unit.id, lastDay, name: unit.name });
	await units.update(tx, unit.id, { name: change.name, nameFolded: foldVietnamese(change.name) });
}
