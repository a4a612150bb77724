import { DomainError } from '../../../domain/domain-error';
import { sortAsTree } from '../../../domain/unit';
import { pathsFor, type Actor } from '../../access';
import * as plans from '../../store/plans';
import * as units from '../../store/units';

/** What the form of a new contest has to choose from. Throws 'access.denied' to whoever may make none. */
export async function offerNewContest(actor: Actor) {
	const paths = pathsFor(actor, 'contest:edit');
	if (paths.length === 0) throw new DomainError('access.denied');
	const organizers = sortAsTree(await units.listUnder(paths));
	return { units: organizers.map(({ id, name }) => ({ id, name })), plans: await offerPlans(paths) };
}

/** The own plans of the units under these paths, then the shipped ones. */
export async function offerPlans(paths: string[]) {
	const [own, shipped] = await Promise.all([plans.listUnder(paths), plans.list()]);
	return [...own.filter(({ archivedAt }) => archivedAt === null), ...shipped].map(({ id, title, place }) => ({
		id,
		title,
		place
	}));
}
