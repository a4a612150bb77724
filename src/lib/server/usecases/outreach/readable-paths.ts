import { DomainError } from '../../../domain/domain-error';
import type { Act } from '../../../domain/role';
import { isInSubtree } from '../../../domain/unit';
import { pathsFor, type Actor } from '../../access';

/** Whoever records, decides or reads figures sees the activities of that unit. */
const READING: Act[] = ['outreach:record', 'outreach:approve', 'figure:read'];

export const readablePaths = (actor: Actor): string[] => [...new Set(READING.flatMap((act) => pathsFor(actor, act)))];

/** Throws 'access.denied' where the actor does not see the activities of the unit. */
export function authorizeReading(actor: Actor, unitPath: string): void {
	if (!readablePaths(actor).some((path) => isInSubtree(unitPath, path))) throw new DomainError('access.denied');
}
