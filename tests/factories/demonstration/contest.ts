import { DEFAULT_ROUND_RULES } from '$lib/domain/round-rules';
import { fromLocalInput, toLocalDate } from '$lib/domain/zone-time';
import type { Actor } from '$lib/server/access';
import { ZONE } from '$lib/server/environment';
import * as contests from '$lib/server/store/contests';
import { createContest } from '$lib/server/usecases/contest/create-contest';
import { publishContest } from '$lib/server/usecases/contest/publish-contest';
import { saveBlueprint } from '$lib/server/usecases/contest/save-blueprint';
import { saveEligibility } from '$lib/server/usecases/contest/save-eligibility';
import { savePrizes } from '$lib/server/usecases/contest/save-prizes';
import { saveRounds } from '$lib/server/usecases/contest/save-rounds';
import { saveRulesText } from '$lib/server/usecases/contest/save-rules-text';
import { proposeRules } from '$lib/server/usecases/contest/show-rules-text';
import { DAY, HOUR } from '../time';

const CELLS = [
	{ topic: 'resolution_overview', difficulty: 1, count: 2 },
	{ topic: 'viewpoints', difficulty: 1, count: 2 },
	{ topic: 'viewpoints', difficulty: 2, count: 1 },
	{ topic: 'goals_2030', difficulty: 1, count: 2 },
	{ topic: 'vision_2045', difficulty: 1, count: 1 },
	{ topic: 'vision_2045', difficulty: 2, count: 1 },
	{ topic: 'tasks', difficulty: 1, count: 1 }
] as const;

/** A week of the contest, from 8:00 of a day in the past to 22:00 six days later. */
function week(name: string, daysAgo: number, now: number) {
	const opensAt = fromLocalInput(`${toLocalDate(now - daysAgo * DAY, ZONE)}T08:00`, ZONE)!;
	return { id: null, name, opensAt, closesAt: opensAt + 6 * DAY + 14 * HOUR };
}

/** Builds and publishes the contest through the five steps, as an organizer does, eighteen days before `now`. */
export async function buildContest(organizer: Actor, communeId: string, now: number) {
	const then = now - 18 * DAY;
	const details = {
		title: 'Tìm hiểu Nghị quyết số 57-NQ/TW',
		summary: 'Ba tuần thi trực tuyến, mỗi tuần mười câu hỏi trong mười lăm phút. Dành cho mọi người dân trong xã.',
		code: 'nq57',
		planId: 'phu-trung',
		unitId: communeId
	};
	const contestId = await createContest(organizer, details, then);
	const revision = async () => (await contests.find(contestId))!.revision;

	const everybody = { groups: [], unitIds: [], minimumAge: null, layout: 'officials' as const };
	await saveEligibility(organizer, contestId, { revision: await revision(), ...everybody }, then);
	const { shuffleItems, shuffleOptions } = DEFAULT_ROUND_RULES;
	await saveRounds(
		organizer,
		contestId,
		{
			revision: await revision(),
			rounds: [week('Tuần 1', 17, now), week('Tuần 2', 10, now), week('Tuần 3', 3, now)],
			timeLimitMin: 15,
			attemptsAllowed: '2',
			counting: 'best',
			prediction: 'full_marks',
			tieTurns: { prediction: '1', duration: '2', earlier: '3', lot: '4' },
			noRepeat: false,
			shuffleItems,
			shuffleOptions,
			scoreShown: true,
			answersShown: 'after_close',
			passPercent: 50,
			graceSec: 60,
			paperSize: null
		},
		then
	);
	const blueprint = { cells: CELLS.map((cell) => ({ ...cell })), fixedItemIds: [] };
	await saveBlueprint(organizer, contestId, { revision: await revision(), blueprint }, then);
	const prizes = [
		{ tier: 'first' as const, count: 1, label: '1.000.000 đồng và Giấy khen' },
		{ tier: 'second' as const, count: 2, label: '500.000 đồng' },
		{ tier: 'third' as const, count: 3, label: '300.000 đồng' },
		{ tier: 'consolation' as const, count: 10, label: '100.000 đồng' }
	];
	const overall = {
		method: 'best' as const,
		bestOf: 2,
		points: [],
		prizes: [{ tier: 'first' as const, count: 1, label: '2.000.000 đồng và Giấy khen' }]
	};
	const collective = {
		measure: 'share' as const,
		bands: [
			{ headcountFrom: 0, minParticipants: 5, minShare: null },
			{ headcountFrom: 500, minParticipants: null, minShare: 0.05 }
		],
		prizes: [
			{ tier: 'first' as const, count: 1, label: '1.000.000 đồng' },
			{ tier: 'second' as const, count: 2, label: '500.000 đồng' }
		]
	};
	const given = { revision: await revision(), prizes, maxAwardPercent: null, overall, collective };
	await savePrizes(organizer, contestId, given, then);
	const rulesText = await proposeRules(organizer, contestId);
	await saveRulesText(organizer, contestId, { revision: await revision(), rulesText }, then);
	await publishContest(organizer, contestId, { revision: await revision() }, then);
	return { contest: (await contests.find(contestId))!, rounds: await contests.roundsOf(contestId) };
}
