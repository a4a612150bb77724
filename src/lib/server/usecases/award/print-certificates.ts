import { DomainError } from '../../../domain/domain-error';
import { certificatesPdf } from '../../../formats/certificate';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as awards from '../../store/awards';
import { certificateTexts } from './certificate-text';
import { findScope } from './find-scope';

/**
 * Every approved certificate of a round or of the contest as a whole, as one PDF with full names; that it was taken is logged.
 * Throws 'award.none_approved'.
 */
export async function printCertificates(
	actor: Actor,
	{ contestId, roundId, origin }: { contestId: string; roundId: string; origin: string },
	now: number
) {
	const { contest, scope, round, unitName } = await findScope(actor, contestId, roundId, 'award:approve');
	const approved = (await awards.ofScope(scope)).filter(({ award }) => award.state === 'approved');
	if (approved.length === 0) throw new DomainError('award.none_approved');
	const certified = approved.map(({ award, name }) => ({
		award,
		name,
		contest,
		roundName: round?.name ?? null,
		organizer: unitName
	}));
	const pdf = await certificatesPdf(await certificateTexts(certified, origin), now);
	await write((tx) =>
		auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'certificates.print',
			objectKind: round ? 'round' : 'contest',
			objectId: scope.roundId ?? scope.contestId,
			after: { certificates: approved.length }
		})
	);
	return { pdf, fileName: `${contest.code}-giay-chung-nhan-${round?.position ?? 'chung-cuoc'}.pdf` };
}
