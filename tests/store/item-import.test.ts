import type { Actor } from '$lib/server/access';
import { read, schema, write } from '$lib/server/db';
import { chooseKey, mendQuestion } from '$lib/server/usecases/item-import/mend-question';
import { confirmImport } from '$lib/server/usecases/item-import/confirm-import';
import { joinQuestion } from '$lib/server/usecases/item-import/join-question';
import { listImports } from '$lib/server/usecases/item-import/list-imports';
import { forgetOldImports, removeImport } from '$lib/server/usecases/item-import/remove-import';
import { setForQuestions } from '$lib/server/usecases/item-import/set-for-questions';
import { skipQuestions, skipWrong } from '$lib/server/usecases/item-import/skip-questions';
import { splitQuestion } from '$lib/server/usecases/item-import/split-question';
import { startImport } from '$lib/server/usecases/item-import/start-import';
import { tellColumns } from '$lib/server/usecases/item-import/tell-columns';
import { undoImport } from '$lib/server/usecases/item-import/undo-import';
import { viewImport } from '$lib/server/usecases/item-import/view-import';
import { viewQuestion } from '$lib/server/usecases/item-import/view-question';
import { editItem } from '$lib/server/usecases/item/edit-item';
import { listItems } from '$lib/server/usecases/item/list-items';
import { setItemUse } from '$lib/server/usecases/item/set-item-use';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { viewItem } from '$lib/server/usecases/item/view-item';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApprovedItem } from '../factories/item';
import { anImport, aTopic, uploaded, wordOf, writtenQuestion } from '../factories/question-file';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, NOW, SECOND } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { drawing, paragraph, PNG, run } from '../factories/word-file';
import { freshDatabase } from './fresh-database';

freshDatabase();

let by: Actor;
beforeAll(async () => {
	await theCommune();
	await aTopic();
	by = await aStaffMember();
});

const all = { show: 'all' as const, after: undefined };
const questionsOf = async (id: string) => (await viewImport(by, id, all)).questions;
const forAll = (importId: string) =>
	setForQuestions(by, { importId, ids: 'all', topic: 'digital', difficulty: 1, replaces: false }, NOW);
const confirm = async (
	importId: string,
	choice: { submits?: boolean; skipsTwins?: boolean } = {},
	now = NOW + HOUR
) => {
	const { head } = await viewImport(by, importId, all);
	const { submits = false, skipsTwins = false } = choice;
	return confirmImport(by, { importId, revision: head.revision, submits, skipsTwins }, now);
};
const itemsOf = (importId: string) =>
	read.select().from(schema.items).where(eq(schema.items.importId, importId)).orderBy(asc(schema.items.id));
const mended = (change: object = {}) => ({
	kind: 'single' as const,
	stem: 'Câu đã sửa?',
	options: [
		{ id: 'A', text: 'Một' },
		{ id: 'B', text: 'Hai' }
	],
	key: ['B'],
	explanation: '',
	source: '',
	topic: null,
	difficulty: null,
	audiences: [],
	...change
});
const auditOf = (importId: string) =>
	read
		.select({ act: schema.auditLog.act, after: schema.auditLog.after })
		.from(schema.auditLog)
		.where(eq(schema.auditLog.objectId, importId))
		.orderBy(schema.auditLog.seq);

