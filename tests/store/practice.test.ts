import { errorText } from '$lib/server/errors';
import { read, schema, write } from '$lib/server/db';
import { canonicalJson } from '$lib/domain/hash-chain';
import { sha256Hex } from '$lib/domain/sha256';
import { itemStatistics } from '$lib/domain/item-analysis/item-statistics';
import { paperStatistics } from '$lib/domain/item-analysis/paper-statistics';
import { noResponses } from '$lib/domain/item-analysis/response-counts';
import * as attempts from '$lib/server/store/attempts';
import * as contests from '$lib/server/store/contests';
import * as participants from '$lib/server/store/participants';
import * as practiceRuns from '$lib/server/store/practice-runs';
import { closeExpiredAttempts } from '$lib/server/usecases/attempt/close-expired-attempts';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { listContests } from '$lib/server/usecases/contest/list-contests';
import { showLive } from '$lib/server/usecases/contest/show-live';
import { showStandings } from '$lib/server/usecases/contest/show-standings';
import { showDesk } from '$lib/server/usecases/desk/show-desk';
import { sealAttempts } from '$lib/server/usecases/log/seal-attempts';
import { listPublicContests } from '$lib/server/usecases/participant/list-public-contests';
import { showPublicContest } from '$lib/server/usecases/participant/show-public-contest';
import { forgetAfterRetention } from '$lib/server/usecases/participant/forget-after-retention';
import { removeOldPractice, removePractice } from '$lib/server/usecases/practice/remove-practice';
import { showPractice } from '$lib/server/usecases/practice/show-practice';
import { startPractice } from '$lib/server/usecases/practice/start-practice';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { readUnit } from '$lib/server/usecases/reach/read-unit';
import { eq, getTableName } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, MINUTE, NOW } from '../factories/time';
import { theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const scheduled = [
	{ opensAt: NOW + DAY, closesAt: NOW + 2 * DAY },
	{ opensAt: NOW + 3 * DAY, closesAt: NOW + 4 * DAY }
];

let organizer: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember({ role: 'organizer' });
});

const aScheduledContest = (overrides: Parameters<typeof aPublishedContest>[0] = {}) =>
	aPublishedContest({ rounds: scheduled, items: 12, paperSize: 5, ...overrides });

async function aFinishedRun(contestId: string, people = 10) {
	const { copyId, played } = await startPractice(organizer, contestId, { people }, NOW);
	await played;
	return copyId;
}

/** Rows and a hash by table of all that is stored, whatever order the engine keeps it in. */
async function fingerprint() {
	const kept = Object.values(schema).filter((table) => !['audit_log', 'chain_heads'].includes(getTableName(table)));
	const prints = await Promise.all(
		kept.map(async (table) => {
			const rows = (await read.select().from(table)).map(canonicalJson).sort();
			return [getTableName(table), `${rows.length} ${sha256Hex(rows.join('\n'))}`] as const;
		})
	);
	return Object.fromEntries(prints);
}

/** What leaders, the public and the desk are shown. */
async function shown(code: string, contestId: string) {
	const commune = await theCommune();
	return {
		overview: await readOverview(organizer, {}, NOW),
		unit: await readUnit(organizer, { unit: commune.id }, NOW),
		desk: await showDesk(organizer, NOW),
		list: await listContests(organizer, null, null, NOW),
		closed: await listContests(organizer, 'finalized', null, NOW),
		live: await showLive(organizer, contestId, null, NOW),
		home: await listPublicContests(NOW),
		contest: await showPublicContest(code, null, NOW)
	};
}

