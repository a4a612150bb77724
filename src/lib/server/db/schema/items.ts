import { sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { Difficulty, ItemKind, ItemOption, ItemStatus } from '../../../domain/item';
import type { ItemUse } from '../../../domain/item-use';
import type { ColumnKit } from '../sqlite-kit';
import { defineItemImportHeads } from './item-imports';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

export function defineItems(kit: ColumnKit, units: UnitsTable, staff: PeopleTables['staff']) {
	const itemImports = defineItemImportHeads(kit, units, staff);
	const topics = kit.table('topics', {
		code: kit.text().primaryKey(),
		nameVi: kit.text().notNull(),
		nameEn: kit.text().notNull(),
		position: kit.int().notNull()
	});
	/** `status` is that of the newest version; papers are drawn from `approvedVersionId`, which an edit under review leaves in use. */
	const items = kit.table(
		'items',
		{
			id: kit.text().primaryKey(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			status: kit.text().$type<ItemStatus>().notNull(),
			currentVersionId: kit.text().notNull(),
			approvedVersionId: kit.text(),
			topic: kit
				.text()
				.notNull()
				.references(() => topics.code),
			difficulty: kit.int().$type<Difficulty>().notNull(),
			/** Folded words of everything in the newest version, with a space before each; '' until it is folded. */
			searchFolded: kit.text().notNull().default(''),
			/** The file that it came from. */
			importId: kit.text().references(() => itemImports.id),
			authorId: kit.text().references(() => staff.id),
			createdAt: kit.instant().notNull(),
			updatedAt: kit.instant().notNull(),
			/** Whether contests, practice or both may use it. */
			use: kit.text().$type<ItemUse>().notNull().default('any'),
			/** Set on content shipped with the product: its id in the shipped file. */
			shippedId: kit.text(),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.index('items_unit_status').on(t.unitId, t.status, t.updatedAt, t.id),
			kit.index('items_topic_difficulty').on(t.topic, t.difficulty),
			kit.index('items_updated').on(t.updatedAt, t.id),
			kit.uniqueIndex('items_shipped').on(t.shippedId),
			kit.index('items_import').on(t.importId),
			kit.check('items_status', sql`${t.status} in ('draft', 'in_review', 'approved', 'retired')`)
		]
	);
	const itemVersions = kit.table(
		'item_versions',
		{
			id: kit.text().primaryKey(),
			itemId: kit
				.text()
				.notNull()
				.references(() => items.id),
			version: kit.int().notNull(),
			kind: kit.text().$type<ItemKind>().notNull(),
			stem: kit.text().notNull(),
			options: kit.json<ItemOption[]>().notNull(),
			key: kit.json<string[]>().notNull(),
			explanation: kit.text().notNull(),
			source: kit.text().notNull(),
			topic: kit.text().notNull(),
			difficulty: kit.int().$type<Difficulty>().notNull(),
			audiences: kit.json<AudienceGroup[]>().notNull(),
			authorId: kit.text().references(() => staff.id),
			createdAt: kit.instant().notNull()
		},
		(t) => [
			kit.uniqueIndex('item_versions_number').on(t.itemId, t.version),
			kit.check('item_versions_difficulty', sql`${t.difficulty} between 1 and 3`)
		]
	);
	/** The log of an item's way through review. */
	const itemReviews = kit.table(
		'item_reviews',
		{
			id: kit.text().primaryKey(),
			itemId: kit
				.text()
				.notNull()
				.references(() => items.id),
			versionId: kit
				.text()
				.notNull()
				.references(() => itemVersions.id),
			act: kit.text().$type<'submit' | 'approve' | 'return' | 'retire' | 'revise'>().notNull(),
			staffId: kit.text().references(() => staff.id),
			note: kit.text(),
			at: kit.instant().notNull()
		},
		(t) => [kit.index('item_reviews_item').on(t.itemId, t.at), kit.index('item_reviews_version').on(t.versionId)]
	);
	/** Pictures of a bank; each was decoded and encoded anew, so it carries nothing of the camera. Texts name them '<img ID>'. */
	const itemPictures = kit.table(
		'item_pictures',
		{
			id: kit.text().primaryKey(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			/** Set until its import is confirmed: it goes when the import does. */
			importId: kit.text().references(() => itemImports.id),
			mediaType: kit.text().notNull(),
			size: kit.int().notNull(),
			/** In pixels. */
			width: kit.int().notNull(),
			height: kit.int().notNull(),
			sha256: kit.text().notNull(),
			/** For who cannot see it; empty where nobody has written any. */
			alt: kit.text().notNull(),
			bytes: kit.bytes().notNull(),
			addedBy: kit.text().references(() => staff.id),
			addedAt: kit.instant().notNull()
		},
		(t) => [kit.index('item_pictures_content').on(t.unitId, t.sha256), kit.index('item_pictures_import').on(t.importId)]
	);
	/** What author and reviewer say to each other about an item. */
	const itemComments = kit.table(
		'item_comments',
		{
			id: kit.text().primaryKey(),
			itemId: kit
				.text()
				.notNull()
				.references(() => items.id),
			/** The version that it was said of. */
			versionId: kit
				.text()
				.notNull()
				.references(() => itemVersions.id),
			staffId: kit
				.text()
				.notNull()
				.references(() => staff.id),
			text: kit.text().notNull(),
			at: kit.instant().notNull(),
			settledAt: kit.instant(),
			settledBy: kit.text().references(() => staff.id)
		},
		(t) => [kit.index('item_comments_item').on(t.itemId, t.at), kit.index('item_comments_version').on(t.versionId)]
	);
	// Parents before their children: an emptied database is emptied from the end.
	return { topics, itemImports, items, itemVersions, itemReviews, itemPictures, itemComments };
}

export type ItemTables = ReturnType<typeof defineItems>;
export type ItemVersionsTable = ReturnType<typeof defineItems>['itemVersions'];
