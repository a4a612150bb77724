import type * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { unitPath, type unitSchema } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as units from '../../store/units';

/** Adds a unit below another; gives its id. */
export async function addUnit(actor: Actor, input: v.InferOutput<typeof unitSchema>, now: number): Promise<string> {
	return write(async (tx) => {
		await units.lockTree(tx);
		const parent = input.parentId ? await units.find(input.parentId, tx) : undefined;
		if (!parent) throw new DomainError('unit.parent.required', {}, 'parentId');
		authorize(actor, 'unit:edit', parent.path);
		if (await units.findByCode(input.code, tx)) throw new DomainError('unit.code.taken', {}, 'code');
		const id = newId(now);
		const { code, name, kind, validFrom, validTo } = input;
		const row = { id, code, name, kind, parentId: parent.id, validFrom, validTo };
		await units.insert(tx, { ...row, nameFolded: foldVietnamese(name), path: unitPath(parent.path, id) });
		await auditLog.add(tx, now, { actorId: actor.id, act: 'unit.add', objectKind: 'unit', objectId: id, after: row });
		return id;
	});
}
