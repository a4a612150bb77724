import type { Act } from '../../../domain/role';
import { pathsFor, type Actor } from '../../access';
import { readsWholeLog } from '../log/audit-wish';

const PLACES = [
	{ key: 'desk', href: '/desk', icon: 'list', act: null },
	{ key: 'leader', href: '/leader', icon: 'chart', act: 'figure:read' },
	{ key: 'contests', href: '/contests', icon: 'trophy', act: 'contest:read' },
	{ key: 'items', href: '/items', icon: 'edit', act: 'item:read' },
	{ key: 'units', href: '/units', icon: 'people', act: 'figure:read' },
	{ key: 'staff', href: '/staff', icon: 'lock', act: 'staff:manage' },
	{ key: 'settings', href: '/settings', icon: 'display', act: 'settings:edit' }
] as const satisfies { key: string; href: string; icon: string; act: Act | null }[];

const LOG = { key: 'audit', href: '/audit', icon: 'clock' } as const;

/** The places of the staff menu that this person has something to do at. */
export function listPlaces(actor: Actor) {
	const places = PLACES.filter(({ act }) => act === null || pathsFor(actor, act).length > 0);
	const shown = places.map(({ key, href, icon }) => ({ key, href, icon }));
	return readsWholeLog(actor) ? [...shown, LOG] : shown;
}
