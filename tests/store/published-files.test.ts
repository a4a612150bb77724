import { sha256Hex } from '$lib/domain/sha256';
import { verifyStandings } from '$lib/domain/verify-standings';
import { readStandings, type StandingsFormat } from '$lib/formats/standings-file';
import type { Actor } from '$lib/server/access';
import { schema, write } from '$lib/server/db';
import * as rounds from '$lib/server/store/rounds';
import { approveAwards } from '$lib/server/usecases/award/approve-awards';
import { giveAward } from '$lib/server/usecases/award/give-award';
import { showAwards } from '$lib/server/usecases/award/show-awards';
import { withdrawAward } from '$lib/server/usecases/award/withdraw-award';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { publishResults } from '$lib/server/usecases/contest/publish-results';
import { serveStandingsFile } from '$lib/server/usecases/contest/serve-standings-file';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest, type ContestRow, type RoundRow } from '../factories/contest';
import { anEntrant } from '../factories/entry';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, MINUTE, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LATER = NOW + 3 * DAY;
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
	organizer = await aStaffMember({ role: 'organizer' });
	leader = await aStaffMember({ role: 'leader' });
});

async function approve(contest: ContestRow, round: RoundRow, actor: Actor) {
	const { waiting } = await showAwards(actor, contest.id, round.id, LATER);
	const where = { contestId: contest.id, roundId: round.id };
	await approveAwards(actor, where, { ids: waiting, keepShared: 'on' }, LATER + HOUR);
}

/** A published round of two divisions, with a prediction, ties and an organizer who is not ranked. */
async function aPublishedRound() {
	const { contest, round } = await aPublishedContest({
		divisions: DIVISIONS,
		prizes: [
			{ tier: 'first', count: 1, label: '500.000 đồng' },
			{ tier: 'third', count: 2, label: '' }
		]
	});
	const people = [];
	for (let n = 0; n < 12; n++) {
		const result = { correct: 4 - (n % 3), durationMs: (5 + (n % 2)) * MINUTE, prediction: n % 4 === 0 ? null : n };
		const audienceGroup = n % 3 === 0 ? ('officials' as const) : ('residents' as const);
		people.push(await anEntrant(round, { ...result, audienceGroup }));
	}
	const insider = await anEntrant(round);
	await aStaffMember({ role: 'organizer', phone: insider.phone });
	await finalizeRound(organizer, round.id, LATER);
	await approve(contest, round, leader);
	await publishResults(organizer, round.id, LATER + 2 * HOUR);
	return { contest, round, people };
}

async function fileOf({ code }: ContestRow, format: StandingsFormat): Promise<string> {
	const { pieces } = await serveStandingsFile(code, '1', format);
	return Buffer.concat(await pieces()).toString('utf8');
}

describe('the published file of a round', () => {
	it('has the SHA-256 that was published, in both formats, and holds when it is worked out again', async () => {
		const { contest, round } = await aPublishedRound();
		const published = (await rounds.findWithContest(round.id))?.round.fileSha256;
		for (const format of ['json', 'csv'] as const) {
			const text = await fileOf(contest, format);
			expect(sha256Hex(text)).toBe(published?.[format]);
			const file = readStandings(text);
			expect(verifyStandings(file)).toEqual([]);
			expect(file.entries).toHaveLength(12);
			expect(file.head).toMatchObject({
				outcome: 5,
				counts: { fullMarks: 5, participants: 13, attempts: 13 },
				excluded: [{ reason: 'organizer', correct: 4, total: 4 }],
				auditHead: published?.auditHead
			});
		}
	});

	it('names nobody: no full name, no phone, no id', async () => {
		const { contest, people } = await aPublishedRound();
		const text = (await fileOf(contest, 'json')) + (await fileOf(contest, 'csv'));
		for (const { id, name, phone } of people) {
			for (const secret of [id, name, phone!.slice(3)]) expect(text).not.toContain(secret);
		}
	});

	it('stays the same when a prize is withdrawn and given to another afterwards', async () => {
		const { contest, round } = await aPublishedRound();
		const before = await fileOf(contest, 'json');
		const { awards } = await showAwards(leader, contest.id, round.id, LATER);
		await withdrawAward(leader, { awardId: awards[0]!.id, reason: 'Thi hộ' }, LATER + 3 * HOUR);
		await aPublishedRound().then(({ contest: other }) => fileOf(other, 'json'));
		expect(await fileOf(contest, 'json')).toBe(before);
	});

	it('says where people decided otherwise than the places do', async () => {
		const { contest, round } = await aPublishedContest();
		for (const correct of [4, 3, 2]) await anEntrant(round, { correct });
		await finalizeRound(organizer, round.id, LATER);
		const { awards } = await showAwards(leader, contest.id, round.id, LATER);
		await withdrawAward(leader, { awardId: awards[0]!.id, reason: 'Thi hộ' }, LATER + 1);
		const { withdrawn } = await showAwards(leader, contest.id, round.id, LATER);
		await giveAward(leader, { awardId: awards[0]!.id, to: withdrawn[0]!.candidates[0]!.id }, LATER + 2);
		await approve(contest, round, await aStaffMember({ role: 'admin' }));
		await publishResults(organizer, round.id, LATER + 2 * HOUR);
		const file = readStandings(await fileOf(contest, 'csv'));
		expect(verifyStandings(file)).toEqual([]);
		expect(file.entries.map(({ prize }) => prize)).toEqual([null, 'first', null]);
		expect(file.head.decisions.map(({ prize }) => prize).sort()).toEqual(['first', null]);
	});

	it('is refused when a frozen row was changed in the database', async () => {
		const { contest, round, people } = await aPublishedRound();
		await write((tx) =>
			tx.update(schema.standings).set({ durationMs: 1 }).where(eq(schema.standings.participantId, people[3]!.id))
		);
		for (const format of ['json', 'csv'] as const) {
			await expect(fileOf(contest, format)).rejects.toThrow(round.id);
		}
	});

	it('is not there before the results are published, nor for a round that does not exist', async () => {
		const { contest, round } = await aPublishedContest();
		await anEntrant(round);
		await finalizeRound(organizer, round.id, LATER);
		const notFound = expect.objectContaining({ code: 'results.not_found' });
		for (const [code, position] of [
			[contest.code, '1'],
			[contest.code, '9'],
			['khong-co', '1']
		] as const) {
			await expect(serveStandingsFile(code, position, 'json')).rejects.toEqual(notFound);
		}
	});
});
