import { unitPath } from '../../../domain/unit';
import type { UnitByCode } from '../../../domain/unit-import';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { Db } from '../../db';
import { newId } from '../../id';
import * as units from '../../store/units';
import { shiftFigures } from './shift-figures';

/**
 * Part of a write: adds and corrects many units, named by code. `wanted` has been checked against `all`. Units are taken from the
 * top of the tree that results, so that a parent stands where it belongs before what is below it.
 */
export async function storeUnits(tx: Db, all: readonly units.UnitRow[], wanted: UnitByCode[], now: number) {
	const rows = new Map(all.map((unit) => [unit.code, unit]));
	let waiting: units.UnitRow[] = [];
	const flush = async () => {
		if (waiting.length > 0) await units.insertAll(tx, waiting);
		waiting = [];
	};
	for (const unit of fromTheTop(wanted, all)) {
		const { code, name, kind, validFrom, validTo } = unit;
		const known = rows.get(code);
		const parent = unit.parentCode === null ? undefined : rows.get(unit.parentCode);
		const fields = { code, name, kind, validFrom, validTo, nameFolded: foldVietnamese(name) };
		if (!known) {
			const id = newId(now);
			const place = { parentId: parent?.id ?? null, path: unitPath(parent?.path ?? null, id) };
			const row = { id, ...fields, ...place, successorId: null, isDemo: false };
			rows.set(code, row);
			waiting.push(row);
			continue;
		}
		const moves = parent !== undefined && parent.id !== known.parentId;
		// A parent that the unit goes to may still be waiting.
		if (moves) await flush();
		await units.update(tx, known.id, moves ? { ...fields, parentId: parent.id } : fields);
		if (!moves) continue;
		const [from, to] = [known.path, unitPath(parent.path, known.id)];
		await units.movePaths(tx, from, to);
		await shiftFigures(tx, { unitId: known.id, from, to });
		for (const row of rows.values())
			if (row.path.startsWith(from)) rows.set(row.code, { ...row, path: to + row.path.slice(from.length) });
	}
	await flush();
}

/** By how deep they come to stand. */
function fromTheTop(wanted: UnitByCode[], all: readonly units.UnitRow[]): UnitByCode[] {
	const codeOf = new Map(all.map(({ id, code }) => [id, code]));
	const parents = new Map(all.map(({ code, parentId }) => [code, (parentId && codeOf.get(parentId)) || null]));
	for (const { code, parentCode } of wanted) parents.set(code, parentCode ?? parents.get(code) ?? null);
	const depths = new Map<string, number>();
	const depthOf = (code: string): number => {
		const known = depths.get(code);
		if (known !== undefined) return known;
		const above = parents.get(code);
		const depth = above === undefined || above === null ? 0 : depthOf(above) + 1;
		depths.set(code, depth);
		return depth;
	};
	return [...wanted].sort((a, b) => depthOf(a.code) - depthOf(b.code));
}
