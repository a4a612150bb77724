import { DomainError } from '../../../domain/domain-error';
import { authorize, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as unitChanges from '../../store/unit-changes';
import * as units from '../../store/units';

/** What a unit was called, what it came from and what it became, the newest first. */
export async function viewUnitHistory(actor: Actor, unitId: string) {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'figure:read', unit.path);
	const changes = await unitChanges.listOf(unitId);
	const parts = await unitChanges.partsOf(changes.map(({ change }) => change.id));
	const names = await unitChanges.namesOf(unitId);
	const side = (changeId: string, wanted: 'before' | 'after') =>
		parts.filter((part) => part.changeId === changeId && part.side === wanted).map(({ id, name }) => ({ id, name }));
	return {
		zone: ZONE,
		unit: { id: unit.id, name: unit.name, validFrom: unit.validFrom, validTo: unit.validTo },
		names: names.map(({ name, lastDay }) => ({ name, lastDay })),
		changes: changes.map(({ change, enteredByName }) => ({
			...change,
			enteredByName,
			before: side(change.id, 'before'),
			after: side(change.id, 'after')
		}))
	};
}
