import type { Actor } from '$lib/server/access';
import { read, schema } from '$lib/server/db';
import { confirmImport } from '$lib/server/usecases/item-import/confirm-import';
import { mendQuestion, mendQuestionSchema } from '$lib/server/usecases/item-import/mend-question';
import { setForQuestions } from '$lib/server/usecases/item-import/set-for-questions';
import { skipQuestions } from '$lib/server/usecases/item-import/skip-questions';
import { startImport } from '$lib/server/usecases/item-import/start-import';
import { viewImport } from '$lib/server/usecases/item-import/view-import';
import { addPicture } from '$lib/server/usecases/item/add-picture';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApprovedItem } from '../factories/item';
import { anImport, aTopic, uploaded, writtenQuestion } from '../factories/question-file';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { PNG } from '../factories/word-file';
import { freshDatabase } from './fresh-database';

freshDatabase();

let by: Actor;
beforeAll(async () => {
	await theCommune();
	await aTopic();
	by = await aStaffMember();
});

const seen = (importId: string, show: 'all' | 'twins' | 'near' = 'all') =>
	viewImport(by, importId, { show, after: undefined });
const setForAll = (importId: string, wish: object) =>
	setForQuestions(by, { importId, ids: 'all', replaces: false, ...wish }, NOW);
const confirm = async (importId: string) => {
	const { revision } = (await seen(importId)).head;
	return confirmImport(by, { importId, revision, submits: false, skipsTwins: true }, NOW);
};
const stemsOf = async (importId: string) =>
	(
		await read
			.select({ stem: schema.itemVersions.stem })
			.from(schema.itemVersions)
			.innerJoin(schema.items, eq(schema.items.currentVersionId, schema.itemVersions.id))
			.where(eq(schema.items.importId, importId))
	).map(({ stem }) => stem);
const form = (fields: Record<string, unknown>) =>
	v.parse(mendQuestionSchema, {
		kind: 'single',
		stem: 'Câu đã sửa?',
		options: [{ text: 'Một' }, { text: 'Hai' }],
		key: ['1'],
		revision: '1',
		...fields
	});

describe('a question that stands in a file twice', () => {
	it('is taken once though the first of the two is left out', async () => {
		const id = await anImport(by, [...writtenQuestion(21, 'B'), ...writtenQuestion(22), ...writtenQuestion(21, 'A')]);
		await setForAll(id, { topic: 'digital', difficulty: 1 });
		const { counts, questions } = await seen(id);
		expect(counts.twins).toBe(1);
		expect((await seen(id, 'twins')).questions.map(({ number }) => number)).toEqual([3]);
		await skipQuestions(by, { importId: id, ids: [questions[0]!.id], skip: true }, NOW);
		expect(await confirm(id)).toEqual({ taken: 2 });
		expect(await stemsOf(id)).toContain(questions[2]!.question.stem);
	});

	it('is taken once where both are wished', async () => {
		const id = await anImport(by, [writtenQuestion(31), writtenQuestion(32), writtenQuestion(31)].flat());
		await setForAll(id, { topic: 'digital', difficulty: 1 });
		expect(await confirm(id)).toEqual({ taken: 2 });
	});
});

describe('mending a question', () => {
	it('finds its twin in the bank, also where a word comes twice in it', async () => {
		const stem = 'Cơ quan nào là cơ quan quyền lực nhà nước cao nhất?';
		const options = ['Quốc hội', 'Chính phủ'].map((text, at) => ({ id: 'AB'[at]!, text }));
		await anApprovedItem({ stem, options, key: ['A'] });
		const id = await anImport(by, writtenQuestion(41));
		const [question] = (await seen(id)).questions;
		expect(question!.duplicates).toEqual([]);
		const written = form({ stem, options: options.map(({ text }) => ({ text })), key: ['0'] });
		await mendQuestion(by, { ...written, importId: id, questionId: question!.id }, NOW);
		expect((await seen(id)).questions[0]!.duplicates).toMatchObject([{ where: 'bank', isSame: true, stem }]);
	});

	it('is saved over what somebody else saved only where that is wished', async () => {
		const id = await anImport(by, writtenQuestion(42));
		const [question] = (await seen(id)).questions;
		const save = (fields: Record<string, unknown>) =>
			mendQuestion(by, { ...form(fields), importId: id, questionId: question!.id }, NOW);
		await save({ stem: 'Người thứ nhất?' });
		await expect(save({ stem: 'Người thứ hai?' })).rejects.toMatchObject({ code: 'bank.import_question.stale' });
		await save({ stem: 'Người thứ hai?', overwrites: '2' });
		expect((await seen(id)).questions[0]!.question.stem).toBe('Người thứ hai?');
	});

	it('does not take a picture of another bank', async () => {
		const other = await aUnit({ name: 'Xã bên cạnh' });
		const file = new File([new Uint8Array(PNG)], 'hinh.png', { type: 'image/png' });
		const { id: picture } = await addPicture(by, { unitId: other.id, alt: 'Sơ đồ', file }, NOW);
		const id = await anImport(by, writtenQuestion(43));
		await setForAll(id, { topic: 'digital', difficulty: 1 });
		const [question] = (await seen(id)).questions;
		const written = form({ stem: `Hình nào? <img ${picture}>`, revision: String(question!.revision) });
		await mendQuestion(by, { ...written, importId: id, questionId: question!.id }, NOW);
		expect((await seen(id)).questions[0]!.problems).toMatchObject([{ code: 'bank.import_picture_unknown' }]);
		await expect(confirm(id)).rejects.toMatchObject({ code: 'bank.import_wrong_left' });
	});
});

describe('what is set for all', () => {
	it('adds up when two persons set different things at once', async () => {
		const id = await anImport(by, writtenQuestion(51));
		await Promise.all([setForAll(id, { topic: 'digital' }), setForAll(id, { difficulty: 2 })]);
		expect((await seen(id)).head.settings).toMatchObject({ topic: 'digital', difficulty: 2 });
	});

	it('clears what its field was wrong with', async () => {
		const long = `Câu hỏi,A,B,Đáp án,Nguồn\nThủ đô là đâu?,Hà Nội,Huế,A,${'Luật '.repeat(120)}\n`;
		const unitId = (await theCommune()).id;
		const { id } = await startImport(by, { unitId, file: uploaded(long, 'cau-hoi.csv'), text: '' }, NOW);
		expect((await seen(id)).counts.errors).toBe(1);
		await setForAll(id, { source: 'Luật Chuyển đổi số', replaces: true });
		const { counts, questions } = await seen(id);
		expect(questions[0]!.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(counts.errors).toBe(0);
	});
});

describe('the columns of a sheet', () => {
	it('stay as they are once a question was skipped', async () => {
		const rows = 'Câu hỏi,A,B,Đáp án\nThủ đô là đâu?,Hà Nội,Huế,A\nSông nào dài nhất?,Hồng,Đà,A\n';
		const unitId = (await theCommune()).id;
		const { id } = await startImport(by, { unitId, file: uploaded(rows, 'cau-hoi.csv'), text: '' }, NOW);
		const { mapping, questions } = await seen(id);
		expect(mapping).not.toBeNull();
		await skipQuestions(by, { importId: id, ids: [questions[0]!.id], skip: true }, NOW);
		expect((await seen(id)).mapping).toBeNull();
	});
});
