import type { Act } from '../../../domain/role';
import { pathsFor, type Actor } from '../../access';

const PLACES = [
	{ key: 'desk', href: '/desk', icon: 'list', act: null },
	{ key: 'leader', href: '/leader', icon: 'chart', act: 'figure:read' },
	{ key: 'contests', href: '/contests', icon: 'trophy', act: 'contest:read' },
	{ key: 'items', href: '/items', icon: 'edit', act: 'item:read' },
	{ key: 'units', href: '/units', icon: 'people', act: 'figure:read' },
	{ key: 'staff', href: '/staff', icon: 'lock', act: 'staff:manage' }
] as const satisfies { key: string; href: string; icon: string; act: Act | null }[];

/** The places of the staff menu that this person has something to do at. */
export function listPlaces(actor: Actor) {
	return PLACES.filter(({ act }) => act === null || pathsFor(actor, act).length > 0).map(({ key, href, icon }) => ({
		key,
		href,
		icon
	}));
}
