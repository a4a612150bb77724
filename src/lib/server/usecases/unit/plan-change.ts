import { createHash } from 'node:crypto';
import { DomainError } from '../../../domain/domain-error';
import { addDays } from '../../../domain/local-date';
import { unitValidOn } from '../../../domain/unit';
import type { UnitChange } from '../../../domain/unit-change';
import type { FormerName } from '../../../domain/unit-name';
import { planSuccession, type Succession } from '../../../domain/unit-succession';
import { authorize, type Actor } from '../../access';
import type { UnitRow } from '../../store/units';
import { unitRevision } from './unit-revision';

export interface PlannedChange {
	unit: UnitRow;
	change: UnitChange;
	/** Null for a new name, which leaves the tree as it is. */
	succession: Succession | null;
	/** Stands for all units that the change touches, as they are now. */
	revision: string;
}

interface Planning {
	units: UnitRow[];
	/** Names the unit had before. */
	former: FormerName[];
	today: string;
	partOf?: ReadonlyMap<string, number>;
	newId: () => string;
}

/** What a change comes to. Throws 'unit.*' for what cannot be and 'access.denied' without the right over every unit it touches. */
export function planChange(actor: Actor, unitId: string, change: UnitChange, planning: Planning): PlannedChange {
	const { units, former, today } = planning;
	const unit = units.find(({ id }) => id === unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'unit:edit', unit.path);
	if (change.effectiveOn > today) throw new DomainError('unit.change.future', {}, 'effectiveOn');
	if (change.kind === 'rename') {
		checkRename(unit, change, former);
		return { unit, change, succession: null, revision: revisionOf([unit]) };
	}
	const succession = planSuccession({ ...planning, unit, change });
	const touched = new Set(succession.closed.map((one) => one.unit.id));
	for (const { unit: opened } of succession.opened) if (opened.parentId) touched.add(opened.parentId);
	if (change.kind === 'join') touched.add(change.targetId);
	const rows = units.filter(({ id }) => touched.has(id));
	for (const { path } of rows) authorize(actor, 'unit:edit', path);
	return { unit, change, succession, revision: revisionOf(rows) };
}

function checkRename(unit: UnitRow, change: Extract<UnitChange, { kind: 'rename' }>, former: FormerName[]) {
	const lastDay = addDays(change.effectiveOn, -1);
	if (change.name === unit.name) throw new DomainError('unit.change.same_name', {}, 'name');
	if (!unitValidOn(unit, change.effectiveOn))
		throw new DomainError('unit.change.ended', { name: unit.name }, 'effectiveOn');
	if (!unitValidOn(unit, lastDay)) throw new DomainError('unit.change.too_early', { name: unit.name }, 'effectiveOn');
	if (former.some((one) => one.lastDay >= lastDay))
		throw new DomainError('unit.change.renamed_later', {}, 'effectiveOn');
}

const revisionOf = (units: UnitRow[]) =>
	createHash('sha256').update(units.map(unitRevision).sort().join(' ')).digest('hex').slice(0, 16);
