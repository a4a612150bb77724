import type { ItemContent } from '$lib/domain/item';
import { EXPORT_FORMATS } from '$lib/domain/item-export';
import { recognizeQuestions } from '$lib/domain/question-text/recognize-questions';
import { readAiken } from '$lib/formats/aiken/read-aiken';
import { readGift } from '$lib/formats/gift/read-gift';
import { readMoodleXml } from '$lib/formats/moodle-xml/read-moodle-xml';
import { unzip } from '$lib/formats/package/unzip';
import { readQti } from '$lib/formats/qti/read-qti';
import { guessColumns } from '$lib/formats/question-sheet/guess-columns';
import { questionsOfSheet } from '$lib/formats/question-sheet/questions-of-sheet';
import { readSheet } from '$lib/formats/sheet';
import { readWord } from '$lib/formats/word/read-word';
import { read, schema } from '$lib/server/db';
import { exportScopeSchema } from '$lib/server/usecases/item-export/export-scope';
import { checkExport, exportItems } from '$lib/server/usecases/item-export/export-items';
import { exportWishSchema } from '$lib/server/usecases/item-export/export-wish';
import { prepareExport } from '$lib/server/usecases/item-export/prepare-export';
import { questionTemplate } from '$lib/server/usecases/item-export/question-template';
import { createItem } from '$lib/server/usecases/item/create-item';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anApprovedItem, itemContent } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const scope = (query: object = {}) => v.parse(exportScopeSchema, query);
const wish = (fields: object) =>
	v.parse(exportWishSchema, { title: 'Đề thi tìm hiểu', seed: 'abc', issuer: 'UBND xã An Bình', ...fields });

const CONTENTS: Partial<ItemContent>[] = [
	{ stem: 'Cơ quan nào ban hành luật?' },
	{
		stem: 'Công thức của nước là H<sub>2</sub>O, gồm những nguyên tố nào?',
		kind: 'multiple',
		options: ['Hydro', 'Sắt', 'Oxy', 'Vàng', 'Bạc'].map((text, index) => ({ id: 'ABCDE'[index]!, text })),
		key: ['A', 'C']
	},
	{
		stem: 'Nước sôi ở một trăm độ.',
		kind: 'true_false',
		options: [
			{ id: 'A', text: 'Đúng' },
			{ id: 'B', text: 'Sai' }
		],
		key: ['A'],
		difficulty: 2
	},
	{ stem: 'Việc nào sau đây nên làm khi nhận được tin nhắn lạ?', source: '=1+1', explanation: '+84 là mã nước' }
];

/** Four drafts in the commune's bank, of a topic that an approved item brought along. */
async function aBank() {
	const by = await aStaffMember({ role: 'organizer' });
	const { version } = await anApprovedItem();
	const unitId = (await theCommune()).id;
	const contents = CONTENTS.map((change) => itemContent({ topic: version.topic, ...change }));
	const ids: string[] = [];
	for (const [index, content] of contents.entries()) {
		ids.push((await createItem(by, { ...content, unitId }, NOW + index)).id);
	}
	const [topic] = await read.select().from(schema.topics);
	return { by, ids, contents: contents.map((content) => ({ ...content, topic: topic!.nameVi })), topic: topic!.code };
}

const asRead = ({ kind, stem, options, key }: Pick<ItemContent, 'kind' | 'stem' | 'options' | 'key'>) => ({
	...{ kind, stem, options, key }
});

describe('what is taken out comes back the same', () => {
	it.each([
		['gift', readGift, 4],
		['moodle_xml', readMoodleXml, 4],
		['qti3', readQti, 4]
	] as const)('as %s', async (format, readBack, count) => {
		const { by, ids, contents } = await aBank();
		const { bytes } = await exportItems(by, scope({ ids: ids.join(',') }), wish({ format }), NOW);
		const { questions } = readBack(bytes);
		expect(questions).toHaveLength(count);
		expect(questions.map(asRead)).toEqual(contents.map(asRead));
		expect(questions.map(({ topic }) => topic)).toEqual(contents.map(({ topic }) => topic));
	});

	it('as a sheet', async () => {
		const { by, ids, contents } = await aBank();
		const { bytes, name } = await exportItems(by, scope({ ids: ids.join(',') }), wish({ format: 'sheet' }), NOW);
		const sheets = await readSheet(bytes, name);
		const { questions } = questionsOfSheet(sheets, guessColumns(sheets).mapping);
		expect(questions.map(asRead)).toEqual(contents.map(asRead));
		expect(questions.map(({ source, explanation, topic }) => ({ source, explanation, topic }))).toEqual(
			contents.map(({ source, explanation, topic }) => ({ source, explanation, topic }))
		);
	});

	it('as Aiken, as far as it goes: what does not fit is said before', async () => {
		const { by, ids } = await aBank();
		const chosen = scope({ ids: ids.join(',') });
		const { losses } = await prepareExport(by, chosen);
		expect(losses.aiken).toContainEqual({ code: 'bank.aiken_one_answer', items: 1 });
		const { bytes } = await exportItems(by, chosen, wish({ format: 'aiken' }), NOW);
		expect(readAiken(bytes).questions).toHaveLength(3);
	});

	it.each(['listing', 'paper'] as const)('as a %s in Word', async (format) => {
		const { by, ids, contents } = await aBank();
		const { bytes, name } = await exportItems(by, scope({ ids: ids.join(',') }), wish({ format }), NOW);
		const { questions } = recognizeQuestions(readWord(bytes, name).lines);
		expect(questions.map(asRead)).toEqual(contents.map(asRead));
	});
});

