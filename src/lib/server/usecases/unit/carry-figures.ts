import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { populationsOn } from '../../../domain/population';
import { figuresFrom } from '../../../domain/population-succession';
import type { Succession } from '../../../domain/unit-succession';
import type { Db } from '../../db';
import { newId } from '../../id';
import * as populations from '../../store/populations';
import type * as unitChanges from '../../store/unit-changes';
import * as unitPeople from '../../store/unit-people';
import { settleHeadcount } from '../roster/settle-headcount';

export type ChangeRecord = Omit<unitChanges.UnitChangeRow, 'kind'>;
export type Figures = Partial<Record<AudienceGroup, number | null>>;

/** The unit that others were merged into, with the headcounts that were looked through; null = nothing was merged. */
interface Merged {
	unitId: string | null;
	figures: Figures;
}

/** Part of a write: gives the units that go on their headcounts from the day of the change on. */
export async function carryFigures(
	tx: Db,
	succession: Succession,
	merged: Merged,
	record: ChangeRecord
): Promise<void> {
	const history = new Map<string, populations.PopulationRow[]>();
	const heirs = new Map<string, string[]>();
	for (const { unit, heirIds } of succession.closed) {
		const [heir, ...others] = heirIds;
		if (!heir || others.length > 0) continue;
		history.set(unit.id, await populations.allOf(tx, unit.id));
		heirs.set(heir, [...(heirs.get(heir) ?? []), unit.id]);
	}
	const rows = [...heirs].flatMap(([heir, from]) =>
		heir === merged.unitId
			? sumsOf(heir, merged.figures, succession, record)
			: from.flatMap((id) => movedOf(heir, history.get(id) ?? [], record.effectiveOn))
	);
	await populations.putAll(tx, rows);
	for (const [heir, from] of heirs) {
		if (heir === merged.unitId) history.set(heir, await populations.allOf(tx, heir));
		const before = [...from, heir].flatMap((id) => populationsOn(history.get(id) ?? [], succession.lastDay));
		await settleRosters(tx, heir, before, record);
	}
}

/** Units that only moved keep what was typed, with its dates and sources. */
function movedOf(unitId: string, history: populations.PopulationRow[], day: string) {
	return figuresFrom(history, day)
		.filter(({ basis }) => basis === 'typed')
		.map((figure) => ({ ...figure, id: newId(figure.enteredAt), unitId }));
}

function sumsOf(unitId: string, figures: Figures, { closed }: Succession, record: ChangeRecord) {
	const names = closed.filter(({ heirIds }) => heirIds[0] === unitId).map(({ unit }) => unit.name);
	const source = `Cộng từ ${names.join(', ')}`.slice(0, 300);
	const entry = { unitId, asOf: record.effectiveOn, source, enteredBy: record.by, enteredAt: record.at };
	return AUDIENCE_GROUPS.flatMap((audienceGroup) => {
		const headcount = figures[audienceGroup] ?? null;
		return headcount === null ? [] : [{ ...entry, id: newId(record.at), audienceGroup, headcount }];
	});
}

/**
 * Lists that came along are the denominator only where every unit with a figure had it from lists: a list of one village does not
 * stand for two.
 */
async function settleRosters(tx: Db, unitId: string, before: populations.PopulationRow[], record: ChangeRecord) {
	for (const audienceGroup of await unitPeople.rosterGroupsOf(tx, unitId)) {
		if (before.some((figure) => figure.audienceGroup === audienceGroup && figure.basis !== 'roster')) continue;
		await settleHeadcount(tx, { unitId, audienceGroup, from: record.effectiveOn, by: record.by }, record.at);
	}
}
