import type { Act } from '../../../domain/role';
import { pathsFor, type Actor } from '../../access';
import { readsWholeLog } from '../log/audit-wish';

const PLACES = [
	{ key: 'desk', section: 'follow', href: '/desk', icon: 'list', act: null },
	{ key: 'leader', section: 'follow', href: '/leader', icon: 'chart', act: 'figure:read' },
	{ key: 'reports', section: 'follow', href: '/reports', icon: 'print', act: 'figure:read' },
	{ key: 'calendar', section: 'follow', href: '/calendar', icon: 'calendar', act: 'figure:read' },
	{ key: 'contests', section: 'work', href: '/contests', icon: 'trophy', act: 'contest:read' },
	{ key: 'items', section: 'work', href: '/items', icon: 'edit', act: 'item:read' },
	{ key: 'authoring', section: 'work', href: '/authoring', icon: 'sprout', act: ['lesson:edit', 'lesson:publish'] },
	{ key: 'outreach', section: 'work', href: '/outreach', icon: 'speaker', act: 'figure:read' },
	{ key: 'plans', section: 'work', href: '/plans', icon: 'flag', act: 'figure:read' },
	{ key: 'units', section: 'people', href: '/units', icon: 'globe', act: 'figure:read' },
	{ key: 'rosters', section: 'people', href: '/rosters', icon: 'people', act: 'roster:edit' },
	{ key: 'staff', section: 'system', href: '/staff', icon: 'lock', act: 'staff:manage' },
	{ key: 'settings', section: 'system', href: '/settings', icon: 'display', act: 'settings:edit' }
] as const satisfies { key: string; section: string; href: string; icon: string; act: Act | Act[] | null }[];

const LOG = { key: 'audit', section: 'system', href: '/audit', icon: 'clock' } as const;

/** The places of the staff menu that this person has something to do at. */
export function listPlaces(actor: Actor) {
	const places = PLACES.filter(
		({ act }) => act === null || [act].flat().some((one) => pathsFor(actor, one).length > 0)
	);
	const shown = places.map(({ key, section, href, icon }) => ({ key, section, href, icon }));
	return readsWholeLog(actor) ? [...shown, LOG] : shown;
}
