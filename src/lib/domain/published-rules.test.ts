import { describe, expect, test } from 'vitest';
import { proposeAwards, type Prize } from './award';
import { proposeCollectiveAwards, rankUnits, type CollectiveRule, type UnitTurnout } from './collective-award';
import { countedAttempt } from './counting-rule';
import { divisionOf, divisionsOf } from './division';
import { predictionOutcome, rank, type RankingEntry } from './ranking';
import { DEFAULT_ROUND_RULES, type RoundRules } from './round-rules';
import { lotKey } from './seed';

// Each rule is quoted, with its source, under the same number in docs/published-rules.md. The expected orders are worked out by hand.

const rules = (overrides: Partial<RoundRules>): RoundRules => ({ ...DEFAULT_ROUND_RULES, ...overrides });
const at = (day: number, hour: number, minute = 0) => ((day * 24 + hour) * 60 + minute) * 60_000;
const minutes = (count: number) => count * 60_000;
const entrant = (
	entryCode: string,
	correct: number,
	prediction: number | null,
	durationMs: number,
	submittedAt: number
) => ({
	entryCode,
	participantId: entryCode,
	correct,
	prediction,
	durationMs,
	submittedAt
});
const placesOf = (
	entries: RankingEntry[],
	{ tieSteps }: RoundRules,
	outcome: number | null,
	seed: string | null = null
) => rank(entries, { tieSteps, outcome, seed }).map(({ place, entryCode, decidedBy }) => [place, entryCode, decidedBy]);
const prizes = (first: number, second: number, third: number, consolation: number): Prize[] => [
	{ tier: 'first', count: first },
	{ tier: 'second', count: second },
	{ tier: 'third', count: third },
	{ tier: 'consolation', count: consolation }
];
const unit = (unitId: string, participants: number, headcount: number, correctSum = 0, totalSum = 0): UnitTurnout => ({
	unitId,
	participants,
	headcount,
	correctSum,
	totalSum
});

describe('1. 90 năm lịch sử Đảng, VCNET 2019: five questions, any number of attempts, prediction, then the earlier answer', () => {
	const week = rules({
		attemptsAllowed: null,
		counting: 'best',
		prediction: 'full_marks',
		tieSteps: ['prediction', 'earlier']
	});
	// Four of the five have all five right, so that is what had to be predicted.
	const outcome = predictionOutcome('full_marks', { fullMarks: 4, participants: 5, attempts: 9 });
	const entries = [
		entrant('An', 5, 7, minutes(3), at(1, 8)),
		entrant('Bình', 5, 4, minutes(9), at(3, 20)),
		entrant('Chi', 5, 1, minutes(2), at(0, 9)),
		entrant('Dũng', 5, 4, minutes(4), at(2, 10)),
		entrant('Én', 4, 4, minutes(1), at(0, 8))
	];

	test('the nearest prediction wins, of equally near ones the earlier answer; one wrong answer comes behind them all', () => {
		expect(placesOf(entries, week, outcome)).toEqual([
			[1, 'Dũng', 'correct'],
			[2, 'Bình', 'earlier'],
			[3, 'Chi', 'prediction'],
			[4, 'An', 'earlier'],
			[5, 'Én', 'correct']
		]);
	});

	test('of a person’s several attempts the most correct one counts', () => {
		const attempts = [
			{ correct: 4, durationMs: minutes(1), submittedAt: at(0, 8) },
			{ correct: 5, durationMs: minutes(6), submittedAt: at(2, 8) },
			{ correct: 3, durationMs: minutes(1), submittedAt: at(3, 8) }
		];
		expect(countedAttempt(attempts, week.counting)).toEqual(attempts[1]);
	});
});