describe('a file of questions', () => {
	it('is shown question by question, with what is wrong, in the order of the file', async () => {
		const lines = [writtenQuestion(1, 'B'), writtenQuestion(2, null), writtenQuestion(3, 'E')].flat();
		const { head, counts, questions, mapping } = await viewImport(by, await anImport(by, lines), all);
		expect(head).toMatchObject({ fileName: 'cau-hoi.docx', format: 'word', status: 'found', mayUndo: false });
		expect(questions.map(({ number, question }) => [number, question.label, question.key])).toEqual([
			[1, 'Câu 1', ['B']],
			[2, 'Câu 2', []],
			[3, 'Câu 3', []]
		]);
		expect(questions.map(({ problems }) => problems.map(({ field, severity }) => `${field} ${severity}`))).toEqual([
			[],
			['key error'],
			['key error']
		]);
		expect(questions[1]!.problems[0]!.text).toMatch(/đáp án/);
		expect(questions[0]!.needs).toEqual(['topic', 'difficulty']);
		expect(counts).toMatchObject({ all: 3, errors: 2, ready: 0, withoutTopic: 3, withoutDifficulty: 3 });
		expect(mapping).toBeNull();
	});

	it('becomes items once every question is mended or skipped and has topic and difficulty', async () => {
		const id = await anImport(by, [writtenQuestion(11), writtenQuestion(12, null), writtenQuestion(13, null)].flat());
		const [, second, third] = await questionsOf(id);
		await expect(confirm(id)).rejects.toMatchObject({ code: 'bank.import_wrong_left', params: { count: 2 } });

		const input = { ...mended(), importId: id, questionId: second!.id, revision: second!.revision };
		expect(await mendQuestion(by, input, NOW)).toEqual({ nextWrong: third!.id });
		await skipQuestions(by, { importId: id, ids: [third!.id], skip: true }, NOW);
		await expect(confirm(id)).rejects.toMatchObject({ code: 'bank.import_topic_left', params: { count: 2 } });
		await setForQuestions(by, { importId: id, ids: 'all', topic: 'digital', replaces: false }, NOW);
		await expect(confirm(id)).rejects.toMatchObject({ code: 'bank.import_difficulty_left' });
		await forAll(id);
		expect((await viewImport(by, id, all)).counts).toMatchObject({ ready: 2, errors: 0, skipped: 1 });

		expect(await confirm(id)).toEqual({ taken: 2 });
		expect(await itemsOf(id)).toMatchObject([
			{ status: 'draft', topic: 'digital', difficulty: 1 },
			{ status: 'draft', authorId: by.id }
		]);
		const shown = await viewItem(by, second!.id);
		expect(shown.content).toMatchObject({ stem: 'Câu đã sửa?', key: ['B'] });
		expect(await listItems(by, { q: 'da sua' })).toMatchObject({ items: [{ id: second!.id }] });
		expect(await auditOf(id)).toMatchObject([{ act: 'item.import', after: { taken: 2, fileName: 'cau-hoi.docx' } }]);
	});

	it('is stored once, however often it is confirmed', async () => {
		const id = await anImport(by, writtenQuestion(21));
		await forAll(id);
		const { head } = await viewImport(by, id, all);
		const wish = { importId: id, revision: head.revision, submits: false, skipsTwins: false };
		const twice = await Promise.all([confirmImport(by, wish, NOW), confirmImport(by, wish, NOW)]);
		expect(twice).toEqual([{ taken: 1 }, { taken: 1 }]);
		expect(await confirmImport(by, wish, NOW)).toEqual({ taken: 1 });
		expect(await itemsOf(id)).toHaveLength(1);
		expect(await auditOf(id)).toHaveLength(1);
	});

	it('asks the reviewers at once where that is wished', async () => {
		const id = await anImport(by, writtenQuestion(22));
		await forAll(id);
		await confirm(id, { submits: true });
		const [item] = await itemsOf(id);
		expect(item!.status).toBe('in_review');
		expect((await viewItem(by, item!.id)).reviews).toMatchObject([{ act: 'submit', staffName: by.name }]);
	});

	it('brings its pictures, drawn anew, and the bank keeps those of its items', async () => {
		const body =
			paragraph(run('Câu 1. Hình nào?') + drawing('media-a.png')) + paragraph(run('A. Một')) + paragraph(run('B. Hai'));
		const file = uploaded(wordOf([], { body, media: { 'a.png': PNG } }));
		const { id } = await startImport(by, { unitId: (await theCommune()).id, file, text: '' }, NOW);
		const { questions, pictures } = await viewImport(by, id, all);
		const [[picture, head] = []] = Object.entries(pictures);
		expect(questions[0]!.question.stem).toBe(`Hình nào?<img ${picture}>`);
		expect(head).toMatchObject({ width: 8, height: 8 });
		await chooseKey(by, { importId: id, questionId: questions[0]!.id, revision: 1, key: ['A'] }, NOW);
		await forAll(id);
		await confirm(id);
		const [row] = await read.select().from(schema.itemPictures).where(eq(schema.itemPictures.id, picture!));
		expect(row).toMatchObject({ importId: null, addedBy: by.id });
	});

	it('may be a text that was pasted', async () => {
		const text = writtenQuestion(23).join('\n');
		const { id } = await startImport(by, { unitId: (await theCommune()).id, text }, NOW);
		const { head, counts } = await viewImport(by, id, all);
		expect({ head, counts }).toMatchObject({ head: { fileName: '', format: 'text' }, counts: { all: 1, errors: 0 } });
	});

	it('takes the topics that it names', async () => {
		const own = [...writtenQuestion(24), 'Chủ đề: chuyển đổi số'];
		const strange = [...writtenQuestion(25), 'Chủ đề: Thiên văn'];
		const questions = await questionsOf(await anImport(by, [...own, ...strange]));
		expect(questions.map(({ topic, problems }) => [topic, problems.map(({ code }) => code)])).toEqual([
			['digital', []],
			[null, ['bank.import_topic_unknown']]
		]);
	});
});

