import { fromLocalInput, toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';

export const localDay = (ms: number) => toLocalDate(ms, ZONE);

/** The instant at which a local date begins; where the clocks skip midnight, one hour later. */
export function startOfDay(day: string): number {
	return fromLocalInput(`${day}T00:00`, ZONE) ?? fromLocalInput(`${day}T01:00`, ZONE) ?? Date.parse(`${day}T00:00:00Z`);
}
