import type { FoundQuestion, NotTaken, QuestionProblem } from '../../../domain/found-question';
import type { ImportDuplicate, ImportSettings, ImportStatus, QuestionFileFormat } from '../../../domain/item-import';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

/** A file of questions on its way into a bank: what was found in it, as its reader mends it, and the batch that it became. */
export function defineItemImports(kit: ColumnKit, itemImports: ReturnType<typeof defineItemImportHeads>) {
	/** A question of the file; `question` is as it stands now, mended or not, with the ids of kept pictures in its texts. */
	const itemImportQuestions = kit.table(
		'item_import_questions',
		{
			importId: kit
				.text()
				.notNull()
				.references(() => itemImports.id, { onDelete: 'cascade' }),
			/** Orders the questions; a question that is split makes room by halves, so it is no count. */
			position: kit.real().notNull(),
			id: kit.text().notNull(),
			question: kit.json<FoundQuestion>().notNull(),
			/** A topic's code once it is chosen or recognised. */
			topic: kit.text(),
			/** Not to be taken. */
			isSkipped: kit.flag().notNull().default(false),
			/** Somebody has looked at it and saved it. */
			isMended: kit.flag().notNull().default(false),
			errors: kit.int().notNull(),
			warnings: kit.int().notNull(),
			duplicates: kit.json<ImportDuplicate[]>().notNull(),
			/** How many of `duplicates` ask the same word for word. */
			twins: kit.int().notNull(),
			revision: kit.int().notNull().default(1),
			/** The item that it became. */
			itemId: kit.text()
		},
		(t) => [
			kit.primaryKey({ columns: [t.importId, t.id] }),
			kit.uniqueIndex('item_import_questions_position').on(t.importId, t.position)
		]
	);
	return { itemImportQuestions };
}

export function defineItemImportHeads(kit: ColumnKit, units: UnitsTable, staff: PeopleTables['staff']) {
	const itemImports = kit.table(
		'item_imports',
		{
			id: kit.text().primaryKey(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			staffId: kit
				.text()
				.notNull()
				.references(() => staff.id),
			fileName: kit.text().notNull(),
			format: kit.text().$type<QuestionFileFormat>().notNull(),
			status: kit.text().$type<ImportStatus>().notNull(),
			/** Of a sheet that waits for its columns to be told: its rows; else null. */
			sheet: kit.json<unknown>(),
			settings: kit.json<ImportSettings>().notNull(),
			notTaken: kit.json<NotTaken[]>().notNull(),
			problems: kit.json<QuestionProblem[]>().notNull(),
			createdAt: kit.instant().notNull(),
			confirmedAt: kit.instant(),
			/** How many items it became, and how many of them were taken back by undoing. */
			taken: kit.int().notNull().default(0),
			undone: kit.int().notNull().default(0),
			undoneAt: kit.instant(),
			undoneBy: kit.text().references(() => staff.id),
			revision: kit.int().notNull().default(1)
		},
		(t) => [
			kit.index('item_imports_unit').on(t.unitId, t.createdAt),
			kit.index('item_imports_status').on(t.status, t.createdAt)
		]
	);
	return itemImports;
}
