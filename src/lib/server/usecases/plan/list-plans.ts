import { DomainError } from '../../../domain/domain-error';
import { pathsFor, type Actor } from '../../access';
import * as plans from '../../store/plans';
import { unitTree } from '../reach/unit-tree';
import { unitsToCopyFor } from './units-to-copy-for';

/** The own plans of the actor's units and of those above them, and the shipped ones. Throws 'access.denied'. */
export async function listPlans(actor: Actor) {
	const paths = pathsFor(actor, 'figure:read');
	if (paths.length === 0) throw new DomainError('access.denied');
	const tree = await unitTree();
	const above = [...new Set(paths.flatMap((path) => path.split('/').filter(Boolean)))];
	const [under, ofAbove, shipped] = await Promise.all([plans.listUnder(paths), plans.listOfUnits(above), plans.list()]);
	const own = new Map(
		[...under, ...ofAbove].map(({ id, unitId, title, documentNumber, issuedOn, archivedAt }) => [
			id,
			{
				...{ id, title, documentNumber, issuedOn, archived: archivedAt !== null },
				unitName: tree.byId.get(unitId ?? '')?.name ?? ''
			}
		])
	);
	return {
		own: [...own.values()],
		shipped: shipped.map(({ id, unitId, title, level, place, province, documentNumber, issuedOn, issueYear }) => ({
			...{ id, unitId, title, level, place, province, documentNumber, issuedOn, issueYear }
		})),
		copyUnits: unitsToCopyFor(actor, tree)
	};
}
