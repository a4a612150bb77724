import { pathsFor, type Actor } from '../../access';
import { findContest } from './find-contest';
import { offerPlans } from './offer-new-contest';

/** For the form of the contest's name, code and plan. */
export async function showDetails(actor: Actor, contestId: string) {
	const { contest, unitName } = await findContest(actor, contestId, 'contest:edit');
	const { id, code, title, summary, planId, revision } = contest;
	return {
		contest: { id, code, title, summary, planId, revision, unitName },
		plans: await offerPlans(pathsFor(actor, 'contest:edit'))
	};
}
