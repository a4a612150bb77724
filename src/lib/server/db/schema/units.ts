import { sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { UnitKind } from '../../../domain/unit';
import type { UnitChangeKind } from '../../../domain/unit-change';
import type { ColumnKit } from '../sqlite-kit';

export function defineUnits(kit: ColumnKit) {
	const units = kit.table(
		'units',
		{
			id: kit.text().primaryKey(),
			code: kit.text().notNull(),
			name: kit.text().notNull(),
			nameFolded: kit.text().notNull(),
			kind: kit.text().$type<UnitKind>().notNull(),
			parentId: kit.text().references((): AnySQLiteColumn => units.id),
			path: kit.text().notNull(),
			validFrom: kit.date(),
			validTo: kit.date(),
			/** The one unit that took this one up, by a merger or a move; a split has several, in `unitChangeParts`. */
			successorId: kit.text().references((): AnySQLiteColumn => units.id),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.uniqueIndex('units_code').on(t.code),
			kit.uniqueIndex('units_path').on(t.path),
			kit.index('units_parent').on(t.parentId),
			kit.index('units_successor').on(t.successorId)
		]
	);

	/** Names that a unit had before; `lastDay` is the last local day on which it was called so. */
	const unitNames = kit.table(
		'unit_names',
		{
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			lastDay: kit.date().notNull(),
			name: kit.text().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.unitId, t.lastDay] })]
	);

	/** Renamings, moves, mergers and splits, with the document that orders them. */
	const unitChanges = kit.table('unit_changes', {
		id: kit.text().primaryKey(),
		kind: kit.text().$type<UnitChangeKind>().notNull(),
		/** First local day on which the new state holds. */
		effectiveOn: kit.date().notNull(),
		basis: kit.text().notNull(),
		by: kit.text(),
		at: kit.instant().notNull()
	});
	const unitChangeParts = kit.table(
		'unit_change_parts',
		{
			changeId: kit
				.text()
				.notNull()
				.references(() => unitChanges.id),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			side: kit.text().$type<'before' | 'after'>().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.changeId, t.unitId, t.side] }),
			kit.index('unit_change_parts_unit').on(t.unitId)
		]
	);

	/** Headcounts: the denominators. The newest `asOf` not after the date asked for holds; one that a roster gives goes before a typed one. */
	const populations = kit.table(
		'populations',
		{
			id: kit.text().primaryKey(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			headcount: kit.int().notNull(),
			asOf: kit.date().notNull(),
			source: kit.text().notNull(),
			/** `roster`: counted from the named lists of the unit and group. */
			basis: kit.text().$type<'typed' | 'roster'>().notNull().default('typed'),
			enteredBy: kit.text(),
			enteredAt: kit.instant().notNull()
		},
		(t) => [
			kit.uniqueIndex('populations_unit_group_date').on(t.unitId, t.audienceGroup, t.asOf, t.basis),
			kit.check('populations_headcount', sql`${t.headcount} >= 0`)
		]
	);
	return { units, unitNames, unitChanges, unitChangeParts, populations };
}

export type UnitsTable = ReturnType<typeof defineUnits>['units'];
