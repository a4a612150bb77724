import type { AudienceGroup } from '$lib/domain/audience-group';
import { aParticipant, type ParticipantRow } from '../participant';
import { DAY } from '../time';
import type { UnitRow } from '../unit';
import { PLACES } from './places';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lò', 'Đinh'];
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Thanh', 'Hữu', 'Thị Kim', 'Quang', 'Hoài', 'Thị Hồng'];
const GIVEN = [
	'Hà',
	'Hùng',
	'Lan',
	'Dũng',
	'Hương',
	'Thắng',
	'Mai',
	'Sơn',
	'Ngân',
	'Tuấn',
	'Hạnh',
	'Long',
	'Yến',
	'Phúc',
	'Oanh',
	'Khánh',
	'Thảo',
	'Vinh'
];

export interface Entrant {
	person: ParticipantRow;
	group: AudienceGroup;
	/** 0–1: how likely an easy question is answered right. */
	skill: number;
}

const TYPICAL_SKILL: Record<AudienceGroup, number> = {
	officials: 0.84,
	students: 0.74,
	residents: 0.68,
	cooperatives: 0.66
};

/** The entrants of every place, the same ones each time for the same `random`. The first has the phone number that the quick start names. */
export async function entrantsOf(units: Map<string, UnitRow>, random: () => number, now: number): Promise<Entrant[]> {
	const pick = (list: string[]) => list[Math.floor(random() * list.length)]!;
	const entrants: Entrant[] = [];
	for (const place of PLACES) {
		const unit = units.get(place.code)!;
		for (const [group, count] of Object.entries(place.entrants) as [AudienceGroup, number][]) {
			for (let n = 0; n < count; n++) {
				const person = await aParticipant({
					name: `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`,
					phone: `+8498${String(7_000_000 + entrants.length).padStart(7, '0')}`,
					unitId: unit.id,
					audienceGroup: group,
					now: now - 18 * DAY,
					isDemo: true
				});
				entrants.push({ person, group, skill: Math.min(0.98, TYPICAL_SKILL[group] + (random() - 0.5) * 0.36) });
			}
		}
	}
	return entrants;
}
