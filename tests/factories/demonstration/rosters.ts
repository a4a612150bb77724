import type { AudienceGroup } from '$lib/domain/audience-group';
import { toLocalDate } from '$lib/domain/zone-time';
import type { Actor } from '$lib/server/access';
import { ZONE } from '$lib/server/environment';
import { confirmDraft } from '$lib/server/usecases/roster/confirm-draft';
import { draftRoster } from '$lib/server/usecases/roster/draft-roster';
import { mendDraft } from '$lib/server/usecases/roster/mend-draft';
import { showDraft } from '$lib/server/usecases/roster/show-draft';
import { DAY } from '../time';
import { aUnit, type UnitRow } from '../unit';
import type { Entrant } from './people';

/** Pupils who have no phone and have not been seen yet: they get codes. */
const WITHOUT_PHONE = [
	'Lò Thị Ánh',
	'Nguyễn Đức Bảo',
	'Phạm Ngọc Diệp',
	'Trần Gia Đạt',
	'Vũ Minh Hiếu',
	'Hoàng Thị Khuê',
	'Bùi Quang Lâm',
	'Đỗ Hà My',
	'Đinh Văn Ơn',
	'Lê Thị Uyên'
];
const NEW_OFFICIALS = ['Nguyễn Thị Ngọc Ánh', 'Ngô Đình Chiến', 'Phan Thị Xuân'];

/**
 * A class with pupils who took part, pupils with another phone than on the list (unclear) and pupils without a phone (not yet); and the
 * staff of the commune, found by their names.
 */
export async function keepRosters(by: Actor, units: Map<string, UnitRow>, entrants: Entrant[], now: number) {
	const of = (code: string, group: AudienceGroup) =>
		entrants
			.filter((one) => one.group === group && one.person.unitId === units.get(code)?.id)
			.map(({ person }) => person);
	const pupils = of('thcs', 'students').slice(0, 22);
	const year = Number(toLocalDate(now, ZONE).slice(0, 4));
	const classList = [
		...pupils.map(({ name, phone }, index) => {
			// Every tenth pupil came with a parent's phone that the school does not know.
			const listed = index % 10 === 4 ? `091${String(4_000_000 + index)}` : phone;
			return `${name}; ${listed}; ${year - 13}`;
		}),
		...WITHOUT_PHONE.map((name) => `${name}; ; ${year - 13}`)
	];
	const begins = Number(toLocalDate(now, ZONE).slice(5, 7)) >= 8 ? year : year - 1;
	const schoolYear = `${begins}–${begins + 1}`;
	// A unit of its own: the list of one class is not the denominator of the school.
	const place = { code: 'thcs-7a', name: 'Lớp 7A, Trường THCS Sân Đình', kind: 'school' as const, isDemo: true };
	const schoolClass = await aUnit({ ...place, parent: units.get('thcs')! });
	await keep(by, schoolClass, 'students', `Lớp 7A, năm học ${schoolYear}`, classList, now);
	const staffList = [...of('ubnd', 'officials').map(({ name }) => name), ...NEW_OFFICIALS];
	await keep(by, units.get('ubnd')!, 'officials', 'Cán bộ, công chức UBND xã', staffList, now);
}

async function keep(by: Actor, unit: UnitRow, group: AudienceGroup, name: string, list: string[], now: number) {
	const at = now - 2 * DAY;
	const about = { unitId: unit.id, group, name, source: 'Số liệu minh họa', asOf: toLocalDate(at - 10 * DAY, ZONE) };
	const draftId = await draftRoster(by, { ...about, pasted: list.join('\n') }, at);
	const { wrong } = await showDraft(by, draftId, { from: 0 }, at);
	// Made-up names repeat: they are different people.
	const kept = wrong.map(({ typed }) => [`row${typed.line}`, { ...typed, decision: 'keep' as const }]);
	await mendDraft(by, draftId, { lines: Object.fromEntries(kept) });
	await confirmDraft(by, draftId, { codes: group === 'students' ? 'on' : undefined }, at);
}
