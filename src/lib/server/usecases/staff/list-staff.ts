import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import * as staff from '../../store/staff';

/** The accounts this person manages, each with its roles; those without a role are everybody's to give one. */
export async function listStaff(actor: Actor) {
	authorizeAnywhere(actor, 'staff:manage');
	const paths = pathsFor(actor, 'staff:manage');
	const accounts = Map.groupBy(await staff.list(), ({ id }) => id);
	return [...accounts.values()]
		.map((rows) => {
			const { id, username, name, phone, disabledAt, isDemo } = rows[0]!;
			const roles = rows.flatMap(({ role, unitName, unitPath }) =>
				role && unitName && unitPath ? [{ role, unitName, unitPath }] : []
			);
			return { id, username, name, phone, disabledAt, isDemo, roles };
		})
		.filter(({ roles }) => roles.every(({ unitPath }) => paths.some((path) => unitPath.startsWith(path))));
}
