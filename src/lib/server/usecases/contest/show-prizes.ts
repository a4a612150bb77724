import { PRIZE_TIERS } from '../../../domain/award';
import type { Actor } from '../../access';
import { findContest } from './find-contest';

/** For step "prizes", as its form shows it. */
export async function showPrizes(actor: Actor, contestId: string) {
	const { contest } = await findContest(actor, contestId, 'contest:edit');
	const rows = contest.prizes.flatMap(({ tier, count, label }, index) => [
		[`prizes.${index}.tier`, tier],
		[`prizes.${index}.count`, String(count)],
		[`prizes.${index}.label`, label ?? '']
	]);
	const share = contest.maxAwardShare;
	const values: Record<string, string> = {
		...Object.fromEntries(rows),
		maxAwardPercent: share === null ? '' : String(Math.round(share * 100))
	};
	return { values, tiers: PRIZE_TIERS };
}
