import { normalizePhone } from '../../../domain/phone';
import { mayAct, type Act } from '../../../domain/role';
import * as staff from '../../store/staff';

/** Whoever makes a contest, writes its items or approves them cannot win in it. */
const BARRING: Act[] = ['contest:edit', 'item:edit', 'item:review'];

/** The phones of those staff at the contest's unit, and of the one who made it. */
export async function barredPhones(unitPath: string, createdBy: string | null): Promise<Set<string>> {
	const accounts = await staff.list();
	const barred = accounts.filter(({ id, role, unitPath: heldAt }) => {
		const grants = role && heldAt ? [{ role, unitPath: heldAt }] : [];
		return id === createdBy || BARRING.some((act) => mayAct(grants, act, unitPath));
	});
	return new Set(barred.flatMap(({ phone }) => normalizePhone(phone ?? '') ?? []));
}
