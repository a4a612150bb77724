import { DomainError } from '../../../domain/domain-error';
import { channelCode, type ChannelInput } from '../../../domain/outreach-channel';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { authorizeAnywhere, type Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as outreachChannels from '../../store/outreach-channels';

/** At the end of the list. Throws 'access.denied', 'channel.taken' for a name that another one bears. */
export async function addChannel(actor: Actor, input: ChannelInput, now: number): Promise<void> {
	authorizeAnywhere(actor, 'plan:edit');
	await write(async (tx) => {
		const all = await refuseTaken(tx, input, null);
		const code = channelCode(input.nameVi, new Set(all.map((channel) => channel.code)));
		const position = Math.max(0, ...all.map((channel) => channel.position)) + 1;
		await outreachChannels.insert(tx, { code, ...input, position });
		const object = { objectKind: 'channel', objectId: code };
		await auditLog.add(tx, now, { actorId: actor.id, act: 'channel.add', ...object, after: input });
	});
}

/** All channels; throws where one other than `except` is called the same. */
export async function refuseTaken(tx: Db, { nameVi }: ChannelInput, except: string | null) {
	const all = await outreachChannels.list(tx);
	const same = (channel: outreachChannels.ChannelRow) => foldVietnamese(channel.nameVi) === foldVietnamese(nameVi);
	if (all.some((channel) => channel.code !== except && same(channel))) {
		throw new DomainError('channel.taken', {}, 'nameVi');
	}
	return all;
}