describe('2. Pháp luật về bầu cử, Bộ Tư pháp 2021: 19 questions and a prediction, three attempts, 1 + 5 + 10 + 20 prizes', () => {
	const april = rules({ attemptsAllowed: 3, counting: 'best', prediction: 'full_marks', timeLimitMs: minutes(20) });

	test('a third attempt improves the result, a worse one does not take it away', () => {
		const attempt = (correct: number, durationMs: number, submittedAt: number) => ({
			correct,
			durationMs,
			submittedAt
		});
		const [first, second, third] = [
			attempt(17, minutes(15), at(1, 9)),
			attempt(19, minutes(14), at(2, 9)),
			attempt(19, minutes(11), at(3, 9))
		];
		expect(countedAttempt([first, second], april.counting)).toBe(second);
		expect(countedAttempt([first, second, third], april.counting)).toBe(third);
		expect(countedAttempt([second, first], april.counting)).toBe(second);
	});

	test('36 prizes go to the first 36 of 40', () => {
		const entries = Array.from({ length: 40 }, (_, index) =>
			entrant(`p${index}`, 19, 100 + index, minutes(10), at(1, 1))
		);
		const placed = rank(entries, { tieSteps: april.tieSteps, outcome: 100, seed: 's' });
		const given = proposeAwards(placed, prizes(1, 5, 10, 20));
		expect(given.map(({ tier }) => tier.charAt(0)).join('')).toBe(
			`f${'s'.repeat(5)}${'t'.repeat(10)}${'c'.repeat(20)}`
		);
		expect(given.map(({ participantId }) => participantId)).toEqual(
			entries.slice(0, 36).map(({ entryCode }) => entryCode)
		);
	});

	test('two who are equal in everything are parted by lots that anybody can draw again', () => {
		const twins = [entrant('x', 19, 100, minutes(10), at(1, 1)), entrant('y', 19, 100, minutes(10), at(1, 1))];
		const byLot = ['x', 'y'].sort((a, b) => (lotKey('s', a) < lotKey('s', b) ? -1 : 1));
		expect(placesOf(twins, april, 100, 's')).toEqual([
			[1, byLot[0], 'correct'],
			[2, byLot[1], 'lot']
		]);
	});
});

describe('3. Cải cách hành chính, thành phố Huế 2025: officials and residents apart, units by their share', () => {
	const divisions = divisionsOf('officials', ['officials', 'residents']);
	const week = rules({ attemptsAllowed: 1, prediction: 'full_marks', tieSteps: ['prediction', 'duration', 'earlier'] });

	test('each division has its own first, second and third, though all residents answered worse', () => {
		const people = [
			{ group: 'officials' as const, ...entrant('An', 15, 6_000, minutes(8), at(1, 8)) },
			{ group: 'officials' as const, ...entrant('Bình', 15, 5_900, minutes(9), at(1, 9)) },
			{ group: 'officials' as const, ...entrant('Cúc', 15, 5_900, minutes(12), at(1, 7)) },
			{ group: 'officials' as const, ...entrant('Đạt', 14, 5_945, minutes(4), at(1, 6)) },
			{ group: 'residents' as const, ...entrant('Gấm', 13, null, minutes(10), at(2, 8)) },
			{ group: 'residents' as const, ...entrant('Hiền', 12, 5_945, minutes(10), at(2, 8)) }
		];
		const lists = Map.groupBy(people, ({ group }) => divisionOf(divisions, group));
		const given = [...lists].map(([division, list]) => [
			division,
			proposeAwards(rank(list, { tieSteps: week.tieSteps, outcome: 5_945, seed: null }), prizes(1, 1, 1, 0)).map(
				({ participantId, tier }) => `${participantId} ${tier}`
			)
		]);
		// Bình and Cúc are 45 off, An 55.
		expect(given).toEqual([
			['can-bo', ['Bình first', 'Cúc second', 'An third']],
			['nhan-dan', ['Gấm first', 'Hiền second']]
		]);
	});

	test('units stand by their share of participants; of two with everybody the larger comes first', () => {
		const collective: CollectiveRule = { measure: 'share', bands: [], prizes: prizes(1, 2, 3, 0) };
		const units = [
			unit('phường Vỹ Dạ', 3, 141),
			unit('phường Thanh Thủy', 45, 151),
			unit('xã Vinh Lộc', 120, 120),
			unit('phường Phú Bài', 160, 160)
		];
		const { placed } = rankUnits(units, collective);
		expect(proposeCollectiveAwards(placed, collective.prizes).map(({ unitId, tier }) => [unitId, tier])).toEqual([
			['phường Phú Bài', 'first'],
			['xã Vinh Lộc', 'second'],
			['phường Thanh Thủy', 'second'],
			['phường Vỹ Dạ', 'third']
		]);
	});
});

