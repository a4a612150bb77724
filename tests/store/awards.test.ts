import { DomainError } from '$lib/domain/domain-error';
import type { Actor } from '$lib/server/access';
import { read, schema } from '$lib/server/db';
import { approveAwards } from '$lib/server/usecases/award/approve-awards';
import { giveAward } from '$lib/server/usecases/award/give-award';
import { showAwards } from '$lib/server/usecases/award/show-awards';
import { withdrawAward } from '$lib/server/usecases/award/withdraw-award';
import { finalizeOverall } from '$lib/server/usecases/contest/finalize-overall';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { publishOverall } from '$lib/server/usecases/contest/publish-overall';
import { publishResults } from '$lib/server/usecases/contest/publish-results';
import { showResults } from '$lib/server/usecases/contest/show-results';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { anEntrant } from '../factories/entry';
import { aPopulation } from '../factories/population';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LATER = NOW + 3 * DAY;
const WHOLE = { round: null, division: null, search: null, after: null };
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as DomainError;
const DIVISIONS = [
	{ key: 'can-bo', name: 'Bảng cán bộ', groups: ['officials' as const] },
	{
		key: 'nhan-dan',
		name: 'Bảng nhân dân',
		groups: ['students' as const, 'residents' as const, 'cooperatives' as const]
	}
];

let organizer: Actor;
let leader: Actor;

beforeAll(async () => {
	organizer = await aStaffMember({ role: 'organizer', name: 'Trần Thị Cán Bộ' });
	leader = await aStaffMember({ role: 'leader', name: 'Phạm Lãnh Đạo' });
});

type Scene = Awaited<ReturnType<typeof aPublishedContest>>;
type Overrides = Parameters<typeof aPublishedContest>[0];

/** A finalized round in which so many people were right so often. */
async function aFinalizedRound(correct: number[], overrides: Overrides = {}) {
	const scene = await aPublishedContest({
		rounds: [{ rules: { prediction: null, tieSteps: [] } }],
		prizes: [
			{ tier: 'first', count: 1, label: '500.000 đồng' },
			{ tier: 'second', count: 1, label: '' }
		],
		...overrides
	});
	const people = [];
	for (const count of correct) people.push(await anEntrant(scene.round, { correct: count }));
	await finalizeRound(organizer, scene.round.id, LATER);
	return { ...scene, people };
}

const awardsOf = ({ contest, round }: Pick<Scene, 'contest' | 'round'>, actor = leader) =>
	showAwards(actor, contest.id, round.id, LATER);

/** Approves what the page shows. */
async function approveAll(scene: Pick<Scene, 'contest' | 'round'>, actor = leader, input: { keepShared?: 'on' } = {}) {
	const { waiting } = await awardsOf(scene, actor);
	const where = { contestId: scene.contest.id, roundId: scene.round.id };
	await approveAwards(actor, where, { ids: waiting, keepShared: undefined, ...input }, LATER + HOUR);
}

const prizesShown = async (scene: Pick<Scene, 'contest' | 'round'>) =>
	(await awardsOf(scene)).awards.map(({ tier, place, state }) => [tier, place, state]);
const logged = async (act: string) =>
	(await read.select().from(schema.auditLog).orderBy(schema.auditLog.seq)).filter((entry) => entry.act === act);

