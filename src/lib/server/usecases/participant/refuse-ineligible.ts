import type { AudienceGroup } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import { eligibilityFault, type EligibilityFault } from '../../../domain/eligibility';
import type { Eligibility } from '../../../domain/round-rules';
import { unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as units from '../../store/units';
import { withHeirs } from '../unit/heirs-of';

const FIELD: Record<EligibilityFault, string> = {
	group: 'group',
	unit: 'unitId',
	birth_year: 'birthYear',
	age: 'birthYear'
};

interface Candidate {
	group: AudienceGroup;
	unitId: string;
	birthYear: number | null;
}

/** Throws what `obstacleFor` finds. */
export async function refuseIneligible(eligibility: Eligibility, candidate: Candidate, now: number): Promise<void> {
	const obstacle = await obstacleFor(eligibility, candidate, now);
	if (obstacle) throw obstacle;
}

/**
 * Why this person may not enter, at the field it is about: 'entry.unit_unknown' (not there or no longer valid), 'entry.group',
 * 'entry.unit', 'entry.birth_year', 'entry.age'; or null.
 */
export async function obstacleFor(
	eligibility: Eligibility,
	candidate: Candidate,
	now: number
): Promise<DomainError | null> {
	const today = toLocalDate(now, ZONE);
	const unit = await units.find(candidate.unitId);
	if (!unit || !unitValidOn(unit, today)) return new DomainError('entry.unit_unknown', {}, 'unitId');
	// A unit that was merged or split meanwhile stands for those that it became.
	const eligibleUnits = await withHeirs(eligibility.unitIds);
	const fault = eligibilityFault(
		eligibility,
		eligibleUnits.map(({ path }) => path),
		{ ...candidate, unitPath: unit.path },
		Number(today.slice(0, 4))
	);
	return fault && new DomainError(`entry.${fault}`, { age: eligibility.minimumAge ?? 0 }, FIELD[fault]);
}
