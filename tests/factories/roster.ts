import type { AudienceGroup } from '$lib/domain/audience-group';
import type { TypedLine } from '$lib/domain/roster-line';
import { toLocalDate } from '$lib/domain/zone-time';
import type { Actor } from '$lib/server/access';
import { ZONE } from '$lib/server/environment';
import * as rosterEntries from '$lib/server/store/roster-entries';
import { confirmDraft } from '$lib/server/usecases/roster/confirm-draft';
import { draftRoster } from '$lib/server/usecases/roster/draft-roster';
import { aStaffMember } from './staff';
import { NOW } from './time';
import { aUnit, type UnitRow } from './unit';

interface RosterOverrides {
	by?: Actor;
	unit?: UnitRow;
	group?: AudienceGroup;
	name?: string;
	asOf?: string;
	/** Only what is given; a name alone is enough. */
	people?: (string | Partial<TypedLine>)[];
	codes?: boolean;
	now?: number;
}

let made = 0;

/** A list of people as it would be pasted. */
export const pastedList = (people: (string | Partial<TypedLine>)[]) =>
	[
		'Họ và tên\tĐiện thoại\tMã\tNăm sinh\tGhi chú',
		...people
			.map((one) => (typeof one === 'string' ? { name: one } : one))
			.map(({ name = '', phone = '', code = '', birthYear = '', note = '' }: Partial<TypedLine>) =>
				[name, phone, code, birthYear, note].join('\t')
			)
	].join('\n');

/** A roster that was imported and confirmed: pupils of a school of their own unless said otherwise. */
export async function aRoster({
	people = ['Lê Thị An'],
	codes = false,
	now = NOW,
	...overrides
}: RosterOverrides = {}) {
	const by = overrides.by ?? (await aStaffMember({ role: 'organizer' }));
	const unit = overrides.unit ?? (await aUnit({ kind: 'school' }));
	const about = {
		unitId: unit.id,
		group: overrides.group ?? 'students',
		name: overrides.name ?? `Lớp số ${++made}`,
		asOf: overrides.asOf ?? toLocalDate(now, ZONE),
		source: 'Giáo viên chủ nhiệm lập'
	};
	const draftId = await draftRoster(by, { ...about, pasted: pastedList(people) }, now);
	const id = await confirmDraft(by, draftId, { codes: codes ? 'on' : undefined }, now);
	return { id, by, unit, group: about.group, name: about.name, entries: await rosterEntries.ofRoster(id) };
}
