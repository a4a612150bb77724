import { mayAct } from '../../../domain/role';
import { fitOf } from '../../../domain/roster-match';
import { maskPhone } from '../../../domain/phone';
import { foldVietnamese, maskName } from '../../../domain/vietnamese-name';
import type { Actor } from '../../access';
import type { RosterEntryRow } from '../../store/roster-entries';
import * as rosterPeople from '../../store/roster-people';
import type { RosterRow } from '../../store/rosters';
import type * as units from '../../store/units';

/** A line with the unit of its roster. */
export interface LineAtUnit {
	entry: RosterEntryRow;
	unit: Pick<units.UnitRow, 'path'>;
}

/**
 * Whom staff may name for a line: people of the units they are in charge of, and whoever has the line's own phone, or its name in a
 * unit above.
 */
export function mayBeChosen(actor: Actor, { entry, unit }: LineAtUnit, account: rosterPeople.ShownAccount): boolean {
	if (mayAct(actor.grants, 'roster:edit', account.unitPath)) return true;
	if (entry.phone !== null && entry.phone === account.phone) return true;
	return unit.path.startsWith(account.unitPath) && entry.nameFolded === foldVietnamese(account.name);
}

/** An account as it is shown beside others; the name of a person of a unit elsewhere stays masked. */
export function presentAccount(actor: Actor, entry: RosterEntryRow, account: rosterPeople.ShownAccount) {
	const isOurs = mayAct(actor.grants, 'roster:edit', account.unitPath);
	return {
		id: account.id,
		name: isOurs ? account.name : maskName(account.name),
		phone: account.phone && maskPhone(account.phone),
		birthYear: account.birthYear,
		group: account.audienceGroup,
		unitName: account.unitName,
		createdAt: account.createdAt,
		firstAt: account.firstAt,
		/** Why they are proposed, or null for somebody who was searched for. */
		samePhone: entry.phone !== null && entry.phone === account.phone,
		sameName: entry.nameFolded === foldVietnamese(account.name)
	};
}

export type PresentedAccount = ReturnType<typeof presentAccount>;

/** Where people of a unit may say that they belong: the unit itself, or the one above. */
export const nearUnits = ({ unitId, parentId }: { unitId: string; parentId: string | null }) =>
	parentId === null ? [unitId] : [unitId, parentId];

/** For each line the persons who may be the one on it. */
export async function candidatesOf(
	actor: Actor,
	{ roster, unit }: { roster: RosterRow; unit: units.UnitRow },
	entries: RosterEntryRow[],
	taken: Set<string>
) {
	const group = { ...roster, parentId: unit.parentId };
	const all = await rosterPeople.candidatesFor(nearUnits(group), entries);
	const fitting = new Map(
		entries.map((entry) => {
			const line = { ...entry, state: entry.matchState };
			const fits = all.filter((one) => !taken.has(one.personId) && fitOf(group, line, one) !== null);
			return [entry.id, [...new Set(fits.map(({ personId }) => personId))]];
		})
	);
	const accounts = await rosterPeople.showAccounts([...new Set([...fitting.values()].flat())]);
	const byId = new Map(accounts.map((account) => [account.id, account]));
	return new Map(
		entries.map((entry) => {
			const found = (fitting.get(entry.id) ?? []).flatMap((id) => byId.get(id) ?? []);
			const chosen = found.filter((account) => mayBeChosen(actor, { entry, unit }, account));
			return [entry.id, chosen.map((account) => presentAccount(actor, entry, account))];
		})
	);
}
