import type * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { isInSubtree, unitPath, type unitSchema } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { authorize, type Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as units from '../../store/units';
import { shiftFigures } from './shift-figures';
import { unitRevision } from './unit-revision';

type Edit = v.InferOutput<typeof unitSchema> & { unitId: string; revision: string };

/**
 * Corrects what was typed about a unit. Another parent takes the whole subtree along, and its figures of the past too, as if it had
 * always stood there; what changes from a day on is for `changeUnit`. Throws 'unit.stale' when somebody else changed it since the form was opened.
 */
export async function editUnit(actor: Actor, { unitId, revision, ...input }: Edit, now: number): Promise<void> {
	await write(async (tx) => {
		await units.lockTree(tx);
		const unit = await units.find(unitId, tx);
		if (!unit) throw new DomainError('unit.not_found');
		authorize(actor, 'unit:edit', unit.path);
		if (unitRevision(unit) !== revision) throw new DomainError('unit.stale');
		const sameCode = await units.findByCode(input.code, tx);
		if (sameCode && sameCode.id !== unit.id) throw new DomainError('unit.code.taken', {}, 'code');
		await checkClosing(tx, unit, input);

		const path = await newPath(tx, actor, unit, input.parentId);
		await units.update(tx, unit.id, { ...input, nameFolded: foldVietnamese(input.name) });
		if (path !== unit.path) {
			await units.movePaths(tx, unit.path, path);
			await shiftFigures(tx, { unitId: unit.id, from: unit.path, to: path });
		}
		const { code, name, kind, parentId, validFrom, validTo, successorId } = unit;
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'unit.edit',
			objectKind: 'unit',
			objectId: unit.id,
			before: { code, name, kind, parentId, validFrom, validTo, successorId },
			after: input
		});
	});
}

async function newPath(tx: Db, actor: Actor, unit: units.UnitRow, parentId: string | null): Promise<string> {
	if (parentId === unit.parentId) return unit.path;
	const parent = parentId ? await units.find(parentId, tx) : undefined;
	if (!parent || unit.parentId === null) throw new DomainError('unit.parent.required', {}, 'parentId');
	if (isInSubtree(parent.path, unit.path)) throw new DomainError('unit.parent.cycle', {}, 'parentId');
	authorize(actor, 'unit:edit', parent.path);
	return unitPath(parent.path, unit.id);
}

/** Nothing stays below a closed unit, and whoever follows it must be another one that does not lead back. */
async function checkClosing(
	tx: Db,
	unit: units.UnitRow,
	{ validTo, successorId }: Pick<Edit, 'validTo' | 'successorId'>
) {
	if (validTo !== null) {
		if (unit.parentId === null) throw new DomainError('unit.root', {}, 'validTo');
		const children = await units.childrenOf(unit.id, tx);
		const open = children.filter((child) => child.validTo === null || child.validTo > validTo);
		if (open.length > 0) throw new DomainError('unit.has_children', { count: open.length }, 'validTo');
	}
	if (successorId === null) return;
	if (validTo === null) throw new DomainError('unit.successor.open', {}, 'successorId');
	const seen = new Set([unit.id]);
	for (let next: string | null = successorId; next !== null;) {
		if (seen.has(next)) throw new DomainError('unit.successor.cycle', {}, 'successorId');
		seen.add(next);
		const successor = await units.find(next, tx);
		if (!successor) throw new DomainError('unit.successor.unknown', {}, 'successorId');
		next = successor.successorId;
	}
}