describe('prizes', () => {
	it('are proposed with the ranking and wait for a second person', async () => {
		const scene = await aFinalizedRound([4, 3, 2]);
		expect(await prizesShown(scene)).toEqual([
			['first', 1, 'proposed'],
			['second', 2, 'proposed']
		]);
		await expect(publishResults(organizer, scene.round.id, LATER)).rejects.toEqual(refusal('awards.not_approved'));
		await expect(approveAll(scene, organizer)).rejects.toEqual(refusal('award.same_person'));
		await approveAll(scene);
		await publishResults(organizer, scene.round.id, LATER + 2 * HOUR);
		const { results } = await showResults(scene.contest.code, WHOLE, null);
		expect(results?.winners.map(({ prize, place }) => [prize, place])).toEqual([
			['first', 1],
			['second', 2]
		]);
	});

	it('get a certificate code each with the approval, and the log says who approved what', async () => {
		const scene = await aFinalizedRound([4, 3]);
		await approveAll(scene);
		const codes = (await awardsOf(scene)).awards.map(({ certificateCode }) => certificateCode);
		expect(codes).toEqual([expect.stringMatching(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/), expect.any(String)]);
		expect(new Set(codes).size).toBe(2);
		const entry = (await logged('awards.approve')).find(({ objectId }) => objectId === scene.round.id);
		expect(entry).toMatchObject({
			actorId: leader.id,
			before: [expect.objectContaining({ state: 'proposed', tier: 'first' }), expect.anything()],
			after: [expect.objectContaining({ state: 'approved', certificateCode: expect.any(String) }), expect.anything()]
		});
	});

	it('are approved only as they were seen', async () => {
		const scene = await aFinalizedRound([4, 3]);
		const { waiting, awards } = await awardsOf(scene);
		await withdrawAward(leader, { awardId: awards[0]!.id, reason: 'Nhờ người khác thi hộ' }, LATER);
		const where = { contestId: scene.contest.id, roundId: scene.round.id };
		await expect(approveAwards(leader, where, { ids: waiting, keepShared: undefined }, LATER)).rejects.toEqual(
			refusal('award.stale')
		);
	});

	it('are approved once when two people do it at the same time', async () => {
		const scene = await aFinalizedRound([4]);
		const admin = await aStaffMember({ role: 'admin' });
		const both = await Promise.allSettled([approveAll(scene), approveAll(scene, admin)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await logged('awards.approve')).filter(({ objectId }) => objectId === scene.round.id)).toHaveLength(1);
	});

	it('are not for reviewers and unit managers to approve', async () => {
		const scene = await aFinalizedRound([4]);
		for (const role of ['reviewer', 'unit_manager'] as const) {
			await expect(awardsOf(scene, await aStaffMember({ role }))).rejects.toEqual(refusal('access.denied'));
		}
	});

	it('of a shared place wait until people have settled it', async () => {
		const scene = await aFinalizedRound([4, 4, 1]);
		expect((await awardsOf(scene)).unsettled).toBe(true);
		await expect(approveAll(scene)).rejects.toEqual(refusal('award.shared_unsettled'));
		await approveAll(scene, leader, { keepShared: 'on' });
		expect(await prizesShown(scene)).toEqual([
			['first', 1, 'approved'],
			['first', 1, 'approved']
		]);
	});

	it('of a shared place are settled too when all but one are withdrawn', async () => {
		const scene = await aFinalizedRound([4, 4]);
		const { awards } = await awardsOf(scene);
		await withdrawAward(leader, { awardId: awards[1]!.id, reason: 'Hội đồng bốc thăm tại chỗ' }, LATER);
		expect((await awardsOf(scene)).unsettled).toBe(false);
		await approveAll(scene);
		expect(await prizesShown(scene)).toEqual([['first', 1, 'approved']]);
	});

	it('say in which division the limit on winners leaves prizes over', async () => {
		const scene = await aFinalizedRound([4, 3, 2], { maxAwardShare: 0.34 });
		const shown = await awardsOf(scene);
		expect(shown.awards).toHaveLength(1);
		expect(shown.capped).toEqual([{ division: '', entrants: 3, most: 1 }]);
	});

	it('are given in each division anew', async () => {
		const scene = await aPublishedContest({ divisions: DIVISIONS });
		for (const audienceGroup of ['officials', 'residents', 'students'] as const) {
			await anEntrant(scene.round, { audienceGroup, correct: 3 });
		}
		await anEntrant(scene.round, { audienceGroup: 'residents', correct: 4 });
		await finalizeRound(organizer, scene.round.id, LATER);
		expect((await awardsOf(scene)).awards.map(({ division, tier, place }) => [division, tier, place])).toEqual([
			['can-bo', 'first', 1],
			['nhan-dan', 'first', 1]
		]);
	});
});

describe('a prize that is withdrawn', () => {
	it('moves nobody up by itself, and is offered to the next placed', async () => {
		const scene = await aFinalizedRound([4, 3, 2, 1]);
		await approveAll(scene);
		const { awards } = await awardsOf(scene);
		await withdrawAward(organizer, { awardId: awards[0]!.id, reason: 'Không đúng đối tượng' }, LATER + 2 * HOUR);
		const shown = await awardsOf(scene);
		expect(shown.awards.map(({ tier, place }) => [tier, place])).toEqual([['second', 2]]);
		expect(shown.withdrawn).toEqual([
			expect.objectContaining({
				withdrawnReason: 'Không đúng đối tượng',
				withdrawnBy: 'Trần Thị Cán Bộ',
				candidates: [expect.objectContaining({ participantId: scene.people[2]!.id, place: 3 })]
			})
		]);
	});

	it('is given to the next by an act of its own, which another person approves', async () => {
		const scene = await aFinalizedRound([4, 3, 2, 1]);
		const { awards } = await awardsOf(scene);
		const [first] = awards;
		const to = scene.people[2]!.id;
		await withdrawAward(leader, { awardId: first!.id, reason: 'Thi hộ' }, LATER + HOUR);
		await expect(giveAward(leader, { awardId: first!.id, to: scene.people[3]!.id }, LATER)).rejects.toEqual(
			refusal('award.not_next')
		);
		await giveAward(leader, { awardId: first!.id, to }, LATER + HOUR);
		await expect(giveAward(leader, { awardId: first!.id, to }, LATER + HOUR)).rejects.toBeInstanceOf(DomainError);
		await expect(approveAll(scene)).rejects.toEqual(refusal('award.same_person'));
		const admin = await aStaffMember({ role: 'admin' });
		await approveAll(scene, admin);
		expect(await prizesShown(scene)).toEqual([
			['second', 2, 'approved'],
			['first', 3, 'approved']
		]);
		expect(await logged('award.give')).toEqual([
			expect.objectContaining({
				before: { withdrawn: first!.id },
				after: expect.objectContaining({ participantId: to })
			})
		]);
	});

	it('is withdrawn once, with what stood before in the log', async () => {
		const scene = await aFinalizedRound([4]);
		const { awards } = await awardsOf(scene);
		const input = { awardId: awards[0]!.id, reason: 'Thi hộ' };
		await withdrawAward(leader, input, LATER);
		await expect(withdrawAward(leader, input, LATER)).rejects.toEqual(refusal('award.stale'));
		const entry = (await logged('award.withdraw')).find(({ objectId }) => objectId === input.awardId);
		expect(entry).toMatchObject({ before: { state: 'proposed', tier: 'first' }, after: { reason: 'Thi hộ' } });
	});
});

