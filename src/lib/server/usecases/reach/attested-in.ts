import { attestedReach, type AttestedReach } from '../../../domain/attested-reach';
import * as outreachFigures from '../../store/outreach-figures';
import type { Scope } from './find-scope';

/**
 * Attested reach of the scope's unit and every one below it, on local days and through channels (null = all). What a unit did that
 * has become another one by the scope's date is that one's; a successor outside of the scope leaves it where it was counted.
 */
export async function attestedIn(
	{ tree, unit, asOf }: Scope,
	window: outreachFigures.OutreachWindow,
	channels: readonly string[] | null = null
): Promise<AttestedReach> {
	const rows = await outreachFigures.mostByUnit(unit.path, window, channels);
	const below = tree.under(unit.path);
	const inScope = new Set(below.map(({ id }) => id));
	const settled = rows.map((row) => {
		const successor = tree.successorOn(row.unitId, asOf)?.id ?? row.unitId;
		return inScope.has(successor) ? { ...row, unitId: successor } : row;
	});
	return attestedReach(settled, below);
}
