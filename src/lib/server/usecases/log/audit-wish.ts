import { DomainError } from '../../../domain/domain-error';
import { isLocalDate } from '../../../domain/local-date';
import { fromLocalInput, toLocalDate } from '../../../domain/zone-time';
import { mayAct } from '../../../domain/role';
import { unitDepth } from '../../../domain/unit';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import type { AuditFilter } from '../../store/audit-log';

const DAY_MS = 86_400_000;
/** Stands in the place of a person: everybody, but not the program. */
export const PEOPLE = 'people';
const NAMES = ['actor', 'act', 'object', 'from', 'to'] as const;

/** What is asked for, as it stands in the address; what makes no sense there counts as not asked. */
export type AuditWish = Record<(typeof NAMES)[number], string>;

/** The log tells of everybody's acts everywhere, so only who administers the whole installation reads it. */
export function readsWholeLog({ grants }: Pick<Actor, 'grants'>): boolean {
	return grants.some(({ unitPath }) => unitDepth({ path: unitPath }) === 0 && mayAct(grants, 'audit:read', unitPath));
}

export function authorizeLog(actor: Actor): void {
	if (!readsWholeLog(actor)) throw new DomainError('access.denied');
}

export function readWish(address: URLSearchParams): AuditWish {
	return Object.fromEntries(NAMES.map((name) => [name, (address.get(name) ?? '').slice(0, 100)])) as AuditWish;
}

export function filterOf({ actor, act, object, from, to }: AuditWish): AuditFilter {
	const [, kind, id] = /^([a-z_]+):(.+)$/.exec(object) ?? [];
	return {
		actorId: actor === PEOPLE ? null : actor || null,
		peopleOnly: actor === PEOPLE,
		act: /^[a-z_]+(\.[a-z_]+)?$/.test(act) ? act : null,
		object: kind && id ? { kind, id } : null,
		from: midnight(from),
		until: nextMidnight(to)
	};
}

const midnight = (date: string) => (isLocalDate(date) ? fromLocalInput(`${date}T00:00`, ZONE) : null);

/** Not 24 hours on: a day on which clocks change has another length. */
function nextMidnight(date: string): number | null {
	const from = midnight(date);
	return from === null ? null : midnight(toLocalDate(from + 1.5 * DAY_MS, ZONE));
}
