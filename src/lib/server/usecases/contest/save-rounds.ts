import type { Actor } from '../../access';
import { newId, newSecret } from '../../id';
import type { RoundRow } from '../../store/contests';
import * as rounds from '../../store/rounds';
import { changeDraft } from './change-draft';
import { rulesOfForm, type RoundsForm } from './rounds-form';

/** Step "when": the rounds in the order of the form, all with the same rules; a new one takes over the blueprint of the first. */
export async function saveRounds(actor: Actor, contestId: string, form: RoundsForm, now: number): Promise<void> {
	const rules = rulesOfForm(form);
	await changeDraft(actor, { contestId, revision: form.revision }, 'when', now, (draft) => {
		const known = new Map(draft.rounds.map((round) => [round.id, round]));
		const blueprint = draft.rounds[0]?.blueprint ?? { cells: [], fixedItemIds: [] };
		const rows = form.rounds.map(({ id, name, opensAt, closesAt }, index) => {
			const old = take(known, id);
			return {
				id: old?.id ?? newId(now),
				contestId,
				position: index + 1,
				name,
				opensAt,
				closesAt,
				rules,
				blueprint: old?.blueprint ?? blueprint,
				lotSeed: old?.lotSeed ?? newSecret()
			};
		});
		return { also: (tx) => rounds.replaceAll(tx, contestId, rows), before: shown(draft.rounds), after: shown(rows) };
	});
}

/** Each known round once: an id posted twice, or another contest's, makes a new round. */
function take(known: Map<string, RoundRow>, id: string | null): RoundRow | undefined {
	const round = known.get(id ?? '');
	if (round) known.delete(round.id);
	return round;
}

/** Without the draw seed, which stays out of the log. */
const shown = (rows: Pick<RoundRow, 'name' | 'opensAt' | 'closesAt' | 'rules'>[]) =>
	rows.map(({ name, opensAt, closesAt, rules }) => ({ name, opensAt, closesAt, rules }));
