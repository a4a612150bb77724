import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import { populationGap, populationTree } from '../../../domain/population';
import { mayAct } from '../../../domain/role';
import { sortAsTree, unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as populations from '../../store/populations';
import * as units from '../../store/units';

/** A unit with its children, its headcounts beside theirs, and every figure entered before. */
export async function viewUnit(actor: Actor, unitId: string, now: number) {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'figure:read', unit.path);
	const today = toLocalDate(now, ZONE);
	// A unit that was closed is shown as it was on its last day.
	const shownOn = unit.validTo !== null && unit.validTo < today ? unit.validTo : today;
	const below = await units.listUnder([unit.path]);
	const rows = populationTree(below, await populations.historyUnder([unit.path]), shownOn);
	const children = sortAsTree(below.filter(({ parentId }) => parentId === unit.id));
	const history = await populations.historyOf(unit.id);
	return {
		today,
		shownOn,
		unit,
		valid: unitValidOn(unit, today),
		parent: unit.parentId ? await nameOf(unit.parentId) : null,
		successor: unit.successorId ? await nameOf(unit.successorId) : null,
		may: {
			edit: mayAct(actor.grants, 'unit:edit', unit.path),
			count: mayAct(actor.grants, 'population:edit', unit.path)
		},
		groups: AUDIENCE_GROUPS.map((group) => {
			const cell = rows.get(unit.id)?.[group] ?? { own: null, ofChildren: null, childrenMissing: 0, total: null };
			return { group, ...cell, gap: populationGap(cell) };
		}),
		children: children.map(({ id, name, kind, validFrom, validTo }) => ({
			id,
			name,
			kind,
			valid: unitValidOn({ validFrom, validTo }, shownOn),
			totals: AUDIENCE_GROUPS.map((group) => rows.get(id)?.[group].total ?? null)
		})),
		history: history.map(({ population, enteredByName }) => ({ ...population, enteredByName }))
	};
}

async function nameOf(id: string) {
	const unit = await units.find(id);
	return unit ? { id: unit.id, name: unit.name } : null;
}
