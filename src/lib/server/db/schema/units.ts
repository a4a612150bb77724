import { sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { UnitKind } from '../../../domain/unit';
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
			successorId: kit.text().references((): AnySQLiteColumn => units.id),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [kit.uniqueIndex('units_code').on(t.code), kit.uniqueIndex('units_path').on(t.path)]
	);

	/** Headcounts: the denominators. The newest `asOf` not after the date asked for holds. */
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
			enteredBy: kit.text(),
			enteredAt: kit.instant().notNull()
		},
		(t) => [
			kit.uniqueIndex('populations_unit_group_date').on(t.unitId, t.audienceGroup, t.asOf),
			kit.check('populations_headcount', sql`${t.headcount} >= 0`)
		]
	);
	return { units, populations };
}

export type UnitsTable = ReturnType<typeof defineUnits>['units'];