/** Every kind of row that staff may add to a round. */
async function workOn(copyId: string, versionId: string) {
	const [round] = await contests.roundsOf(copyId);
	const [paper] = await practiceRuns.papersOf(round!.id, '', 1);
	const { id: attemptId, participantId } = paper!;
	const [roundId, at, reason] = [round!.id, NOW, 'Thử'];
	await write(async (tx) => {
		await tx.insert(schema.extraTimes).values({ roundId, participantId, extraMs: MINUTE, reason, grantedAt: at });
		const correction = { id: `${copyId}-key`, roundId, versionId, mode: 'replace' as const, reason, at };
		await tx.insert(schema.keyCorrections).values({ ...correction, keyBefore: ['A'], keyAfter: ['B'] });
		const change = { correctionId: correction.id, participantId, correctBefore: 1, correctAfter: 2 };
		await tx.insert(schema.regradeChanges).values(change);
		const found = { attemptId, roundId, kind: 'edited_clock' as const, groupKey: '', detail: {}, foundAt: at };
		await tx.insert(schema.irregularities).values(found);
		const appeal = { id: `${copyId}-appeal`, attemptId, roundId, body: reason, createdAt: at, state: 'open' as const };
		await tx.insert(schema.appeals).values(appeal);
		const paper = { ...paperStatistics(noResponses()), persons: 1 };
		await tx.insert(schema.roundAnalyses).values({ roundId, attempts: 'first', paper, analysedAt: at });
		const item = { versionId, kind: 'single' as const, optionIds: ['A', 'B'], key: ['A'] };
		const [version] = await tx.select().from(schema.itemVersions).where(eq(schema.itemVersions.id, versionId));
		const statistics = itemStatistics(item, undefined);
		await tx
			.insert(schema.itemAnalyses)
			.values({ roundId, attempts: 'first', versionId, itemId: version!.itemId, statistics });
		await tx.update(schema.awards).set({ state: 'approved' }).where(eq(schema.awards.contestId, copyId));
	});
}

