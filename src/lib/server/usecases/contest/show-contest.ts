import { blueprintSize } from '../../../domain/blueprint';
import { roundPhase } from '../../../domain/contest-phase';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as topics from '../../store/topics';
import { bankPool } from './bank-pool';
import { BUILDER_STEPS } from './builder-steps';
import { findContest, hasOpened, phaseOf, windowOf } from './find-contest';
import { publishChecks } from './publish-checks';

/** A contest's own page: its settings in short, and before it is published what is still missing. */
export async function showContest(actor: Actor, contestId: string, now: number) {
	const found = await findContest(actor, contestId, 'contest:read');
	const { contest, unitName, unitPath, rounds } = found;
	const { id, code, title, summary, planId, revision, publishedAt, stepsDone, eligibility, prizes, practiceOf } =
		contest;
	const may = (act: Parameters<typeof mayAct>[1]) => mayAct(actor.grants, act, unitPath);
	const isDraft = publishedAt === null;
	const checks = isDraft ? publishChecks(found, await bankPool(unitPath), now) : [];
	return {
		contest: {
			id,
			code,
			title,
			summary,
			planId,
			revision,
			publishedAt,
			stepsDone,
			eligibility,
			prizes,
			practiceOf,
			unitName
		},
		phase: phaseOf(found, now),
		hasOpened: hasOpened(found, now),
		hasOverall: contest.overall !== null && contest.publishedAt !== null && may('contest:edit'),
		opensOnPublishing: rounds.some(({ opensAt }) => opensAt <= now),
		steps: BUILDER_STEPS,
		zone: ZONE,
		checks,
		topics: isDraft ? await topics.list() : [],
		rounds: rounds.map((round) => ({
			id: round.id,
			name: round.name,
			opensAt: round.opensAt,
			closesAt: round.closesAt,
			phase: roundPhase(windowOf(contest, round), now),
			resultsPublishedAt: round.resultsPublishedAt,
			timeLimitMs: round.rules.timeLimitMs,
			attemptsAllowed: round.rules.attemptsAllowed,
			paperSize: blueprintSize(round.blueprint)
		})),
		may: {
			edit: may('contest:edit') && isDraft,
			publish: may('contest:publish'),
			publishResults: may('result:publish'),
			preview: may('item:read'),
			seeStandings: may('contest:edit'),
			seeAwards: may('award:approve'),
			seeOverallAwards: contest.overallFinalizedAt !== null && may('award:approve')
		}
	};
}