describe('4. Pháp luật cho học sinh THPT, Gia Lai 2025: 20 questions in 15 minutes, once; schools by number', () => {
	const once = rules({
		attemptsAllowed: 1,
		counting: 'first',
		prediction: null,
		tieSteps: ['duration', 'earlier'],
		timeLimitMs: minutes(15)
	});

	test('points decide, then the shorter time, then the earlier submission; equals share a place and a prize', () => {
		const pupils = [
			entrant('Giang', 20, null, minutes(9), at(4, 20)),
			entrant('Hà', 20, null, minutes(7), at(5, 20)),
			entrant('Khôi', 20, null, minutes(9), at(4, 19)),
			entrant('Linh', 19, null, minutes(3), at(0, 1)),
			entrant('Minh', 19, null, minutes(3), at(0, 1))
		];
		expect(placesOf(pupils, once, null)).toEqual([
			[1, 'Hà', 'correct'],
			[2, 'Khôi', 'duration'],
			[3, 'Giang', 'earlier'],
			[4, 'Linh', 'correct'],
			[4, 'Minh', 'tied']
		]);
		const given = proposeAwards(
			rank(pupils, { tieSteps: once.tieSteps, outcome: null, seed: null }),
			prizes(1, 3, 10, 15)
		);
		expect(given.map(({ participantId, tier, shared }) => [participantId, tier, shared])).toEqual([
			['Hà', 'first', false],
			['Khôi', 'second', false],
			['Giang', 'second', false],
			['Linh', 'second', true],
			['Minh', 'second', true]
		]);
	});

	test('the school with the most pupils taking part gets the prize, whatever its size', () => {
		const collective: CollectiveRule = { measure: 'number', bands: [], prizes: prizes(0, 0, 0, 1) };
		const { placed } = rankUnits([unit('THPT nhỏ', 300, 300), unit('THPT lớn', 480, 1_600)], collective);
		expect(proposeCollectiveAwards(placed, collective.prizes).map(({ unitId, tier }) => [unitId, tier])).toEqual([
			['THPT lớn', 'consolation']
		]);
	});
});

describe('5. Pháp luật về bầu cử, Thái Nguyên 2026: ten questions, the number of participants predicted, prizes for units', () => {
	const single = rules({ attemptsAllowed: 1, prediction: 'participants', timeLimitMs: minutes(20) });

	test('what is predicted is the number of participants, not of those with full marks', () => {
		const outcome = predictionOutcome('participants', { fullMarks: 900, participants: 20_000, attempts: 20_000 });
		const entries = [
			entrant('Nam', 10, 900, minutes(5), at(1, 1)),
			entrant('Oanh', 10, 19_500, minutes(15), at(9, 1)),
			entrant('Phúc', 10, 20_400, minutes(18), at(9, 2))
		];
		expect(placesOf(entries, single, outcome)).toEqual([
			[1, 'Phúc', 'correct'],
			[2, 'Oanh', 'prediction'],
			[3, 'Nam', 'prediction']
		]);
	});

	test('bars by headcount keep a tiny unit and a large half-hearted one out', () => {
		const collective: CollectiveRule = {
			measure: 'share',
			bands: [
				{ headcountFrom: 0, minParticipants: 10, minShare: 0.7 },
				{ headcountFrom: 100, minParticipants: null, minShare: 0.5 }
			],
			prizes: prizes(1, 3, 5, 10)
		};
		const { placed, left } = rankUnits(
			[
				unit('tổ 4 người', 4, 4),
				unit('trường 60 người', 45, 60),
				unit('xã 400 người', 199, 400),
				unit('phường 400 người', 200, 400)
			],
			collective
		);
		expect(placed.map(({ place, unitId }) => [place, unitId])).toEqual([
			[1, 'trường 60 người'],
			[2, 'phường 400 người']
		]);
		expect(left.map(({ unitId, reason }) => [unitId, reason])).toEqual([
			['tổ 4 người', 'too_few'],
			['xã 400 người', 'low_share']
		]);
	});
});
