import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';

/** One of a contest's separate standings (bảng): "Bảng cán bộ", "Bảng nhân dân". */
export interface Division {
	/** Short and stable: it stands in addresses and files. */
	key: string;
	name: string;
	groups: AudienceGroup[];
}

export const DIVISION_LAYOUTS = ['one', 'officials', 'groups'] as const;
/** Everybody in one list | officials apart from the people | each group apart. */
export type DivisionLayout = (typeof DIVISION_LAYOUTS)[number];

/** The key of the division that a group stands in; '' where a contest has none, and everybody stands in one list. */
export function divisionOf(divisions: readonly Division[], group: AudienceGroup): string {
	return divisions.find(({ groups }) => groups.includes(group))?.key ?? '';
}

const LAYOUTS: Record<DivisionLayout, Division[]> = {
	one: [],
	officials: [
		{ key: 'can-bo', name: 'Bảng cán bộ', groups: ['officials'] },
		{ key: 'nhan-dan', name: 'Bảng nhân dân', groups: ['students', 'residents', 'cooperatives'] }
	],
	groups: [
		{ key: 'can-bo', name: 'Bảng cán bộ', groups: ['officials'] },
		{ key: 'hoc-sinh', name: 'Bảng học sinh, sinh viên', groups: ['students'] },
		{ key: 'nguoi-dan', name: 'Bảng người dân', groups: ['residents'] },
		{ key: 'doanh-nghiep', name: 'Bảng doanh nghiệp, hợp tác xã', groups: ['cooperatives'] }
	]
};

const eligibleOf = (eligible: readonly AudienceGroup[]) => (eligible.length > 0 ? eligible : AUDIENCE_GROUPS);

/** The layout cut down to the eligible groups (empty = all four). Where a single division would be left there is none. */
export function divisionsOf(layout: DivisionLayout, eligible: readonly AudienceGroup[]): Division[] {
	const entering = eligibleOf(eligible);
	const divisions = LAYOUTS[layout]
		.map((division) => ({ ...division, groups: division.groups.filter((group) => entering.includes(group)) }))
		.filter(({ groups }) => groups.length > 0);
	return divisions.length > 1 ? divisions : [];
}

/** The layout that divisions were made by; one list where they are those of no layout. */
export function layoutOf(divisions: readonly Division[]): DivisionLayout {
	const keys = (list: readonly Division[]) => list.map(({ key }) => key);
	const known = (layout: DivisionLayout) => keys(LAYOUTS[layout]);
	if (divisions.length === 0) return 'one';
	return keys(divisions).every((key) => known('officials').includes(key)) ? 'officials' : 'groups';
}

/** Whether divisions take up every eligible group (empty = all four) exactly once, and no other. No divisions at all are fine. */
export function partition(divisions: readonly Division[], eligible: readonly AudienceGroup[]): boolean {
	const taken = divisions.flatMap(({ groups }) => groups);
	const entering = eligibleOf(eligible);
	const keys = new Set(divisions.map(({ key }) => key));
	return (
		divisions.length === 0 ||
		(keys.size === divisions.length &&
			taken.length === entering.length &&
			entering.every((group) => taken.includes(group)))
	);
}
