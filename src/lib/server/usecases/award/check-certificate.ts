import { typedCertificateCode } from '../../../domain/short-code';
import { ZONE } from '../../environment';
import * as awards from '../../store/awards';
import * as contests from '../../store/contests';
import { publicName } from '../contest/named-winner';

/** What anybody may know of a certificate by its code: the name only masked unless the person agreed to its publication. */
export async function checkCertificate(typed: string) {
	const code = typedCertificateCode(typed);
	const found = code === null ? undefined : await awards.findByCertificate(code);
	const withUnit = found && (await contests.findWithUnit(found.contest.id));
	if (!found || !withUnit) return { code: code ?? typed.trim().slice(0, 40), zone: ZONE, certificate: null };
	const { award, contest, name, agreedToPublication, roundName } = found;
	return {
		code: code ?? '',
		zone: ZONE,
		certificate: {
			isWithdrawn: award.state === 'withdrawn',
			withdrawnAt: award.withdrawnAt,
			kind: award.kind,
			name: award.kind === 'collective' ? award.unitName : publicName(award.maskedName, name, agreedToPublication),
			unitName: award.kind === 'collective' ? null : award.unitName,
			tier: award.tier,
			title: contest.title,
			roundName,
			division: contest.divisions.find(({ key }) => key === award.division)?.name ?? null,
			organizer: withUnit.unitName,
			approvedAt: award.approvedAt
		}
	};
}