describe('questions that are there already', () => {
	it('are named with what they are like, and left out where that is wished', async () => {
		const { item, version } = await anApprovedItem({ stem: 'Sao la sống ở dãy núi nào?', topic: 'digital' });
		const twin = [
			'Câu 1. SAO LA sống ở dãy núi nào',
			...version.options.map(({ id, text }) => `${id}. ${text}`),
			'Đáp án: A'
		];
		const id = await anImport(by, [...twin, ...writtenQuestion(31), ...writtenQuestion(31)]);
		await forAll(id);
		const { questions, counts } = await viewImport(by, id, all);
		expect(counts.twins).toBe(2);
		expect(questions[0]!.duplicates).toMatchObject([{ where: 'bank', id: item.id, isSame: true, stem: version.stem }]);
		expect(questions[1]!.duplicates).toMatchObject([{ where: 'file', id: questions[2]!.id, number: 3 }]);
		expect(await confirm(id, { skipsTwins: true })).toEqual({ taken: 1 });
		expect((await itemsOf(id)).map((one) => one.id)).toEqual([questions[1]!.id]);
	});

	it('are looked for again when a question is mended', async () => {
		const { item, version } = await anApprovedItem({ stem: 'Voọc sống ở vườn quốc gia nào?', topic: 'digital' });
		const id = await anImport(by, writtenQuestion(33));
		const [one] = await questionsOf(id);
		expect(one!.duplicates).toEqual([]);
		const { stem, options, key } = version;
		const change = mended({ stem: stem.toUpperCase(), options, key });
		await mendQuestion(by, { ...change, importId: id, questionId: one!.id, revision: one!.revision }, NOW);
		expect((await questionsOf(id))[0]!.duplicates).toMatchObject([{ id: item.id, isSame: true }]);
	});
});

