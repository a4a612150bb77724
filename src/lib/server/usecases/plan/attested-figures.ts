import type { AttestedFigure } from '../../../domain/attested-reach';
import type { AudienceGroup } from '../../../domain/audience-group';
import { attestedIn } from '../reach/attested-in';
import type { Scope } from '../reach/find-scope';

/** Local days, both included (null = from ever on), and the channels that count (null = all). */
export interface AttestedWindow {
	from: string | null;
	to: string;
	channels: readonly string[] | null;
}
export type AttestedReader = (window: AttestedWindow, groups: readonly AudienceGroup[]) => AttestedFigure;

const keyOf = ({ from, to, channels }: AttestedWindow) => `${from} ${to} ${channels?.join(' ') ?? '*'}`;

/** Attested reach of the scope's unit in each of the windows; groups are different people, so they add up. */
export async function attestedFigures(scope: Scope, windows: readonly AttestedWindow[]): Promise<AttestedReader> {
	const asked = new Map(windows.map((window) => [keyOf(window), window]));
	const found = await Promise.all(
		[...asked].map(
			async ([key, window]) => [key, (await attestedIn(scope, window, window.channels)).get(scope.unit.id)] as const
		)
	);
	const reach = new Map(found);
	return (window, groups) =>
		groups
			.flatMap((group) => reach.get(keyOf(window))?.[group] ?? [])
			.reduce((sum, one) => ({ persons: sum.persons + one.persons, headcount: sum.headcount + one.headcount }), {
				persons: 0,
				headcount: 0
			});
}
