import type { Actor } from '$lib/server/access';
import { read, schema } from '$lib/server/db';
import { WORKER_LIMITS } from '$lib/server/question-worker/with-question-worker';
import { openWorker } from '$lib/server/question-worker/worker-line';
import { startImport } from '$lib/server/usecases/item-import/start-import';
import { viewImport } from '$lib/server/usecases/item-import/view-import';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTopic, uploaded, wordOf, writtenQuestion } from '../factories/question-file';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { theCommune } from '../factories/unit';
import { wordParts } from '../factories/word-file';
import { freshDatabase } from './fresh-database';

freshDatabase();

let by: Actor;
let unitId: string;
beforeAll(async () => {
	unitId = (await theCommune()).id;
	await aTopic();
	by = await aStaffMember();
});

const many = (count: number) => Array.from({ length: count }, (_, index) => writtenQuestion(index + 1)).flat();
const startWith = (bytes: Uint8Array, limits = WORKER_LIMITS, name?: string) =>
	startImport(by, { unitId, file: uploaded(bytes, name), text: '' }, NOW, limits);
const task = { now: NOW, topics: [], base: import.meta.url };

describe('a file that must not be read', () => {
	it('is refused at its field and leaves nothing behind: a bomb', async () => {
		const parts = wordParts({ body: '', parts: { 'word/media/a.png': new Uint8Array(70 * 1024 * 1024) } });
		await expect(startWith(zipSync(parts))).rejects.toMatchObject({
			code: expect.stringMatching(/unpack/),
			field: 'file'
		});
		expect(await read.select().from(schema.itemImports)).toEqual([]);
	});

	it.each([
		['macros', wordOf([], { parts: { 'word/vbaProject.bin': 'x' } }), 'bank.macros'],
		['another kind', strToU8('%PDF-1.7 …'), 'bank.file_pdf'],
		['a letter', wordOf(['Kính gửi các đồng chí']), 'bank.nothing_found']
	])('is refused at its field: %s', async (_, bytes, code) => {
		await expect(startWith(bytes)).rejects.toMatchObject({ code, field: 'file' });
	});

	it('is refused before it is read when it is too large, and when there is none', async () => {
		const large = new Uint8Array(20 * 1024 * 1024 + 1);
		await expect(startWith(large)).rejects.toMatchObject({ code: 'bank.file_too_large', field: 'file' });
		const nothing = startImport(by, { unitId, text: ' ' }, NOW);
		await expect(nothing).rejects.toMatchObject({ code: 'bank.import_nothing_given', field: 'file' });
	});
});

describe('a worker that goes wrong', () => {
	it('is ended when it takes too long, and nothing is left of its import', async () => {
		const slow = startWith(wordOf(many(2_000)), { ...WORKER_LIMITS, stepMs: 5 });
		await expect(slow).rejects.toMatchObject({ code: 'bank.import_slow', field: 'file' });
		expect(await read.select().from(schema.itemImports)).toEqual([]);
	});

	it('is ended when it takes too much memory', async () => {
		const large = startWith(wordOf(many(5_000)), { ...WORKER_LIMITS, memoryMb: 12 });
		await expect(large).rejects.toMatchObject({ code: 'bank.import_memory', field: 'file' });
	});

	it.each([
		['falls over', `require('node:worker_threads').parentPort.on('message', () => { throw new Error('fault'); })`],
		['leaves', `require('node:worker_threads').parentPort.on('message', () => process.exit(3))`],
		['cannot be started', 'this is no program']
	])('says so when it %s, to every later call too', async (_, code) => {
		const { ask, close } = openWorker(code, task, WORKER_LIMITS);
		await expect(ask('compare')).rejects.toMatchObject({ code: 'bank.import_crashed' });
		await expect(ask('compare')).rejects.toMatchObject({ code: 'bank.import_crashed' });
		await close();
	});

	it('does not keep the next file from being read', async () => {
		const { id } = await startWith(wordOf(many(3)));
		expect((await viewImport(by, id, { show: 'all', after: undefined })).counts.all).toBe(3);
	});
});

describe('files that come at once', () => {
	it('are read one after the other, and who comes when four are at it is asked to wait', async () => {
		const sent = Array.from({ length: 5 }, () => startWith(wordOf(many(2))));
		const outcomes = await Promise.allSettled(sent);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
		expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: { code: 'bank.import_busy' }
		});
	});
});

describe('a large file', () => {
	it('of fifteen hundred questions is stored whole, in its order', async () => {
		const { id } = await startWith(wordOf(many(1_500)));
		const { counts, questions, next } = await viewImport(by, id, { show: 'all', after: 1_475 });
		expect(counts).toMatchObject({ all: 1_500, errors: 0 });
		expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => 1_476 + index));
		expect(questions.at(-1)!.question.label).toBe('Câu 1500');
		expect(next).toBeNull();
	});
});
