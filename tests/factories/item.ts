import type { ItemContent } from '$lib/domain/item';
import { searchTextOf } from '$lib/domain/item-search';
import { schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import { NOW } from './time';
import { theCommune } from './unit';

export type ItemRow = typeof schema.items.$inferSelect;
export type VersionRow = typeof schema.itemVersions.$inferSelect;

let made = 0;

/** What an author might write; the right option is A. */
export function itemContent(overrides: Partial<ItemContent> = {}): ItemContent {
	const number = ++made;
	return {
		kind: 'single',
		stem: `Câu hỏi số ${number}: Nghị quyết số 57-NQ/TW do cơ quan nào ban hành?`,
		options: [
			{ id: 'A', text: 'Bộ Chính trị' },
			{ id: 'B', text: 'Quốc hội' },
			{ id: 'C', text: 'Chính phủ' },
			{ id: 'D', text: 'Ủy ban nhân dân xã' }
		],
		key: ['A'],
		explanation: 'Nghị quyết số 57-NQ/TW là nghị quyết của Bộ Chính trị.',
		source: 'Nghị quyết số 57-NQ/TW, tiêu đề',
		topic: 'resolution_overview',
		difficulty: 1,
		audiences: [],
		...overrides
	};
}

type ItemOverrides = Partial<ItemContent> &
	Partial<Pick<ItemRow, 'unitId' | 'authorId' | 'isDemo' | 'status' | 'use'>> & { now?: number };

/** Items approved for use, made in one write. */
export async function approvedItems(list: ItemOverrides[]): Promise<{ item: ItemRow; version: VersionRow }[]> {
	const commune = await theCommune();
	const pairs = list.map((overrides) => itemRows(overrides, commune.id));
	await write(async (tx) => {
		const topics = [...new Set(pairs.map(({ item }) => item.topic))];
		await tx
			.insert(schema.topics)
			.values(topics.map((code, position) => ({ code, nameVi: code, nameEn: code, position })))
			.onConflictDoNothing();
		await tx.insert(schema.items).values(pairs.map(({ item }) => item));
		await tx.insert(schema.itemVersions).values(pairs.map(({ version }) => version));
	});
	return pairs;
}

/** `status: 'retired'` and so on may be given; the version is the approved one all the same. */
export async function anApprovedItem(overrides: ItemOverrides = {}): Promise<{ item: ItemRow; version: VersionRow }> {
	const [pair] = await approvedItems([overrides]);
	return pair!;
}

function itemRows(
	{ unitId, authorId = null, isDemo = false, status = 'approved', use = 'any', now = NOW, ...overrides }: ItemOverrides,
	communeId: string
) {
	const content = itemContent(overrides);
	const itemId = newId(now);
	const versionId = newId(now);
	const item: ItemRow = {
		id: itemId,
		unitId: unitId ?? communeId,
		status,
		currentVersionId: versionId,
		approvedVersionId: versionId,
		topic: content.topic,
		difficulty: content.difficulty,
		searchFolded: searchTextOf(content),
		importId: null,
		authorId,
		createdAt: now,
		updatedAt: now,
		use,
		shippedId: null,
		isDemo
	};
	const version: VersionRow = { id: versionId, itemId, version: 1, ...content, authorId, createdAt: now };
	return { item, version };
}
