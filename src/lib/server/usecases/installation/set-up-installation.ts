import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { UNIT_KINDS } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { write } from '../../db';
import { newId, newSecret } from '../../id';
import { hashPassword } from '../../password';
import * as auditLog from '../../store/audit-log';
import * as settings from '../../store/settings';
import * as staff from '../../store/staff';
import * as units from '../../store/units';
import { loadShippedItems } from '../content/load-shipped-items';
import { newPasswordSchema, usernameSchema } from '../staff/account-schemas';

const TOKEN_KEY = 'setup_token_hash';
const hashed = (token: string) => createHash('sha256').update(token).digest('hex');

export const setUpSchema = v.object({
	placeName: v.pipe(
		v.string('field.required'),
		v.trim(),
		v.nonEmpty('field.required'),
		v.maxLength(120, 'field.too_long')
	),
	kind: v.picklist(UNIT_KINDS, 'field.invalid'),
	name: v.pipe(v.string('field.required'), v.trim(), v.nonEmpty('field.required'), v.maxLength(80, 'field.too_long')),
	username: usernameSchema,
	password: newPasswordSchema
});

/** A fresh one-time token for the administrator's first sign-in, or null when somebody has an account already. Only its hash is kept. */
export function offerSetUp(): Promise<string | null> {
	return write(async (tx) => {
		if (await staff.anyone(tx)) return null;
		const token = newSecret();
		await settings.put(tx, TOKEN_KEY, hashed(token));
		return token;
	});
}

export async function checkSetUpToken(token: string): Promise<void> {
	const expected = await settings.get<string>(TOKEN_KEY);
	if (expected === null || expected !== hashed(token)) throw new DomainError('setup.link_invalid');
}

/** Makes the first unit and its administrator and uses the link up; gives the administrator's id. */
export async function setUpInstallation(
	token: string,
	input: v.InferOutput<typeof setUpSchema>,
	now: number
): Promise<string> {
	const passwordHash = await hashPassword(input.password);
	return write(async (tx) => {
		const expected = await settings.get<string>(TOKEN_KEY, tx);
		if (expected !== hashed(token) || (await staff.anyone(tx))) throw new DomainError('setup.link_invalid');
		const unitId = newId(now);
		const staffId = newId(now);
		await units.insert(tx, {
			id: unitId,
			code: 'root',
			name: input.placeName,
			nameFolded: foldVietnamese(input.placeName),
			kind: input.kind,
			parentId: null,
			path: `/${unitId}/`
		});
		await staff.insert(tx, { id: staffId, username: input.username, name: input.name, passwordHash, createdAt: now });
		await staff.setRoles(tx, staffId, [{ role: 'admin', unitId }]);
		await settings.put(tx, 'installation', { placeName: input.placeName, demonstration: false });
		await settings.remove(tx, TOKEN_KEY);
		await loadShippedItems(tx, unitId, now);
		await auditLog.add(tx, now, { actorId: staffId, act: 'installation.set_up', objectKind: 'unit', objectId: unitId });
		return staffId;
	});
}
