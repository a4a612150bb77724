import type { AudienceGroup } from '$lib/domain/audience-group';
import type { Difficulty, ItemAct, ItemKind, ItemStatus } from '$lib/domain/item';
import type { ItemUse } from '$lib/domain/item-use';
import type { ItemField } from '$lib/domain/item-difference';
import type { PictureHeads } from '$lib/domain/item-picture';
import type { StaffRole } from '$lib/domain/role';
import { spokenText } from '$lib/domain/spoken-text';
import type { UnitKind } from '$lib/domain/unit';
import { formatInstant } from '$lib/domain/zone-time';
import { getLocale, m } from '$lib/i18n';

/** The domain's codes in the reader's language. */
type Words<Code extends string | number> = Record<Code, () => string>;

export const difficultyWord: Words<Difficulty> = {
	1: m.item_difficulty_1,
	2: m.item_difficulty_2,
	3: m.item_difficulty_3
};
export const itemStatusWord: Words<ItemStatus> = {
	draft: m.item_status_draft,
	in_review: m.item_status_in_review,
	approved: m.item_status_approved,
	retired: m.item_status_retired
};
export const itemKindWord: Words<ItemKind> = {
	single: m.item_kind_single,
	multiple: m.item_kind_multiple,
	true_false: m.item_kind_true_false
};
export const itemLogWord: Words<ItemAct> = {
	submit: m.item_log_submit,
	approve: m.item_log_approve,
	return: m.item_log_return,
	retire: m.item_log_retire,
	revise: m.item_log_revise
};
export const itemFieldWord: Words<ItemField> = {
	kind: m.item_field_kind,
	stem: m.item_field_stem,
	options: m.item_field_options,
	key: m.item_field_key,
	explanation: m.item_field_explanation,
	source: m.item_field_source,
	topic: m.item_field_topic,
	difficulty: m.item_field_difficulty,
	audiences: m.item_field_audiences
};
export const itemUseWord: Words<ItemUse> = {
	any: m.authoring_use_any,
	contest: m.authoring_use_contest,
	practice: m.authoring_use_practice
};
export const groupWord: Words<AudienceGroup> = {
	officials: m.unit_group_officials,
	students: m.unit_group_students,
	residents: m.unit_group_residents,
	cooperatives: m.unit_group_cooperatives
};
export const groupShortWord: Words<AudienceGroup> = {
	officials: m.unit_group_short_officials,
	students: m.unit_group_short_students,
	residents: m.unit_group_short_residents,
	cooperatives: m.unit_group_short_cooperatives
};
export const unitKindWord: Words<UnitKind> = {
	country: m.unit_kind_country,
	province: m.unit_kind_province,
	commune: m.unit_kind_commune,
	agency: m.unit_kind_agency,
	school: m.unit_kind_school,
	village: m.unit_kind_village,
	enterprise: m.unit_kind_enterprise,
	cooperative: m.unit_kind_cooperative
};
export const roleWord: Words<StaffRole> = {
	admin: m.staff_role_admin,
	organizer: m.staff_role_organizer,
	reviewer: m.staff_role_reviewer,
	leader: m.staff_role_leader,
	unit_manager: m.staff_role_unit_manager
};
export const roleHint: Words<StaffRole> = {
	admin: m.staff_role_admin_hint,
	organizer: m.staff_role_organizer_hint,
	reviewer: m.staff_role_reviewer_hint,
	leader: m.staff_role_leader_hint,
	unit_manager: m.staff_role_unit_manager_hint
};

/** Codes as the choices of a select, radio or checkbox group. */
export const choices = <Code extends string | number>(words: Words<Code>) =>
	Object.entries<() => string>(words).map(([value, word]) => ({ value, label: word() }));

export const topicName = (topic: { nameVi: string; nameEn: string }) =>
	getLocale() === 'vi' ? topic.nameVi : topic.nameEn;

export const countText = (count: number) => count.toLocaleString(getLocale());
export const timeText = (ms: number, zone: string) => formatInstant(ms, zone, getLocale(), 'datetime');
/** 'YYYY-MM-DD' as people write it. */
export const dateText = (date: string) => formatInstant(Date.parse(`${date}T00:00:00Z`), 'UTC', getLocale(), 'date');

/** The text of an item as words alone: for lists, titles and labels. */
export const inWords = (text: string, pictures: PictureHeads = {}) => spokenText(text, pictures, m.picture_inline());
