import { DomainError } from '../domain/domain-error';
import { mayAct, type Act, type StaffRole } from '../domain/role';

/** A role held at a unit; it reaches the unit's subtree. */
export interface Grant {
	role: StaffRole;
	unitId: string;
	unitPath: string;
}

/** A signed-in member of staff. */
export interface Actor {
	id: string;
	name: string;
	grants: Grant[];
}

export interface ParticipantActor {
	id: string;
	name: string;
}

/** Throws 'access.denied' unless a role of the actor covers the act at the unit with this path. */
export function authorize(actor: Actor, act: Act, unitPath: string): void {
	if (!mayAct(actor.grants, act, unitPath)) throw new DomainError('access.denied');
}

/** The paths under which the actor may do this; empty = nowhere. */
export function pathsFor(actor: Actor, act: Act): string[] {
	return actor.grants.map((grant) => grant.unitPath).filter((path) => mayAct(actor.grants, act, path));
}

/** For acts of the installation as a whole, such as its settings: whoever may do it anywhere. */
export function authorizeAnywhere(actor: Actor, act: Act): void {
	if (pathsFor(actor, act).length === 0) throw new DomainError('access.denied');
}
