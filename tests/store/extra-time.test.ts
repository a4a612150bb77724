import { read, schema, write } from '$lib/server/db';
import * as attemptSteps from '$lib/server/store/attempt-steps';
import * as attempts from '$lib/server/store/attempts';
import * as extraTimes from '$lib/server/store/extra-times';
import type { RoundRules } from '$lib/domain/round-rules';
import { closeExpiredAttempts } from '$lib/server/usecases/attempt/close-expired-attempts';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { closeRound } from '$lib/server/usecases/contest/close-round';
import { grantExtraTime } from '$lib/server/usecases/correction/grant-extra-time';
import { showExtraTime } from '$lib/server/usecases/correction/show-extra-time';
import { forgetPerson } from '$lib/server/usecases/participant/forget-person';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest, type RoundRow } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, MINUTE, NOW, SECOND } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LIMIT = 20 * MINUTE;
const GRACE = 5 * MINUTE;
let organizer: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember();
});

const aContest = (rules: Partial<RoundRules> = {}) =>
	aPublishedContest({ rounds: [{ rules: { timeLimitMs: LIMIT, graceMs: GRACE, ...rules } }] });
const grant = (round: RoundRow, { id }: ParticipantRow, amount: '25' | '50' | '100' | number, at = NOW) =>
	grantExtraTime(
		organizer,
		round.id,
		typeof amount === 'number'
			? { participantId: id, amount: 'minutes', minutes: String(amount), reason: 'Khiếm thị' }
			: { participantId: id, amount, minutes: '', reason: 'Khiếm thị' },
		at
	);
const stored = async (id: string) => (await attempts.findWithRound(id))!.attempt;

