import { authorizeAnywhere, type Actor } from '../../access';
import * as outreachChannels from '../../store/outreach-channels';

/** Every channel, hidden ones too, in their order. */
export async function listChannels(actor: Actor) {
	authorizeAnywhere(actor, 'plan:edit');
	return outreachChannels.list();
}
