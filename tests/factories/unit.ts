import { unitPath } from '$lib/domain/unit';
import { foldVietnamese } from '$lib/domain/vietnamese-name';
import { write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as units from '$lib/server/store/units';
import { NOW } from './time';

export type UnitRow = units.UnitRow;

let made = 0;

/** A unit below `parent`: by default below the installation's commune, which is made when there is none. `parent: null` makes a root. */
export async function aUnit({
	parent,
	...overrides
}: Partial<UnitRow> & { parent?: UnitRow | null } = {}): Promise<UnitRow> {
	const above = parent === undefined ? await theCommune() : parent;
	const id = overrides.id ?? newId(NOW);
	const number = ++made;
	const name = overrides.name ?? `Thôn ${number}`;
	const unit: UnitRow = {
		id,
		code: `thon-${id.slice(-8)}`,
		name,
		nameFolded: foldVietnamese(name),
		kind: 'village',
		parentId: above?.id ?? null,
		path: unitPath(above?.path ?? null, id),
		validFrom: null,
		validTo: null,
		successorId: null,
		isDemo: false,
		...overrides
	};
	await write((tx) => units.insert(tx, unit));
	return unit;
}

/** The unit at the top of the tree. */
export async function theCommune(): Promise<UnitRow> {
	return (await units.root()) ?? aUnit({ parent: null, name: 'Xã An Bình', kind: 'commune' });
}