describe('mending', () => {
	it('settles what the reader said, and what an item may not be stays', async () => {
		const id = await anImport(by, writtenQuestion(41, null));
		const [one] = await questionsOf(id);
		const input = { ...mended({ key: [], stem: '' }), importId: id, questionId: one!.id, revision: one!.revision };
		await mendQuestion(by, input, NOW);
		const [after] = await questionsOf(id);
		expect(after!.isMended).toBe(true);
		expect(after!.problems.map(({ code }) => code)).toEqual(['item.stem.required', 'item.key.required']);
	});

	it('is refused for a question that somebody else saved meanwhile', async () => {
		const id = await anImport(by, writtenQuestion(42, null));
		const [one] = await questionsOf(id);
		const input = { ...mended(), importId: id, questionId: one!.id, revision: one!.revision };
		await mendQuestion(by, input, NOW);
		await expect(mendQuestion(by, input, NOW)).rejects.toMatchObject({ code: 'bank.import_question.stale' });
		const halves: [string, string] = ['Một?\nA. a\nB. b', 'Hai?\nA. a\nB. b'];
		const split = splitQuestion(by, { importId: id, questionId: one!.id, revision: 1, texts: halves }, NOW);
		await expect(split).rejects.toMatchObject({ code: 'bank.import_question.stale' });
	});

	it('makes who confirms look again', async () => {
		const id = await anImport(by, writtenQuestion(43));
		await forAll(id);
		const { head, questions } = await viewImport(by, id, all);
		await skipQuestions(by, { importId: id, ids: [questions[0]!.id], skip: true }, NOW);
		const wish = { importId: id, revision: head.revision, submits: false, skipsTwins: false };
		await expect(confirmImport(by, wish, NOW)).rejects.toMatchObject({ code: 'bank.import.stale' });
		await expect(confirm(id)).rejects.toMatchObject({ code: 'bank.import_none_left' });
	});

	it('names a picture that is not there', async () => {
		const id = await anImport(by, writtenQuestion(44));
		const [one] = await questionsOf(id);
		const change = mended({ stem: 'Hình nào? <img nowhere>' });
		await mendQuestion(by, { ...change, importId: id, questionId: one!.id, revision: one!.revision }, NOW);
		const { counts, questions } = await viewImport(by, id, all);
		expect(counts.errors).toBe(1);
		expect(questions[0]!.problems).toMatchObject([{ code: 'bank.import_picture_unknown', field: 'stem' }]);
	});

	it('cuts one question into two that stand side by side', async () => {
		const id = await anImport(by, [writtenQuestion(45), writtenQuestion(46)].flat());
		const [one] = await questionsOf(id);
		const { asText } = await viewQuestion(by, id, one!.id);
		const second = 'Biển nào?\nA. Đông\nB. <b>Đen</b>\nĐáp án: A';
		await splitQuestion(
			by,
			{ importId: id, questionId: one!.id, revision: one!.revision, texts: [asText, second] },
			NOW
		);
		const after = await questionsOf(id);
		expect(after.map(({ number, question }) => [number, question.stem, question.key])).toEqual([
			[1, one!.question.stem, ['A']],
			[2, 'Biển nào?', ['A']],
			[3, expect.stringContaining('46'), ['A']]
		]);
		expect(after[1]!.question.options[1]!.text).toBe('<b>Đen</b>');
		const blank = splitQuestion(by, { importId: id, questionId: one!.id, revision: 2, texts: [asText, ' '] }, NOW);
		await expect(blank).rejects.toMatchObject({ code: 'bank.import_split_blank', field: 'texts.1' });
	});

	it('makes one question of two that the file tore apart', async () => {
		const id = await anImport(by, [writtenQuestion(47), writtenQuestion(48)].flat());
		const [one, two] = await questionsOf(id);
		await joinQuestion(by, { importId: id, questionId: one!.id }, NOW);
		const after = await questionsOf(id);
		expect(after).toHaveLength(1);
		expect(after[0]!.question.options).toHaveLength(8);
		expect(after[0]!.question.options[3]!.text).toContain(two!.question.stem);
		expect(after[0]!.question.key).toEqual(['A', 'E']);
		const last = joinQuestion(by, { importId: id, questionId: one!.id }, NOW);
		await expect(last).rejects.toMatchObject({ code: 'bank.import_join_last' });
	});

	it('goes on with the next question that is wrong, from the top again after the last one', async () => {
		const id = await anImport(by, [writtenQuestion(51, null), writtenQuestion(52), writtenQuestion(53, null)].flat());
		const [first, second, third] = (await questionsOf(id)).map((one) => one.id);
		expect(await viewQuestion(by, id, first!)).toMatchObject({
			previous: null,
			next: second,
			nextWrong: third,
			wrongLeft: 2
		});
		expect(await viewQuestion(by, id, third!)).toMatchObject({ previous: second, next: null, nextWrong: first });
	});

	it('sets what is wished for those ticked, only where they have none unless it replaces', async () => {
		await aTopic('law', 'Pháp luật');
		const id = await anImport(by, [[...writtenQuestion(54), 'Chủ đề: Chuyển đổi số'], writtenQuestion(55)].flat());
		const ids = (await questionsOf(id)).map((one) => one.id);
		const topics = async () => (await questionsOf(id)).map(({ topic, question }) => [topic, question.difficulty]);
		await setForQuestions(by, { importId: id, ids, topic: 'law', difficulty: 3, replaces: false }, NOW);
		expect(await topics()).toEqual([
			['digital', 3],
			['law', 3]
		]);
		await setForQuestions(by, { importId: id, ids: 'all', topic: 'law', difficulty: 2, replaces: true }, NOW);
		expect(await topics()).toEqual([
			['law', 2],
			['law', 2]
		]);
		const unknown = setForQuestions(by, { importId: id, ids, topic: 'nowhere', replaces: true }, NOW);
		await expect(unknown).rejects.toMatchObject({ code: 'item.topic.unknown', field: 'topic' });
	});

	it('leaves out all that is wrong where that is wished', async () => {
		const id = await anImport(by, [writtenQuestion(56, null), writtenQuestion(57)].flat());
		await forAll(id);
		await skipWrong(by, { importId: id }, NOW);
		expect(await confirm(id)).toEqual({ taken: 1 });
	});
});