describe('extra time', () => {
	it('lengthens the paper that runs, at once, and the papers that follow', async () => {
		const { contest, round } = await aContest();
		const person = await aParticipant();
		const first = await startAttempt(person, contest.code, NOW);
		await grant(round, person, '50', NOW + MINUTE);
		expect(await stored(first)).toMatchObject({ deadlineAt: NOW + LIMIT + 10 * MINUTE, extraMs: 10 * MINUTE });
		expect((await attemptSteps.list(first)).at(-1)).toMatchObject({
			kind: 'extended',
			payload: { extraMs: 10 * MINUTE, by: organizer.id }
		});
		await submitAttempt(person, first, NOW + LIMIT + 5 * MINUTE);
		expect(await stored(first)).toMatchObject({ state: 'submitted', durationMs: LIMIT + 5 * MINUTE });
		const second = await startAttempt(person, contest.code, NOW + 60 * MINUTE);
		expect(await stored(second)).toMatchObject({ deadlineAt: NOW + 90 * MINUTE, extraMs: 10 * MINUTE });
	});

	it('reaches past the close of the round, also when it is closed early', async () => {
		const { contest, round } = await aContest();
		const person = await aParticipant();
		await grant(round, person, 30);
		const attemptId = await startAttempt(person, contest.code, NOW);
		await closeRound(organizer, round.id, NOW + MINUTE);
		expect((await stored(attemptId)).deadlineAt).toBe(NOW + 31 * MINUTE);
	});

	it('may be changed, but never cuts a running paper short', async () => {
		const { contest, round } = await aContest();
		const person = await aParticipant();
		const attemptId = await startAttempt(person, contest.code, NOW);
		await grant(round, person, 15);
		await grant(round, person, 5, NOW + SECOND);
		expect((await stored(attemptId)).deadlineAt).toBe(NOW + LIMIT + 15 * MINUTE);
		expect(await extraTimes.listIn(round.id)).toMatchObject([{ grant: { extraMs: 5 * MINUTE } }]);
		expect((await attemptSteps.list(attemptId)).filter(({ kind }) => kind === 'extended')).toHaveLength(1);
	});

	it('is for one person: nobody else’s paper changes', async () => {
		const { contest, round } = await aContest();
		const [person, other] = [await aParticipant(), await aParticipant()];
		const theirs = await startAttempt(other, contest.code, NOW);
		await grant(round, person, '100');
		expect(await stored(theirs)).toMatchObject({ deadlineAt: NOW + LIMIT, extraMs: 0 });
	});

	it('while the paper is being handed in leaves it handed in, with the grant for the next one', async () => {
		const { contest, round } = await aContest();
		const person = await aParticipant();
		const attemptId = await startAttempt(person, contest.code, NOW);
		await Promise.all([submitAttempt(person, attemptId, NOW + MINUTE), grant(round, person, 10, NOW + MINUTE)]);
		const attempt = await stored(attemptId);
		expect(attempt).toMatchObject({ state: 'submitted', durationMs: MINUTE });
		const steps = await attemptSteps.list(attemptId);
		expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, index) => index + 1));
		expect(attempt).toMatchObject({ stepCount: steps.length, lastHash: steps.at(-1)?.hash });
		expect(await extraTimes.listIn(round.id)).toHaveLength(1);
	});

	it('does not wake a paper whose time and grace are over', async () => {
		const { contest, round } = await aContest();
		const person = await aParticipant();
		const attemptId = await startAttempt(person, contest.code, NOW);
		const over = NOW + LIMIT + GRACE + 1;
		await grant(round, person, 60, over);
		await closeExpiredAttempts(over, 10);
		expect(await stored(attemptId)).toMatchObject({ state: 'expired', durationMs: LIMIT });
	});

	it('is in the log with how much before and after, but not why: that goes with the person', async () => {
		const { round } = await aContest();
		const person = await aParticipant();
		await grant(round, person, 10);
		await grant(round, person, 20);
		const { auditLog } = schema;
		const log = await read.select().from(auditLog).where(eq(auditLog.objectId, round.id)).orderBy(auditLog.seq);
		expect(log.map(({ before, after }) => [before, after])).toMatchObject([
			[{ participantId: person.id, extraMs: 0 }, { extraMs: 10 * MINUTE }],
			[{ participantId: person.id, extraMs: 10 * MINUTE }, { extraMs: 20 * MINUTE }]
		]);
		expect(JSON.stringify(log)).not.toContain('Khiếm thị');
		await write((tx) => forgetPerson(tx, person.id, NOW));
		expect((await extraTimes.listIn(round.id))[0]?.grant.reason).toBe('');
	});

	it('is refused when the round is over, for whoever may not enter, and without the right', async () => {
		const { round } = await aPublishedContest({ eligibility: { groups: ['students'], unitIds: [], minimumAge: null } });
		const [pupil, resident] = [await aParticipant({ audienceGroup: 'students' }), await aParticipant()];
		await expect(grant(round, resident, 10)).rejects.toThrow('extra_time.person');
		await expect(grant(round, pupil, 10, NOW + 3 * DAY)).rejects.toThrow('extra_time.closed');
		const reviewer = await aStaffMember({ role: 'reviewer' });
		const wish = { participantId: pupil.id, amount: '25' as const, minutes: '', reason: 'Khiếm thị' };
		await expect(grantExtraTime(reviewer, round.id, wish, NOW)).rejects.toThrow('access.denied');
	});
});

describe('finding the person', () => {
	it('goes by a part of the name without diacritics, or by the end of the phone; only those who may enter', async () => {
		const { round } = await aPublishedContest({
			eligibility: { groups: ['residents'], unitIds: [], minimumAge: null }
		});
		const person = await aParticipant({ name: 'Đặng Thị Huyền Trân', phone: '+84988111222' });
		await aParticipant({ name: 'Đặng Thị Huyền Trang', audienceGroup: 'students' });
		const found = async (search: string) =>
			(await showExtraTime(organizer, round.id, search, NOW)).found?.map(({ id }) => id);
		expect(await found('huyen tran')).toEqual([person.id]);
		expect(await found('111 222')).toEqual([person.id]);
		expect(await found('không có ai')).toEqual([]);
		expect(await found('x')).toBeUndefined();
		const shown = await showExtraTime(organizer, round.id, '111222', NOW);
		expect(shown.found?.[0]).toMatchObject({ name: 'Đặng Thị Huyền Trân', phone: '*** *** 222' });
	});

	it('leaves out people of other parts of the tree who have not entered', async () => {
		const school = await aUnit({ kind: 'school' });
		const elsewhere = await aUnit();
		const { round } = await aPublishedContest({ unitId: school.id });
		const pupil = await aParticipant({ name: 'Cao Bá Lạng', unitId: school.id });
		await aParticipant({ name: 'Cao Bá Lạng', unitId: elsewhere.id });
		const { found } = await showExtraTime(organizer, round.id, 'cao ba lang', NOW);
		expect(found?.map(({ id }) => id)).toEqual([pupil.id]);
	});
});
