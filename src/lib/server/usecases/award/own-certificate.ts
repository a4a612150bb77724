import { DomainError } from '../../../domain/domain-error';
import { certificatesPdf } from '../../../formats/certificate';
import type { ParticipantActor } from '../../access';
import * as awards from '../../store/awards';
import * as contests from '../../store/contests';
import { certificateTexts } from './certificate-text';

type PersonsAward = Awaited<ReturnType<typeof awards.ofParticipant>>[number];

/** A person hears of a prize with the results, not before. */
const isPublished = ({ award, contest, resultsPublishedAt }: PersonsAward) =>
	(award.roundId === null ? contest.overallPublishedAt : resultsPublishedAt) !== null;

/** A person's prizes whose results are published, the latest first. */
export async function ownAwards(participant: ParticipantActor) {
	const rows = (await awards.ofParticipant(participant.id)).filter(isPublished);
	return rows.map(({ award, contest, roundName }) => ({
		id: award.id,
		contestCode: contest.code,
		title: contest.title,
		roundId: award.roundId,
		roundName,
		tier: award.tier,
		label: award.label
	}));
}

/** A person's own certificate as PDF. Throws 'award.not_found' for anybody else's. */
export async function ownCertificate(
	participant: ParticipantActor,
	{ awardId, origin }: { awardId: string; origin: string },
	now: number
) {
	const own = (await awards.ofParticipant(participant.id)).filter(isPublished);
	const found = own.find(({ award }) => award.id === awardId);
	const withUnit = found && (await contests.findWithUnit(found.contest.id));
	if (!found || !withUnit) throw new DomainError('award.not_found');
	const pdf = await certificatesPdf(await certificateTexts([{ ...found, organizer: withUnit.unitName }], origin), now);
	return { pdf, fileName: `giay-chung-nhan-${found.contest.code}.pdf` };
}