describe('a sheet', () => {
	const rows = ['a;b;c;d', 'Thủ đô nước ta?;Hà Nội;Huế;1', 'Biển nào?;Đông;Đen;1', 'Núi nào?;Hồng Lĩnh;Phú Sĩ;1'];
	const columns = { stem: 0, option_a: 1, option_b: 2, key: 3 };
	const aSheet = async () => {
		const file = uploaded(rows.join('\n'), 'cau-hoi.csv');
		return (await startImport(by, { unitId: (await theCommune()).id, file, text: '' }, NOW)).id;
	};

	it('waits for its columns to be told where they are in doubt, and they may be told anew', async () => {
		const id = await aSheet();
		const before = await viewImport(by, id, all);
		expect(before).toMatchObject({ head: { status: 'mapping', format: 'sheet' }, questions: [] });
		expect(before.mapping!.sheets[0]).toMatchObject({ columnCount: 4, rows: { length: 4 } });

		await tellColumns(by, { importId: id, mapping: { sheet: 0, headerLine: 1, columns } }, NOW);
		const told = await viewImport(by, id, all);
		expect(told.questions.map(({ question }) => question.stem)).toEqual(['Thủ đô nước ta?', 'Biển nào?', 'Núi nào?']);
		expect(told.mapping!.guess.columns).toEqual(columns);

		const other = { ...columns, option_a: 2, option_b: 1 };
		await tellColumns(by, { importId: id, mapping: { sheet: 0, headerLine: 1, columns: other } }, NOW);
		const anew = await viewImport(by, id, all);
		expect(anew.questions.map(({ question }) => question.options[0]!.text)).toEqual(['Huế', 'Đen', 'Phú Sĩ']);
	});

	it('keeps its columns once a question is mended, so that nothing mended is lost', async () => {
		const id = await aSheet();
		const mapping = { sheet: 0, headerLine: 1, columns };
		await tellColumns(by, { importId: id, mapping }, NOW);
		const [one] = await questionsOf(id);
		await chooseKey(by, { importId: id, questionId: one!.id, revision: one!.revision, key: ['B'] }, NOW);
		expect((await viewImport(by, id, all)).mapping).toBeNull();
		await expect(tellColumns(by, { importId: id, mapping }, NOW)).rejects.toMatchObject({
			code: 'bank.import_columns_fixed'
		});
	});

	it('stays as it was when the columns hold no questions', async () => {
		const id = await aSheet();
		const none = tellColumns(by, { importId: id, mapping: { sheet: 0, headerLine: 1, columns: { key: 0 } } }, NOW);
		await expect(none).rejects.toMatchObject({ code: 'bank.sheet_no_stem' });
		expect((await viewImport(by, id, all)).head.status).toBe('mapping');
	});
});

describe('undoing a batch', () => {
	it('takes every item out again, and what the file held can still be read', async () => {
		const id = await anImport(by, [writtenQuestion(61), writtenQuestion(62)].flat());
		await forAll(id);
		await confirm(id, { submits: true });
		expect(await undoImport(by, { importId: id }, NOW + DAY)).toEqual({ undone: 2, kept: 0 });
		expect(await itemsOf(id)).toEqual([]);
		const { head, questions } = await viewImport(by, id, all);
		expect(head).toMatchObject({ status: 'undone', taken: 2, undone: 2, mayUndo: false });
		expect(questions.map(({ itemId }) => itemId)).toEqual([null, null]);
		expect((await auditOf(id)).map(({ act }) => act)).toEqual(['item.import', 'item.import_undo']);
		await expect(undoImport(by, { importId: id }, NOW)).rejects.toMatchObject({ code: 'bank.import.closed' });
	});

	it('keeps what somebody has worked with since', async () => {
		const lines = [64, 65, 66, 67].flatMap((number) => writtenQuestion(number));
		const id = await anImport(by, lines);
		await forAll(id);
		await confirm(id);
		const [edited, used, submitted, alone] = (await itemsOf(id)).map((item) => ({
			itemId: item.id,
			revision: item.updatedAt
		}));
		const { content } = await viewItem(by, edited!.itemId);
		await editItem(by, { ...content, stem: 'Viết lại?', ...edited! }, NOW + DAY);
		await setItemUse(by, used!.itemId, { revision: used!.revision, use: 'practice' }, NOW + DAY);
		await submitItem(by, { ...submitted!, note: '' }, NOW + DAY);
		expect(await undoImport(by, { importId: id }, NOW + 2 * DAY)).toEqual({ undone: 2, kept: 2 });
		const left = (await itemsOf(id)).map((item) => item.id);
		expect(left.sort()).toEqual([edited!.itemId, used!.itemId].sort());
		expect(left).not.toContain(alone!.itemId);
	});
});

