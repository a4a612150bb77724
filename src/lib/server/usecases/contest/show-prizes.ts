import { PRIZE_TIERS, type Prize } from '../../../domain/award';
import { COLLECTIVE_MEASURES, type CollectiveRule } from '../../../domain/collective-award';
import { OVERALL_METHODS, type OverallRule } from '../../../domain/overall-standing';
import type { Actor } from '../../access';
import { findContest } from './find-contest';

type Values = Record<string, string>;

/** For step "prizes", as its form shows it. */
export async function showPrizes(actor: Actor, contestId: string) {
	const { contest, rounds } = await findContest(actor, contestId, 'contest:edit');
	const values: Values = {
		...prizeValues('prizes', contest.prizes),
		maxAwardPercent: percent(contest.maxAwardShare),
		...overallValues(contest.overall),
		...collectiveValues(contest.collective)
	};
	return {
		values,
		tiers: PRIZE_TIERS,
		methods: OVERALL_METHODS,
		measures: COLLECTIVE_MEASURES,
		rounds: rounds.length,
		divided: contest.divisions.length > 0
	};
}

const percent = (share: number | null) => (share === null ? '' : String(Math.round(share * 100)));

const prizeValues = (list: string, prizes: readonly Prize[]): Values =>
	Object.fromEntries(
		prizes.flatMap(({ tier, count, label }, index) => [
			[`${list}.${index}.tier`, tier],
			[`${list}.${index}.count`, String(count)],
			[`${list}.${index}.label`, label ?? '']
		])
	);

function overallValues(rule: OverallRule | null): Values {
	if (!rule) return { 'overall.method': 'none' };
	return {
		'overall.method': rule.method,
		'overall.bestOf': rule.bestOf > 0 ? String(rule.bestOf) : '',
		'overall.points': rule.points.join(', '),
		...prizeValues('overall.prizes', rule.prizes)
	};
}

function collectiveValues(rule: CollectiveRule | null): Values {
	if (!rule) return { 'collective.measure': 'none' };
	const bands = rule.bands.flatMap(({ headcountFrom, minParticipants, minShare }, index) => [
		[`collective.bands.${index}.headcountFrom`, String(headcountFrom)],
		[`collective.bands.${index}.minParticipants`, minParticipants === null ? '' : String(minParticipants)],
		[`collective.bands.${index}.minSharePercent`, percent(minShare)]
	]);
	return {
		'collective.measure': rule.measure,
		...Object.fromEntries(bands),
		...prizeValues('collective.prizes', rule.prizes)
	};
}
