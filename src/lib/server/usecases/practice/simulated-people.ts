import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import type { Random } from '../../../domain/seed';
import { isInSubtree, unitValidOn } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import type { ContestRow } from '../../store/contests';
import type { ParticipantRow } from '../../store/participants';
import * as practiceRuns from '../../store/practice-runs';
import * as units from '../../store/units';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Đinh'];
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Thanh', 'Hữu', 'Quang', 'Thị Kim'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Hà', 'Hùng', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Sơn', 'Thảo', 'Yến'];
const YEARS_ABOVE_AGE = 2;

/**
 * Made-up entrants of a practice run: in the units and groups that may enter, without phone or PIN, so that nobody can sign in
 * as one of them. Throws 'practice.no_units' when no unit may enter today.
 */
export async function simulatedPeople(
	copyId: string,
	{ contest, unitPath }: { contest: ContestRow; unitPath: string },
	{ count, playedFrom, random }: { count: number; playedFrom: number; random: Random },
	now: number
): Promise<ParticipantRow[]> {
	const { groups, unitIds, minimumAge } = contest.eligibility;
	const [firstDay, today] = [toLocalDate(playedFrom, ZONE), toLocalDate(now, ZONE)];
	const all = await units.list();
	const valid = all.filter((unit) => unitValidOn(unit, firstDay) && unitValidOn(unit, today));
	const roots =
		unitIds.length === 0 ? [unitPath] : valid.filter(({ id }) => unitIds.includes(id)).map(({ path }) => path);
	const eligible = valid.filter(({ path }) => roots.some((root) => isInSubtree(path, root)));
	if (eligible.length === 0) throw new DomainError('practice.no_units');

	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	return Array.from({ length: count }, (_, index) => {
		const name = `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`;
		return {
			id: practiceRuns.personId(copyId, index + 1),
			name,
			nameFolded: foldVietnamese(name),
			phone: null,
			pinHash: '',
			audienceGroup: pick(groups.length > 0 ? groups : AUDIENCE_GROUPS),
			unitId: pick(eligible).id,
			countedAsId: null,
			birthYear: minimumAge === null ? null : Number(today.slice(0, 4)) - minimumAge - YEARS_ABOVE_AGE,
			createdAt: now,
			isDemo: false
		};
	});
}