describe('an import that is not confirmed', () => {
	it('is removed with its questions and pictures', async () => {
		const id = await anImport(by, writtenQuestion(71));
		await removeImport(by, id, NOW);
		await expect(viewImport(by, id, all)).rejects.toMatchObject({ code: 'bank.import.not_found' });
	});

	it('is forgotten after thirty days; a batch is not', async () => {
		const [batch, old] = [await anImport(by, writtenQuestion(72)), await anImport(by, writtenQuestion(73))];
		const young = await anImport(by, writtenQuestion(74), NOW + 30 * DAY);
		await forAll(batch);
		await confirm(batch);
		while ((await forgetOldImports(NOW + 30 * DAY + SECOND)) > 0);
		await expect(viewImport(by, old, all)).rejects.toMatchObject({ code: 'bank.import.not_found' });
		expect((await viewImport(by, batch, all)).head.status).toBe('confirmed');
		expect((await viewImport(by, young, all)).head.status).toBe('found');
		await expect(removeImport(by, batch, NOW)).rejects.toMatchObject({ code: 'bank.import.closed' });
	});
});

describe('who may see an import', () => {
	it('is who writes for its bank; open ones are listed for who sent them', async () => {
		const author = await aStaffMember();
		const id = await anImport(author, writtenQuestion(81));
		const elsewhere = await aStaffMember({ unitId: (await aUnit()).id });
		const reviewer = await aStaffMember({ role: 'reviewer' });
		for (const stranger of [elsewhere, reviewer]) {
			await expect(viewImport(stranger, id, all)).rejects.toMatchObject({ code: 'access.denied' });
			await expect(undoImport(stranger, { importId: id }, NOW)).rejects.toMatchObject({ code: 'access.denied' });
			await expect(removeImport(stranger, id, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		}
		expect((await listImports(elsewhere)).imports).toEqual([]);
		const colleague = await aStaffMember();
		expect((await listImports(colleague)).imports.map((one) => one.id)).not.toContain(id);
		const mine = (await listImports(author)).imports.find((one) => one.id === id);
		expect(mine).toMatchObject({ status: 'found', questions: 1, errors: 0, staffName: author.name });
		await forAll(id);
		await confirm(id);
		expect((await listImports(colleague)).imports.map((one) => one.id)).toContain(id);
	});

	it('may not put questions into the bank of another unit', async () => {
		const elsewhere = await aStaffMember({ unitId: (await aUnit()).id });
		const unitId = (await theCommune()).id;
		const text = writtenQuestion(82).join('\n');
		await expect(startImport(elsewhere, { unitId, text }, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		await expect(startImport(by, { unitId: 'nowhere', text }, NOW)).rejects.toMatchObject({ field: 'unitId' });
	});

	it('sees a long list page by page', async () => {
		const author = await aStaffMember();
		const text = writtenQuestion(83).join('\n');
		const unitId = (await theCommune()).id;
		const row = (await read.select().from(schema.itemImports).limit(1))[0]!;
		const { id } = await startImport(author, { unitId, text }, NOW);
		const older = Array.from({ length: 30 }, (_, n) => ({
			...row,
			id: `old${n}`,
			staffId: author.id,
			status: 'found' as const,
			createdAt: NOW - n - 1
		}));
		await write((tx) =>
			tx
				.insert(schema.itemImports)
				.values(older)
				.then(() => undefined)
		);
		const first = await listImports(author);
		const mine = first.imports.filter((one) => one.id === id || one.id.startsWith('old'));
		expect(first.imports).toHaveLength(25);
		const second = await listImports(author, { after: first.next! });
		const ids = [...mine, ...second.imports].map((one) => one.id).filter((one) => one.startsWith('old'));
		expect(new Set(ids).size).toBe(30);
	});
});
