import { DomainError } from '../../../domain/domain-error';
import { populationTree } from '../../../domain/population';
import { proposeFigures } from '../../../domain/population-succession';
import { isInSubtree, sortAsTree, unitValidOn } from '../../../domain/unit';
import type { UnitChange } from '../../../domain/unit-change';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as populations from '../../store/populations';
import * as unitChanges from '../../store/unit-changes';
import * as unitPeople from '../../store/unit-people';
import * as units from '../../store/units';
import { offerUnits } from './offer-units';
import { planChange } from './plan-change';

/** What the form of a change starts from: where a unit can go, and its neighbours, with which it is merged as a rule. */
export async function prepareChange(actor: Actor, unitId: string, now: number) {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'unit:edit', unit.path);
	const offered = await offerUnits(actor, 'unit:edit', now, unit.path);
	const today = toLocalDate(now, ZONE);
	const beside = unit.parentId ? await units.childrenOf(unit.parentId) : [];
	const siblings = beside.filter((one) => one.id !== unit.id && one.kind === unit.kind && unitValidOn(one, today));
	return { unit, offered, siblings: sortAsTree(siblings).map(({ id, name }) => ({ id, name })), today };
}

/** What a change will do, before it is done: who and what moves, and the headcounts that are proposed. */
export async function previewChange(actor: Actor, unitId: string, change: UnitChange, now: number) {
	const all = await units.list();
	const children = all.filter(
		(one) => one.parentId === unitId && (one.validTo === null || one.validTo >= change.effectiveOn)
	);
	const planned = planChange(actor, unitId, change, {
		units: all,
		former: await unitChanges.namesOf(unitId),
		today: toLocalDate(now, ZONE),
		// Where the units below a split go is asked for on the same page.
		partOf: new Map(children.map(({ id }) => [id, 0])),
		newId: () => newId(now)
	});
	const { succession, revision } = planned;
	const ended = succession?.closed ?? [];
	const kept = new Map(all.map((one) => [one.id, one]));
	for (const { unit } of succession?.opened ?? []) kept.set(unit.id, { ...unit, nameFolded: '', isDemo: false });
	const nameOf = (id: string | null) => (id && kept.get(id)?.name) || '';
	return {
		revision,
		change,
		effectiveOn: change.effectiveOn,
		steps: (succession?.steps ?? []).map(({ kind, before, after }) => ({
			kind,
			before: before.map(nameOf),
			after: after.map((id) => ({ name: nameOf(id), parentName: nameOf(kept.get(id)?.parentId ?? null) }))
		})),
		codes: ended.filter(({ unit, code }) => unit.code !== code).map(({ unit, code }) => ({ name: unit.name, code })),
		...(await unitPeople.countsOf(ended.map(({ unit }) => unit.id))),
		/** Units below a split unit, each of which has to go to a part. */
		childrenToPlace: change.kind === 'split' ? sortAsTree(children).map(({ id, name }) => ({ id, name })) : [],
		figures: change.kind === 'merge' || change.kind === 'join' ? await proposal(all, planned.succession, change) : []
	};
}

type Succession = ReturnType<typeof planChange>['succession'];

async function proposal(all: units.UnitRow[], succession: Succession, change: UnitChange) {
	const [merger] = succession?.steps ?? [];
	const ids = [...(merger?.before ?? []), ...(change.kind === 'join' ? [change.targetId] : [])];
	const concerned = all.filter(({ id }) => ids.includes(id));
	const under = all.filter(({ path }) => concerned.some((root) => isInSubtree(path, root.path)));
	const history = await populations.historyUnder(concerned.map(({ path }) => path));
	const eve = succession?.lastDay ?? '';
	const rows = populationTree(
		under.filter((unit) => unitValidOn(unit, eve)),
		history,
		eve
	);
	return proposeFigures(concerned, rows);
}
