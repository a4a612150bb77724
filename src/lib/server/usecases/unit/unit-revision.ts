import { createHash } from 'node:crypto';
import type { UnitRow } from '../../store/units';

/** Stands for a unit as a form was opened on it: any change of what the form holds gives another one. */
export function unitRevision({ code, name, kind, parentId, validFrom, validTo, successorId }: UnitRow): string {
	const fields = [code, name, kind, parentId, validFrom, validTo, successorId];
	return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 16);
}
