import type { UnitChangeForm } from '$lib/domain/unit-change';
import { m } from '$lib/i18n';

/** What each act is called and what it is for, in the order in which they are offered. */
export const changeWord: Record<UnitChangeForm, { title: () => string; lead: () => string }> = {
	rename: { title: m.unit_change_rename, lead: m.unit_change_rename_lead },
	merge: { title: m.unit_change_merge, lead: m.unit_change_merge_lead },
	join: { title: m.unit_change_join, lead: m.unit_change_join_lead },
	split: { title: m.unit_change_split, lead: m.unit_change_split_lead },
	move: { title: m.unit_change_move, lead: m.unit_change_move_lead }
};