describe('a paper', () => {
	it('is the same again by the same seed, in several variants with the key in a file of its own', async () => {
		const { by, ids } = await aBank();
		const fields = { format: 'paper', variants: '4', shuffleItems: 'on', shuffleOptions: 'on', keyApart: 'on' };
		const take = async () => exportItems(by, scope({ ids: ids.join(',') }), wish(fields), NOW);
		const [first, again] = [await take(), await take()];
		expect(first).toMatchObject({
			mediaType: 'application/zip',
			name: expect.stringMatching(/^de-in-[a-z0-9-]+\.zip$/)
		});
		const linesOf = (bytes: Uint8Array) =>
			[...unzip(bytes)].map(([name, part]) => [name, readWord(part, name).lines.map(({ parts }) => parts)]);
		expect(linesOf(first.bytes)).toHaveLength(2);
		expect(linesOf(again.bytes)).toEqual(linesOf(first.bytes));
	});

	it('takes so many of a topic and a difficulty, and says where there are too few', async () => {
		const { by, ids, topic } = await aBank();
		const chosen = scope({ ids: ids.join(',') });
		const counted = (count: string) =>
			wish({ format: 'paper', choose: 'counts', wanted: [{ cell: `${topic}|2`, count }] });
		const { bytes, name } = await exportItems(by, chosen, counted('1'), NOW);
		const { questions } = recognizeQuestions(readWord(bytes, name).lines);
		expect(questions.map(({ stem }) => stem)).toEqual(['Nước sôi ở một trăm độ.']);
		await expect(checkExport(by, chosen, counted('2'))).rejects.toMatchObject({
			code: 'export.too_few',
			field: 'choose',
			params: { wanted: 2, available: 1 }
		});
	});

	it('needs a title', () => {
		expect(v.safeParse(exportWishSchema, { format: 'paper', title: ' ' }).issues).toMatchObject([
			{ message: 'export.title' }
		]);
	});
});

describe('who takes items out', () => {
	it('gets what the filters let through and may be read, no more', async () => {
		const { by, ids } = await aBank();
		const other = await aStaffMember({ role: 'organizer', unitId: (await aUnit()).id });
		await expect(prepareExport(other, scope({ ids: ids.join(',') }))).rejects.toThrow('export.nothing');
		expect(await prepareExport(by, scope({ q: 'nguyen to', whose: 'mine' }))).toMatchObject({ total: 1 });
		expect(await prepareExport(by, scope({ difficulty: '2', whose: 'mine' }))).toMatchObject({ total: 1 });
	});

	it('leaves an entry in the log that says how many and as what', async () => {
		const { by, ids } = await aBank();
		await exportItems(by, scope({ ids: ids.join(',') }), wish({ format: 'gift' }), NOW);
		const entries = await read.select().from(schema.auditLog);
		expect(entries.filter(({ act, actorId }) => act === 'item.export' && actorId === by.id)).toMatchObject([
			{ actorId: by.id, objectKind: 'unit', after: { format: 'gift', rows: 4 } }
		]);
	});

	it('may take the template, whoever reads items', async () => {
		const { by, topic } = await aBank();
		expect(topic).not.toBe('');
		const sheets = await readSheet(await questionTemplate(by), 'mau.xlsx');
		expect(sheets[0]).toMatchObject({ name: 'Câu hỏi' });
		const nobody = { ...by, grants: [] };
		await expect(questionTemplate(nobody)).rejects.toThrow('access.denied');
		expect(EXPORT_FORMATS).toHaveLength(7);
	});
});
