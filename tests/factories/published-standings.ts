import { proposeAwards } from '$lib/domain/award';
import { divisionOf } from '$lib/domain/division';
import { entryCode } from '$lib/domain/entry-code';
import { lotCommitment } from '$lib/domain/lot-commitment';
import {
	headCheck,
	lineCheck,
	STANDINGS_FORMAT,
	type PublishedEntry,
	type PublishedStandings,
	type StandingsHead
} from '$lib/domain/published-standings';
import { predictionOutcome, rank } from '$lib/domain/ranking';
import { MINUTE, NOW } from './time';

export type Result = Pick<PublishedEntry, 'group' | 'correct' | 'durationMs' | 'submittedAt' | 'prediction'>;

/** A round's file as it would be published for these results, of a paper of ten questions. */
export function publishedStandings(results: Result[], overrides: Partial<StandingsHead> = {}): PublishedStandings {
	const entrants = results.map((result, index) => ({ ...result, entryCode: entryCode('round', `person ${index}`) }));
	const counts = {
		fullMarks: results.filter(({ correct }) => correct === 10).length,
		participants: results.length,
		attempts: results.length
	};
	const lotSeed = overrides.lotSeed ?? 'a1b2c3';
	const head: StandingsHead = {
		format: STANDINGS_FORMAT,
		version: 1,
		contest: { code: 'nq57', title: 'Tìm hiểu “Nghị quyết 57”, lần 1' },
		round: { position: 1, name: 'Tuần 1', opensAt: NOW, closesAt: NOW + 60 * MINUTE },
		finalizedAt: NOW + 120 * MINUTE,
		publishedAt: NOW + 180 * MINUTE,
		rules: {
			timeLimitMs: 20 * MINUTE,
			attemptsAllowed: 1,
			counting: 'best',
			prediction: 'full_marks',
			tieSteps: ['prediction', 'duration', 'earlier', 'lot']
		},
		divisions: [
			{ key: 'can-bo', name: 'Bảng cán bộ', groups: ['officials'] },
			{ key: 'nhan-dan', name: 'Bảng nhân dân', groups: ['students', 'residents', 'cooperatives'] }
		],
		prizes: [
			{ tier: 'first', count: 1, label: '1.000.000 đồng' },
			{ tier: 'third', count: 2, label: 'Giấy khen' }
		],
		maxAwardShare: null,
		counts,
		outcome: predictionOutcome('full_marks', counts),
		lotSeed,
		lotCommitment: lotCommitment(lotSeed),
		auditHead: { seq: 7, hash: 'f'.repeat(64) },
		excluded: [],
		decisions: [],
		...overrides
	};
	const divisions = Map.groupBy(entrants, ({ group }) => divisionOf(head.divisions, group));
	let above = headCheck(head);
	const entries = [...divisions].flatMap(([division, people]) => {
		const placed = rank(people, { tieSteps: head.rules.tieSteps, outcome: head.outcome, seed: lotSeed });
		const withIds = placed.map((one) => ({ ...one, participantId: one.entryCode }));
		const prizes = proposeAwards(withIds, head.prizes, { maxShareOfEntrants: head.maxAwardShare });
		return placed.map((one) => {
			const prize = prizes.find(({ participantId }) => participantId === one.entryCode)?.tier ?? null;
			const entry = { ...one, division, name: 'N. T. "Ưởng", =A', unit: 'Thôn Đông, xã An Bình', total: 10, prize };
			above = lineCheck(above, entry);
			return { ...entry, check: above };
		});
	});
	return { head, entries };
}
