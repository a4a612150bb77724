import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { channelSchema } from '../../../domain/outreach-channel';
import { authorizeAnywhere, type Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as outreachChannels from '../../store/outreach-channels';
import { refuseTaken } from './add-channel';

const code = v.pipe(v.string('field.required'), v.nonEmpty('field.required'), v.maxLength(60, 'field.invalid'));
export const editChannelSchema = v.intersect([
	v.object({ code, hidden: v.optional(v.literal('on', 'field.invalid')) }),
	channelSchema
]);
export type EditChannelForm = v.InferOutput<typeof editChannelSchema>;

/** Renames, hides or shows a channel; activities keep it. Throws 'access.denied', 'channel.not_found', 'channel.taken'. */
export async function editChannel(actor: Actor, { code, hidden, ...names }: EditChannelForm, now: number) {
	authorizeAnywhere(actor, 'plan:edit');
	await write(async (tx) => {
		const before = await outreachChannels.find(code, tx);
		if (!before) throw new DomainError('channel.not_found');
		await refuseTaken(tx, names, code);
		const { nameVi, nameEn } = names;
		const hiddenAt = hidden ? (before.hiddenAt ?? now) : null;
		await outreachChannels.update(tx, code, { nameVi, nameEn, hiddenAt });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'channel.edit',
			objectKind: 'channel',
			objectId: code,
			before: { nameVi: before.nameVi, nameEn: before.nameEn, hiddenAt: before.hiddenAt },
			after: { nameVi, nameEn, hiddenAt }
		});
	});
}