describe('a practice run', () => {
	it('leaves no trace in what is stored, and shows in no figure, list or public page while it is there', async () => {
		const { contest: open } = await aPublishedContest({ items: 6 });
		const person = await aParticipant();
		await submitAttempt(person, await startAttempt(person, open.code, NOW), NOW + MINUTE);
		const { contest } = await aScheduledContest();
		await sealAttempts(NOW);
		const [stored, figures] = [await fingerprint(), await shown(open.code, open.id)];

		const copyId = await aFinishedRun(contest.id, 20);
		const copy = await contests.find(copyId);
		expect(copy).toMatchObject({ practiceOf: contest.id });
		await expect(showPublicContest(copy!.code, null, NOW)).rejects.toEqual(refusal('contest.not_found'));
		expect(await shown(open.code, open.id)).toEqual(figures);
		const during = await fingerprint();
		expect(during).toMatchObject({ participations: stored.participations, figure_deltas: stored.figure_deltas });
		expect(during.attempts).not.toBe(stored.attempts);

		await removePractice(organizer, contest.id, NOW);
		expect(await fingerprint()).toEqual(stored);
	});

	it('plays every round to its end: papers, results, standings and prizes', async () => {
		const { contest } = await aScheduledContest({ prizes: [{ tier: 'first', count: 2 }] });
		const copyId = await aFinishedRun(contest.id, 30);
		const { run, rounds, prizes } = await showPractice(organizer, contest.id, NOW);
		expect(run).toMatchObject({ state: 'finished', people: 30, done: 60, total: 60, faults: [] });
		expect(rounds).toHaveLength(2);
		for (const round of rounds) {
			expect(round).toMatchObject({ persons: 30, ranked: 30, prizes: 2 });
			expect(round.papers).toBeGreaterThan(30);
			expect(round.scores.reduce((sum, n) => sum + n, 0)).toBe(30);
			expect(round.cells).toMatchObject([{ items: 12, drawn: 5 * round.papers }]);
			const wish = { division: null, after: null };
			expect((await showStandings(organizer, round.roundId, wish, NOW)).rows).toHaveLength(30);
		}
		expect(prizes).toHaveLength(4);
		expect((await contests.find(copyId))?.code).toMatch(/^thu-\w{6}$/);
	});

	it('plays in all divisions and units that may enter, and nowhere else', async () => {
		const commune = await theCommune();
		const eligibility = { groups: ['officials' as const], unitIds: [commune.id], minimumAge: 18 };
		const { contest } = await aScheduledContest({ eligibility });
		const copyId = await aFinishedRun(contest.id);
		const people = await practiceRuns.peopleOf(copyId);
		expect(people.map(({ audienceGroup, phone }) => [audienceGroup, phone])).toEqual(
			people.map(() => ['officials', null])
		);
		expect((await showPractice(organizer, contest.id, NOW)).run?.faults).toEqual([]);
	});

	it('asks nobody twice the same where attempts may not repeat a question', async () => {
		const { contest } = await aScheduledContest({
			rounds: [{ ...scheduled[0], rules: { attemptsAllowed: 2, noRepeat: true } }],
			items: 12,
			paperSize: 5
		});
		await aFinishedRun(contest.id);
		expect((await showPractice(organizer, contest.id, NOW)).run?.faults).toEqual([]);
	});

	it('is let alone by the sweep, which would close its papers in the middle of the play', async () => {
		const { contest } = await aScheduledContest();
		const [round] = await contests.roundsOf(await aFinishedRun(contest.id));
		const [paper] = await practiceRuns.papersOf(round!.id, '', 1);
		const running = { state: 'in_progress' as const };
		await write((tx) => tx.update(schema.attempts).set(running).where(eq(schema.attempts.id, paper!.id)));
		await closeExpiredAttempts(NOW + DAY, 1000);
		expect(await attempts.runningIn(round!.id)).toBe(1);
	});

	it('is never sealed: seals say that papers stay', async () => {
		const { contest } = await aScheduledContest();
		const [round] = await contests.roundsOf(await aFinishedRun(contest.id));
		await sealAttempts(NOW);
		const papers = await read.select().from(schema.attempts).where(eq(schema.attempts.roundId, round!.id));
		expect(papers.length).toBeGreaterThan(0);
		expect(papers.filter(({ sealedSteps }) => sealedSteps > 0)).toEqual([]);
	});

	it('keeps its simulated people out of what happens to real ones after the retention', async () => {
		const { contest } = await aScheduledContest();
		const copyId = await aFinishedRun(contest.id);
		const before = await practiceRuns.peopleOf(copyId);
		await forgetAfterRetention(NOW + 3000 * DAY);
		expect(await practiceRuns.peopleOf(copyId)).toEqual(before);
	});

	it('works from a draft whose paper the bank can fill, with what the bank has now', async () => {
		const { contest, round } = await aScheduledContest({ publishedAt: null, rounds: [scheduled[0]!] });
		await aFinishedRun(contest.id);
		expect((await showPractice(organizer, contest.id, NOW)).run).toMatchObject({ state: 'finished', faults: [] });
		expect((await contests.find(contest.id))?.publishedAt).toBeNull();
		expect(round.isPractice).toBe(false);
	});

	it('is refused where the bank cannot fill the paper, and from the opening on', async () => {
		const people = { people: 10 };
		const thin = await aScheduledContest({ publishedAt: null, items: [{ topic: 'thin' }], paperSize: 40 });
		await expect(startPractice(organizer, thin.contest.id, people, NOW)).rejects.toEqual(refusal('practice.paper'));
		const open = await aPublishedContest();
		await expect(startPractice(organizer, open.contest.id, people, NOW)).rejects.toEqual(refusal('practice.opened'));
		const leader = await aStaffMember({ role: 'leader' });
		const { contest } = await aScheduledContest();
		await expect(startPractice(leader, contest.id, people, NOW)).rejects.toEqual(refusal('access.denied'));
	});

	it('has one run at a time, which cannot be removed while it plays', async () => {
		const { contest } = await aScheduledContest();
		const starts = [10, 10].map((people) => startPractice(organizer, contest.id, { people }, NOW));
		const [first, second] = await Promise.allSettled(starts);
		const [begun] = [first, second].flatMap((one) => (one?.status === 'fulfilled' ? [one.value] : []));
		const refused = [first, second].flatMap((one) => (one?.status === 'rejected' ? [one.reason as unknown] : []));
		expect(refused).toEqual([refusal('practice.running')]);
		await expect(removePractice(organizer, contest.id, NOW)).rejects.toEqual(refusal('practice.running'));
		await begun!.played;
		const again = await aFinishedRun(contest.id);
		expect(again).not.toBe(begun!.copyId);
		expect(await contests.find(begun!.copyId)).toBeUndefined();
	});

	it('takes with it what was done to it: corrections, appeals, extra time, approved prizes, overall places', async () => {
		const overall = { method: 'sum' as const, bestOf: 0, points: [], prizes: [{ tier: 'first' as const, count: 1 }] };
		const { contest, items } = await aScheduledContest({ overall });
		const stored = await fingerprint();
		const copyId = await aFinishedRun(contest.id);
		expect((await showPractice(organizer, contest.id, NOW)).prizes.map(({ roundId }) => roundId)).toContain(null);
		await workOn(copyId, items[0]!.version.id);
		await removePractice(organizer, contest.id, NOW);
		expect(await fingerprint()).toEqual(stored);
	});

	it('may be taken away when the server that played it stopped half way', async () => {
		const { contest } = await aScheduledContest();
		const stored = await fingerprint();
		const copyId = await aFinishedRun(contest.id);
		const half = { ...(await practiceRuns.stateOf(copyId))!, state: 'playing' as const, beatAt: NOW };
		await write((tx) => practiceRuns.putState(tx, copyId, half));
		await expect(removePractice(organizer, contest.id, NOW + 2 * MINUTE)).rejects.toEqual(refusal('practice.running'));
		const later = NOW + 2 * MINUTE + 1;
		expect((await showPractice(organizer, contest.id, later)).run?.state).toBe('abandoned');
		await removePractice(organizer, contest.id, later);
		expect(await fingerprint()).toEqual(stored);
	});

	it('tells what failed, without taking the rest of the run with it', async () => {
		const eligibility = { groups: ['residents' as const], unitIds: [], minimumAge: null };
		const { contest } = await aScheduledContest({ rounds: [scheduled[0]!], eligibility });
		const { copyId, played } = await startPractice(organizer, contest.id, { people: 10 }, NOW);
		const person = practiceRuns.personId(copyId, 10);
		await write((tx) => participants.update(tx, person, { audienceGroup: 'officials' }));
		await played;
		const { run, rounds } = await showPractice(organizer, contest.id, NOW);
		expect(run).toMatchObject({ state: 'finished', faults: [{ count: 1, text: errorText('entry.group') }] });
		expect(rounds).toMatchObject([{ persons: 9, ranked: 9 }]);
	});

	it('goes by itself a week later', async () => {
		const { contest } = await aScheduledContest();
		const copyId = await aFinishedRun(contest.id);
		await removeOldPractice(NOW + 7 * DAY);
		expect(await contests.find(copyId)).toBeDefined();
		await removeOldPractice(NOW + 7 * DAY + 1);
		expect(await contests.find(copyId)).toBeUndefined();
		expect(await practiceRuns.stateOf(copyId)).toBeNull();
	});

	it('is in the log: who began it, who took it away, and with what in it', async () => {
		const { contest } = await aScheduledContest();
		const copyId = await aFinishedRun(contest.id);
		await removePractice(organizer, contest.id, NOW);
		const entries = (await read.select().from(schema.auditLog).orderBy(schema.auditLog.seq)).filter(
			({ objectId }) => objectId === contest.id
		);
		expect(entries.sort((a, b) => a.seq - b.seq)).toMatchObject([
			{ act: 'practice.start', actorId: organizer.id, before: null, after: { copyId, people: 10 } },
			{ act: 'practice.remove', actorId: organizer.id, before: { copyId, people: 10 }, after: null }
		]);
	});
});
