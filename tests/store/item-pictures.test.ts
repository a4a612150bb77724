import { read, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as itemPictures from '$lib/server/store/item-pictures';
import { addPicture } from '$lib/server/usecases/item/add-picture';
import { createItem } from '$lib/server/usecases/item/create-item';
import { describePicture } from '$lib/server/usecases/item/describe-picture';
import { editItem } from '$lib/server/usecases/item/edit-item';
import { picturesOf } from '$lib/server/usecases/item/pictures-of';
import { describeInItem, putPicture } from '$lib/server/usecases/item/put-picture';
import { servePicture } from '$lib/server/usecases/item/serve-picture';
import { showItemPictures } from '$lib/server/usecases/item/show-item-pictures';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aDrawing } from '../factories/item-picture';
import { anApprovedItem, itemContent } from '../factories/item';
import { aStaffMember } from '../factories/staff';
import { NOW, SECOND } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

let drawings = 0;
const author = () => aStaffMember({ role: 'organizer' });

async function aPicture(change: { file?: File; alt?: string; unitId?: string } = {}) {
	const by = await author();
	const unitId = (await theCommune()).id;
	const file = await aDrawing(drawings++);
	return { by, ...(await addPicture(by, { unitId, file, alt: 'Biển báo', ...change }, NOW)) };
}
async function anImport(staffId: string, unitId: string) {
	const id = newId(NOW);
	await write((tx) =>
		tx.insert(schema.itemImports).values({
			...{ id, unitId, staffId, fileName: 'de.docx', format: 'word', status: 'found', createdAt: NOW },
			settings: { topic: null, difficulty: null, source: '', audiences: [] },
			notTaken: [],
			problems: []
		})
	);
	return id;
}
/** A picture that came with an import. */
async function anImportedPicture() {
	const { by, id } = await aPicture();
	const importId = await anImport(by.id, (await theCommune()).id);
	const { bytes, ...head } = (await itemPictures.find(id))!;
	const importedId = newId(NOW);
	await write((tx) => itemPictures.insert(tx, { ...head, bytes, id: importedId, importId }));
	return { by, importId, id: importedId, ofBank: id, sha256: head.sha256 };
}
async function anItemSaying(stem: string) {
	const { version } = await anApprovedItem();
	const unitId = (await theCommune()).id;
	const content = itemContent({ topic: version.topic, stem });
	return { content, ...(await createItem(await author(), { ...content, unitId }, NOW)) };
}

describe('a picture of a bank', () => {
	it('is drawn anew, found by its id, and told of with its size and words', async () => {
		const { id } = await aPicture({ file: await aDrawing(3, [2400, 800]), alt: 'Biển cấm đi ngược chiều' });
		const { bytes, mediaType, size } = await servePicture(id);
		expect({ mediaType, size }).toEqual({ mediaType: 'image/png', size: bytes.length });
		expect(await picturesOf([`Đây là biển gì? <img ${id}>`, 'không hình'])).toEqual({
			[id]: { alt: 'Biển cấm đi ngược chiều', width: 1200, height: 400 }
		});
	});

	it('is logged, and kept once for the same bytes and words', async () => {
		const file = await aDrawing(drawings++);
		const first = await aPicture({ file, alt: 'Một' });
		expect((await aPicture({ file, alt: 'Một' })).id).toBe(first.id);
		expect((await aPicture({ file, alt: 'Hai' })).id).not.toBe(first.id);
		const { act, actorId } = schema.auditLog;
		const logged = await read
			.select({ act })
			.from(schema.auditLog)
			.where(and(eq(actorId, first.by.id), eq(act, 'item.add_picture')));
		expect(logged).toHaveLength(1);
	});

	it('is for those who write for the bank', async () => {
		const village = await aUnit();
		const ofVillage = await aStaffMember({ role: 'organizer', unitId: village.id });
		const { id } = await aPicture();
		const unitId = (await theCommune()).id;
		const denied = { code: 'access.denied' };
		await expect(addPicture(ofVillage, { unitId, file: await aDrawing(1), alt: '' }, NOW)).rejects.toMatchObject(
			denied
		);
		await expect(describePicture(ofVillage, id, { alt: 'x' }, NOW)).rejects.toMatchObject(denied);
	});

	it.each([
		['nothing', new File([], ''), 'bank.picture_required'],
		['a drawing with script', new File(['<svg onload="alert(1)"/>'], 'a.png'), 'bank.picture_kind'],
		['a picture that breaks off', new File(['GIF89a\x10\x00\x10\x00'], 'a.gif'), 'bank.picture_broken']
	])('is refused at its field when it is %s', async (_, file, code) => {
		await expect(aPicture({ file })).rejects.toMatchObject({ code, field: 'file' });
	});

	it('whose id nobody knows is not found', async () => {
		await expect(servePicture('khongco')).rejects.toMatchObject({ code: 'file.not_found' });
		expect(await picturesOf(['<img khongco>'])).toEqual({});
	});
});

