import { DomainError } from '../../../domain/domain-error';
import { facilityTrend } from '../../../domain/item-analysis/facility-trend';
import { itemFlags } from '../../../domain/item-analysis/item-flags';
import { mayAct } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import { errorText } from '../../errors';
import * as itemAnalyses from '../../store/item-analyses';
import * as items from '../../store/items';
import { figureOf } from './analysed-items';

/** How an item did with first attempts in each round that was analysed, in every version, the newest round first. Throws 'item.not_found'. */
export async function showItemFigures(actor: Actor, itemId: string) {
	const item = await items.find(itemId);
	if (!item) throw new DomainError('item.not_found');
	authorize(actor, 'item:read', item.unitPath);
	const rows = await itemAnalyses.ofItem(itemId);
	return rows.map(({ statistics, unitPath, ...round }, index) => {
		const { persons, facility, discrimination, medianSeconds, isRough, rightForAll } = statistics;
		const before = rows.slice(index + 1).find(({ version }) => version === round.version)?.statistics;
		const comparable = before && before.key.join() === statistics.key.join() && !rightForAll;
		return {
			...round,
			...{ persons, facility, medianSeconds, isRough, rightForAll: rightForAll === true },
			discrimination: figureOf(discrimination),
			/** Against the round before in which this version was asked. */
			trend: comparable ? facilityTrend(before, statistics) : null,
			flags: itemFlags(statistics).map(({ kind, code, severity, params }) => {
				return { kind, severity, text: errorText(code, params), toDo: errorText(`${code}_do`, params) };
			}),
			mayOpen: mayAct(actor.grants, 'contest:read', unitPath)
		};
	});
}