describe('prizes for units', () => {
	const collective = {
		measure: 'share' as const,
		bands: [{ headcountFrom: 0, minParticipants: 2, minShare: null }],
		prizes: [{ tier: 'first' as const, count: 1, label: 'Cờ' }]
	};

	it('go by the share of each unit’s people, and the others are shown with the reason', async () => {
		const scene = await aPublishedContest({ collective, prizes: [] });
		const units = [];
		for (const [headcount, entrants] of [
			[10, 2],
			[5, 2],
			[4, 1]
		] as const) {
			const unit = await aUnit();
			units.push(unit);
			await aPopulation(unit.id, headcount);
			for (let n = 0; n < entrants; n++) await anEntrant(scene.round, {}, { unitId: unit.id });
		}
		await finalizeRound(organizer, scene.round.id, LATER);
		const shown = await awardsOf(scene);
		expect(shown.awards).toEqual([
			expect.objectContaining({
				kind: 'collective',
				name: units[1]!.name,
				participants: 2,
				headcount: 5,
				tier: 'first'
			})
		]);
		expect(shown.unitsLeft).toEqual([expect.objectContaining({ unitName: units[2]!.name, reason: 'too_few' })]);
		await withdrawAward(leader, { awardId: shown.awards[0]!.id, reason: 'Sai số liệu dân số' }, LATER);
		const [withdrawn] = (await awardsOf(scene)).withdrawn;
		expect(withdrawn?.candidates.map(({ id }) => id)).toEqual([units[0]!.id]);
		await giveAward(leader, { awardId: withdrawn!.id, to: units[0]!.id }, LATER);
		await approveAll(scene, await aStaffMember({ role: 'admin' }));
		await publishResults(organizer, scene.round.id, LATER + 2 * HOUR);
		const { results } = await showResults(scene.contest.code, WHOLE, null);
		expect(results?.winners).toEqual([expect.objectContaining({ kind: 'collective', name: units[0]!.name })]);
	});

	it('come with the overall standings where rounds add up, and only with them', async () => {
		const overall = {
			method: 'sum' as const,
			bestOf: 0,
			points: [],
			prizes: [{ tier: 'first' as const, count: 1, label: '' }]
		};
		const rules = { prediction: null };
		const scene = await aPublishedContest({ collective, overall, prizes: [], rounds: [{ rules }, { rules }] });
		const unit = await aUnit();
		await aPopulation(unit.id, 5);
		for (const correct of [3, 4]) await anEntrant(scene.rounds[correct - 3]!, { correct }, { unitId: unit.id });
		for (const round of scene.rounds) await finalizeRound(organizer, round.id, LATER);
		expect((await awardsOf(scene)).awards).toEqual([]);
		await finalizeOverall(organizer, scene.contest.id, LATER);
		const whole = { contest: scene.contest, round: { ...scene.round, id: 'overall' } };
		expect((await awardsOf(whole)).awards.map(({ kind, tier }) => [kind, tier])).toEqual([
			['collective', 'first'],
			['individual', 'first']
		]);
		await expect(publishOverall(organizer, scene.contest.id, LATER)).rejects.toEqual(refusal('awards.not_approved'));
		await approveAll(whole);
		await publishOverall(organizer, scene.contest.id, LATER + 2 * HOUR);
		const { results } = await showResults(scene.contest.code, WHOLE, null);
		expect(results?.rows.map(({ place, score, prize }) => [place, score, prize])).toEqual([
			[1, 4, 'first'],
			[2, 3, null]
		]);
	});
});
