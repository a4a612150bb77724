import { DomainError } from '../../../domain/domain-error';
import { overallFits } from '../../../domain/overall-standing';
import type { Actor } from '../../access';
import { changeDraft } from './change-draft';
import type { PrizesForm } from './prizes-form';

/** Step "prizes": of the rounds, of the contest as a whole, of units. Throws 'overall.too_few_rounds' for overall standings of fewer rounds than they count. */
export async function savePrizes(
	actor: Actor,
	contestId: string,
	{ revision, prizes, maxAwardPercent, overall, collective }: PrizesForm,
	now: number
): Promise<void> {
	const maxAwardShare = maxAwardPercent === null ? null : maxAwardPercent / 100;
	const after = { prizes, maxAwardShare, overall, collective };
	await changeDraft(actor, { contestId, revision }, 'prizes', now, ({ contest, rounds }) => {
		if (overall && !overallFits(overall, rounds.length)) {
			throw new DomainError('overall.too_few_rounds', { count: rounds.length }, 'overall.method');
		}
		const before = {
			prizes: contest.prizes,
			maxAwardShare: contest.maxAwardShare,
			overall: contest.overall,
			collective: contest.collective
		};
		return { contest: after, before, after };
	});
}
