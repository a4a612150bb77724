import { withinSentence } from '../../../domain/report-wording';
import { pathsFor, type Actor } from '../../access';
import * as units from '../../store/units';
import type { ChosenItem } from './chosen-items';

/** The unit whose bank the items are of; where they are of several, the uppermost that this person reads. */
export async function bankUnit(actor: Actor, chosen: readonly ChosenItem[]): Promise<units.UnitRow> {
	const own = new Set(chosen.map(({ unitId }) => unitId));
	const only = own.size === 1 ? await units.find([...own][0]!) : undefined;
	if (only) return only;
	const readable = await units.listUnder(pathsFor(actor, 'item:read'));
	return readable.reduce((upper, unit) => (unit.path.length < upper.path.length ? unit : upper));
}

/** Who sets a paper, as it stands at its top. */
export const issuerOf = ({ kind, name }: units.UnitRow): string =>
	kind === 'commune' ? `UBND ${withinSentence(name)}` : name;
