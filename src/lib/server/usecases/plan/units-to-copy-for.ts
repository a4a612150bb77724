import { pathsFor, type Actor } from '../../access';
import type { UnitTree } from '../reach/unit-tree';

/** Bodies that issue plans of their own; schools and villages follow the plan of the unit above them. */
const ISSUING_KINDS = ['country', 'province', 'commune'];

/** Units for which the actor may make a plan, parents first. */
export function unitsToCopyFor(actor: Actor, tree: UnitTree) {
	const paths = pathsFor(actor, 'plan:edit');
	const held = new Set(actor.grants.map(({ unitId }) => unitId));
	return tree.units
		.filter(({ path, validTo }) => validTo === null && paths.some((root) => path.startsWith(root)))
		.filter(({ id, kind }) => held.has(id) || ISSUING_KINDS.includes(kind))
		.map(({ id, name }) => ({ id, name }));
}
