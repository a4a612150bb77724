import { DomainError } from '../../../domain/domain-error';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, authorizeAnywhere, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as units from '../../store/units';
import { offerUnits } from './offer-units';
import { unitRevision } from './unit-revision';

/** What the form of a new unit offers: where it can stand. */
export async function prepareUnit(actor: Actor, now: number) {
	authorizeAnywhere(actor, 'unit:edit');
	return { parents: await offerUnits(actor, 'unit:edit', now) };
}

/** What the form of a unit starts from. Its own subtree is not offered as a parent or successor. */
export async function prepareUnitEdit(actor: Actor, unitId: string, now: number) {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'unit:edit', unit.path);
	return { unit, revision: unitRevision(unit), parents: await offerUnits(actor, 'unit:edit', now, unit.path) };
}

/** What the form of a file of headcounts starts from. */
export async function preparePopulations(actor: Actor, now: number) {
	authorizeAnywhere(actor, 'population:edit');
	return { today: toLocalDate(now, ZONE) };
}