describe('other words for a picture', () => {
	it('make a picture of its own, so that what was approved stays as it is', async () => {
		const { by, id } = await aPicture({ alt: 'Biển báo' });
		const described = await describePicture(by, id, { alt: 'Biển dừng lại' }, NOW + SECOND);
		expect(described.id).not.toBe(id);
		expect(await picturesOf([`<img ${id}><img ${described.id}>`])).toMatchObject({
			[id]: { alt: 'Biển báo' },
			[described.id]: { alt: 'Biển dừng lại' }
		});
	});

	it('that are the same, or were written before, make none', async () => {
		const { by, id } = await aPicture({ alt: 'Biển báo' });
		expect((await describePicture(by, id, { alt: 'Biển báo' }, NOW)).id).toBe(id);
		const other = await describePicture(by, id, { alt: 'Khác' }, NOW);
		expect((await describePicture(by, id, { alt: 'Khác' }, NOW)).id).toBe(other.id);
	});
});

describe('the pictures that an item names', () => {
	it('are those of its bank', async () => {
		const { id } = await aPicture();
		const { id: itemId, revision, content } = await anItemSaying(`Đây là biển gì? <img ${id}>`);
		const stem = `<img ${id}> <b>Biển gì?</b>`;
		const edited = await editItem(await author(), { ...content, stem, itemId, revision }, NOW + SECOND);
		expect(edited.revision).toBeGreaterThan(revision);
	});

	it('are refused at the text that names one of another bank, of none, or of an import that may still go', async () => {
		const village = await aUnit();
		const ofVillage = await aPicture({ unitId: village.id });
		const imported = await anImportedPicture();
		for (const id of [ofVillage.id, imported.id, 'khongco']) {
			await expect(anItemSaying(`Hình: <img ${id}>`)).rejects.toMatchObject({
				code: 'item.picture_unknown',
				field: 'stem'
			});
		}
		const { id: itemId, revision, content } = await anItemSaying('Câu hỏi?');
		const options = content.options.map((option, index) =>
			index === 2 ? { ...option, text: '<img khongco>' } : option
		);
		await expect(
			editItem(await author(), { ...content, options, itemId, revision }, NOW + SECOND)
		).rejects.toMatchObject({ field: 'options.2.text' });
	});
});

describe('the page of an item’s pictures', () => {
	it('puts a picture at the end of a text, as a version of its own, and other words everywhere', async () => {
		const by = await author();
		const { id: itemId, revision } = await anItemSaying('Biển gì?');
		const added = { place: 'B', file: await aDrawing(drawings++), alt: 'Biển báo', revision };
		await putPicture(by, itemId, added, NOW + SECOND);
		const shown = await showItemPictures(by, itemId);
		expect(shown.pictures).toMatchObject([{ alt: 'Biển báo', width: 320, height: 200 }]);
		const described = { pictureId: shown.pictures[0]!.id, alt: 'Biển dừng lại', revision: shown.revision };
		await describeInItem(by, itemId, described, NOW + 2 * SECOND);
		expect((await showItemPictures(by, itemId)).pictures).toMatchObject([{ alt: 'Biển dừng lại' }]);
	});

	it('refuses a place that the item does not have, and a form of before somebody else’s edit', async () => {
		const by = await author();
		const { id: itemId, revision } = await anItemSaying('Biển gì?');
		const added = { place: 'H', file: await aDrawing(drawings++), alt: 'Biển báo', revision };
		await expect(putPicture(by, itemId, added, NOW)).rejects.toMatchObject({ code: 'bank.picture_place' });
		const stale = putPicture(by, itemId, { ...added, place: 'stem', revision: revision - 1 }, NOW);
		await expect(stale).rejects.toMatchObject({ code: 'item.stale' });
	});
});

describe('the pictures of an import', () => {
	it('go with it, while those of the bank stay', async () => {
		const { importId, id, ofBank } = await anImportedPicture();
		await write((tx) => itemPictures.removeOfImport(tx, importId));
		expect((await itemPictures.headsOf([id, ofBank])).map((head) => head.id)).toEqual([ofBank]);
	});

	it('stay when they are settled', async () => {
		const { importId, id } = await anImportedPicture();
		await write((tx) => itemPictures.settle(tx, importId, [id]));
		await write((tx) => itemPictures.removeOfImport(tx, importId));
		expect(await itemPictures.find(id)).toMatchObject({ id, importId: null });
	});

	it('are not settled by another import that names them', async () => {
		const { importId, id } = await anImportedPicture();
		await write((tx) => itemPictures.settle(tx, 'another-import', [id]));
		expect(await itemPictures.find(id)).toMatchObject({ importId });
	});

	it('are not taken for the bank’s while they may still go', async () => {
		const { importId, id, ofBank, sha256 } = await anImportedPicture();
		const unitId = (await theCommune()).id;
		expect((await itemPictures.findSame(unitId, sha256)).map((head) => head.id)).toEqual([ofBank]);
		await write((tx) => itemPictures.settle(tx, importId, [id]));
		expect(await itemPictures.findSame(unitId, sha256)).toHaveLength(2);
	});

	it('keep to their import when they get other words', async () => {
		const { by, id, importId } = await anImportedPicture();
		const described = await describePicture(by, id, { alt: 'Sơ đồ' }, NOW);
		expect(await itemPictures.find(described.id)).toMatchObject({ importId, alt: 'Sơ đồ' });
	});
});
