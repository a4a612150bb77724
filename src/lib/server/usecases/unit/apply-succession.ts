import type { Succession } from '../../../domain/unit-succession';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { Db } from '../../db';
import { newId } from '../../id';
import * as unitChanges from '../../store/unit-changes';
import * as unitPeople from '../../store/unit-people';
import * as units from '../../store/units';
import { carryFigures, type ChangeRecord, type Figures } from './carry-figures';
import type { PlannedChange } from './plan-change';

/** Part of a write: ends and opens the units, and takes people, lists, roles and headcounts along. */
export async function applySuccession(
	tx: Db,
	{ unit, change, succession }: PlannedChange & { succession: Succession },
	figures: Figures,
	record: ChangeRecord
): Promise<{ heirId: string; people: number; opened: number }> {
	const [first] = succession.steps;
	const heirId = first?.after[0] ?? unit.id;
	await endAndOpen(tx, succession, unit.isDemo);
	const { people } = await unitPeople.countsOf(
		succession.closed.map((one) => one.unit.id),
		tx
	);
	for (const { unit: old, heirIds } of succession.closed) {
		const [heir, ...others] = heirIds;
		if (heir && others.length === 0) await unitPeople.moveAll(tx, old.id, heir);
		else {
			await unitPeople.copyRoles(tx, old.id, heirIds);
			await unitPeople.endRosters(tx, old.id, succession.lastDay);
		}
	}
	const merged = change.kind === 'merge' || change.kind === 'join' ? heirId : null;
	await carryFigures(tx, succession, { unitId: merged, figures }, record);
	for (const [index, { kind, before, after }] of succession.steps.entries())
		await unitChanges.insert(
			tx,
			{ ...record, id: index === 0 ? record.id : newId(record.at), kind },
			{ before, after }
		);
	return { heirId, people, opened: succession.opened.length };
}

async function endAndOpen(tx: Db, { closed, opened, lastDay }: Succession, isDemo: boolean) {
	// The codes first: a new unit may take one over.
	for (const { unit, code } of closed) await units.update(tx, unit.id, { code, validTo: lastDay, successorId: null });
	const rows = opened.map(({ unit }) => ({ ...unit, nameFolded: foldVietnamese(unit.name), isDemo }));
	await units.insertAll(tx, rows);
	for (const { unit, heirIds } of closed)
		if (heirIds.length === 1) await units.update(tx, unit.id, { successorId: heirIds[0] });
}
