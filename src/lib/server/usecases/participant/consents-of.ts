import { CONSENT_VERSION, GUARDIAN_AGE } from '../../../domain/consent';
import { DomainError } from '../../../domain/domain-error';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import { newId } from '../../id';

/** Throws 'guardian.required' for a child by the year of birth without the box for children. */
export function refuseChildAlone(
	{ birthYear, under16 }: { birthYear: number | null; under16: boolean },
	now: number
): void {
	if (isChild(birthYear, now) && !under16) {
		throw new DomainError('guardian.required', { age: GUARDIAN_AGE }, 'under16');
	}
}

export const isChild = (birthYear: number | null, now: number): boolean =>
	birthYear !== null && Number(toLocalDate(now, ZONE).slice(0, 4)) - birthYear < GUARDIAN_AGE;

/** What a person agreed to now, and for a child the guardian, as rows. */
export function consentsOf(participantId: string, { guardianName }: { guardianName: string | null }, now: number) {
	const given = { participantId, textVersion: CONSENT_VERSION, givenAt: now };
	const own = { ...given, id: newId(now), kind: 'processing' as const };
	return guardianName === null ? [own] : [own, { ...given, id: newId(now), kind: 'guardian' as const, guardianName }];
}
