import { eq, max, and } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, schema, write } from '$lib/server/db';
import * as auditLog from '$lib/server/store/audit-log';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { sealAttempts } from '$lib/server/usecases/log/seal-attempts';
import { verifyLog } from '$lib/server/usecases/log/verify-log';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { MINUTE, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();
const { attempts, attemptSteps, auditLog: log, sealedAttempts } = schema;

/** A person with a finished attempt of several steps; its id. */
async function aFinishedAttempt(): Promise<string> {
	const { contest } = await aPublishedContest();
	const person = await aParticipant();
	const attemptId = await startAttempt(person, contest.code, NOW, { device: 'd1', address: '203.0.113.7' });
	const [paper] = await read.select().from(attempts).where(eq(attempts.id, attemptId));
	const answers = paper!.paper.map(({ optionIds }, position) => ({
		position,
		optionIds: [optionIds[0]!],
		chosenAt: NOW + 1000
	}));
	await saveAnswers(person, { attemptId, answers, prediction: 12 }, NOW + MINUTE);
	await submitAttempt(person, attemptId, NOW + 2 * MINUTE);
	return attemptId;
}

const act = (note: string) =>
	write((tx) =>
		auditLog.add(tx, NOW, {
			actorId: null,
			act: 'settings.edit',
			objectKind: 'setting',
			objectId: note,
			before: { b: 2, a: [1, { z: null, y: 'chữ' }], gone: undefined },
			after: null
		})
	);

const faults = async () => (await verifyLog()).faults;

describe('a log that nobody touched', () => {
	beforeAll(async () => {
		await aFinishedAttempt();
		await Promise.all(['một', 'hai', 'ba', 'bốn'].map(act));
		await sealAttempts(NOW);
	});

	it('holds together, whatever engine stored it, also when acts come at once', async () => {
		const report = await verifyLog();
		expect(report.faults).toEqual([]);
		expect(report).toMatchObject({ attempts: 1, entries: 5, seals: 1, unsealed: 0 });
		expect(report.steps).toBe(8);
	});

	it('seals what is new, once', async () => {
		await aFinishedAttempt();
		expect((await verifyLog()).unsealed).toBe(1);
		expect(await sealAttempts(NOW)).toBe(1);
		expect(await sealAttempts(NOW)).toBe(0);
		expect(await faults()).toEqual([]);
	});

	it('may go on while papers run: they are chained, and sealed when they end', async () => {
		const { contest } = await aPublishedContest();
		await startAttempt(await aParticipant(), contest.code, NOW);
		expect(await sealAttempts(NOW)).toBe(0);
		expect(await faults()).toEqual([]);
	});
});

/** Does something to the database behind the program's back, gives what is found, and puts it right again. */
async function found(tamper: () => Promise<unknown>, mend: () => Promise<unknown>) {
	await tamper();
	const report = await faults();
	await mend();
	expect(await faults()).toEqual([]);
	return report;
}

describe('what somebody did to the database behind the program’s back is found', () => {
	let attemptId = '';
	beforeAll(async () => {
		attemptId = await aFinishedAttempt();
		await act('năm');
		await sealAttempts(NOW);
		await act('sáu');
	});
	const stepAt = (seq: number) => and(eq(attemptSteps.attemptId, attemptId), eq(attemptSteps.seq, seq));
	const stepRow = async (seq: number) => (await read.select().from(attemptSteps).where(stepAt(seq)))[0]!;
	const setStep = (seq: number, change: Partial<typeof attemptSteps.$inferInsert>) =>
		write((tx) => tx.update(attemptSteps).set(change).where(stepAt(seq)));
	const entryAt = async (seq: number) => (await read.select().from(log).where(eq(log.seq, seq)))[0]!;
	const lastSeq = async () => (await read.select({ seq: max(log.seq) }).from(log))[0]!.seq!;

	it('a changed answer', async () => {
		const { payload } = await stepRow(3);
		const changed = () => setStep(3, { payload: { ...payload, r: ['zz'] } });
		expect(await found(changed, () => setStep(3, { payload }))).toContainEqual({
			where: 'attempt',
			id: attemptId,
			seq: 3,
			fault: 'broken'
		});
	});

	it('a step that is gone, and the last one that is gone', async () => {
		for (const seq of [4, 8]) {
			const row = await stepRow(seq);
			const gone = () => write((tx) => tx.delete(attemptSteps).where(stepAt(seq)));
			const back = () => write((tx) => tx.insert(attemptSteps).values(row));
			expect(await found(gone, back)).toContainEqual({ where: 'attempt', id: attemptId, seq, fault: 'missing' });
		}
	});

	it('two steps that changed places', async () => {
		const [a, b] = [await stepRow(3), await stepRow(4)];
		const swap = (x: typeof a, y: typeof a) => async () => {
			await setStep(3, { payload: x.payload, hash: x.hash });
			await setStep(4, { payload: y.payload, hash: y.hash });
		};
		const report = await found(swap(b, a), swap(a, b));
		expect(report).toContainEqual({ where: 'attempt', id: attemptId, seq: 3, fault: 'broken' });
	});

	it('a better result in the attempt’s own row', async () => {
		const [row] = await read.select().from(attempts).where(eq(attempts.id, attemptId));
		const set = (correct: number) => () =>
			write((tx) => tx.update(attempts).set({ correct }).where(eq(attempts.id, attemptId)));
		expect(await found(set(row!.correct! + 1), set(row!.correct!))).toEqual([
			{ where: 'attempt', id: attemptId, seq: 8, fault: 'snapshot' }
		]);
	});

	it('another paper than the one that was drawn', async () => {
		const [row] = await read.select().from(attempts).where(eq(attempts.id, attemptId));
		const set = (paper: (typeof row & object)['paper']) => () =>
			write((tx) => tx.update(attempts).set({ paper }).where(eq(attempts.id, attemptId)));
		const report = await found(set([...row!.paper].reverse()), set(row!.paper));
		expect(report).toContainEqual({ where: 'attempt', id: attemptId, seq: 1, fault: 'broken' });
	});

	it('an attempt that is gone with all its steps', async () => {
		const [row] = await read.select().from(attempts).where(eq(attempts.id, attemptId));
		const steps = await read.select().from(attemptSteps).where(eq(attemptSteps.attemptId, attemptId));
		const gone = () =>
			write(async (tx) => {
				await tx.delete(attemptSteps).where(eq(attemptSteps.attemptId, attemptId));
				await tx.delete(attempts).where(eq(attempts.id, attemptId));
			});
		const back = () =>
			write(async (tx) => {
				await tx.insert(attempts).values(row!);
				await tx.insert(attemptSteps).values(steps);
			});
		expect(await found(gone, back)).toEqual([{ where: 'attempt', id: attemptId, seq: 8, fault: 'missing' }]);
	});

	it('an attempt that is gone with its steps and its line in the seal', async () => {
		const lines = await read.select().from(sealedAttempts).where(eq(sealedAttempts.attemptId, attemptId));
		const gone = () => write((tx) => tx.delete(sealedAttempts).where(eq(sealedAttempts.attemptId, attemptId)));
		const back = () => write((tx) => tx.insert(sealedAttempts).values(lines));
		expect(await found(gone, back)).toEqual([{ where: 'seal', id: String(lines[0]!.sealSeq), fault: 'digest' }]);
	});

	it('a chain of steps that was made anew to fit, because it is sealed', async () => {
		const row = await stepRow(8);
		const [attempt] = await read.select().from(attempts).where(eq(attempts.id, attemptId));
		const set = (hash: string) => () =>
			write(async (tx) => {
				await tx.update(attemptSteps).set({ hash }).where(stepAt(8));
				await tx.update(attempts).set({ lastHash: hash }).where(eq(attempts.id, attemptId));
			});
		const report = await found(set('0'.repeat(64)), set(attempt!.lastHash));
		expect(row.hash).toBe(attempt!.lastHash);
		expect(report.map(({ where }) => where)).toContain('seal');
	});

	it.each([
		['what was done', { act: 'contest.publish' }],
		['who did it', { actorId: 'somebody' }],
		['when', { at: NOW - MINUTE }],
		['what stood after', { after: { other: 1 } }]
	])('a line of the staff’s log: %s', async (_, change) => {
		const seq = await lastSeq();
		const row = await entryAt(seq);
		const set = (values: Partial<typeof log.$inferInsert>) => () =>
			write((tx) => tx.update(log).set(values).where(eq(log.seq, seq)));
		const { act: done, actorId, at, after } = row;
		expect(await found(set(change), set({ act: done, actorId, at, after }))).toEqual([
			{ where: 'audit', id: String(seq), fault: 'broken' }
		]);
	});

	it('a line of the staff’s log that is gone, in the middle or at the end', async () => {
		for (const seq of [2, await lastSeq()]) {
			const row = await entryAt(seq);
			const gone = () => write((tx) => tx.delete(log).where(eq(log.seq, seq)));
			const back = () => write((tx) => tx.insert(log).values(row));
			expect(await found(gone, back)).toContainEqual({ where: 'audit', id: String(seq), fault: 'missing' });
		}
	});
});
