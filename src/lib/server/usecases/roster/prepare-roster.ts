import { toLocalDate } from '../../../domain/zone-time';
import { authorizeAnywhere, type Actor } from '../../access';
import { ZONE } from '../../environment';
import { offerUnits } from '../unit/offer-units';

/** What the form of a new roster offers. */
export async function prepareRoster(actor: Actor, now: number) {
	authorizeAnywhere(actor, 'roster:edit');
	return { today: toLocalDate(now, ZONE), units: await offerUnits(actor, 'roster:edit', now) };
}
