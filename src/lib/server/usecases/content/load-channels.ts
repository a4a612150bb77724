import { SHIPPED_CHANNELS } from '../../../domain/outreach-channel';
import type { Db } from '../../db';
import * as outreachChannels from '../../store/outreach-channels';

/** Adds the shipped channels that are not there yet; a commune's own names stay. */
export async function loadChannels(tx: Db): Promise<void> {
	for (const [position, channel] of SHIPPED_CHANNELS.entries()) {
		await outreachChannels.putFirst(tx, { ...channel, position });
	}
}
