import { unitValidOn } from '../../../domain/unit';
import type { PlanRow } from '../../store/plans';
import type { Scope } from './find-scope';

/** What the form of a leader's page shows: what is chosen, and what can be chosen from here. */
export function presentScope({ unit, units, above, tops, asOf, today, period }: Scope, plans: readonly PlanRow[]) {
	const below = units.filter((other) => other.parentId === unit.id && unitValidOn(other, asOf));
	const offered = new Map([...tops, ...above, unit, ...below].map((other) => [other.id, other]));
	return {
		unit: { id: unit.id, name: unit.name, kind: unit.kind, isDemo: unit.isDemo },
		above: above.map(({ id, name }) => ({ id, name })),
		units: [...offered.values()]
			.sort((a, b) => (a.path < b.path ? -1 : 1))
			.map(({ id, name, path }) => ({ id, name, depth: path.split('/').length - 3 })),
		hasParts: units.length > 1,
		asOf,
		today,
		period,
		years: yearsBetween(plans.map(({ startsOn }) => startsOn).sort()[0] ?? today, today),
		quarters: lastQuarters(today)
	};
}

/** Newest first. */
function yearsBetween(from: string, to: string): string[] {
	const first = Number(from.slice(0, 4));
	return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, n) => String(first + n)).reverse();
}

const QUARTERS = 6;

/** Newest first. */
function lastQuarters(today: string): string[] {
	const newest = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
	return Array.from({ length: QUARTERS }, (_, n) => `${Math.floor((newest - n) / 4)}-Q${((newest - n) % 4) + 1}`);
}
