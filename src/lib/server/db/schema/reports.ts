import type { Letterhead, ReportSection, ReportState } from '../../../domain/report';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { PlanTables } from './plans';
import type { UnitsTable } from './units';

export function defineReports(kit: ColumnKit, units: UnitsTable, { staff }: PeopleTables, { plans }: PlanTables) {
	const reports = kit.table(
		'reports',
		{
			id: kit.text().primaryKey(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			planId: kit.text().references(() => plans.id),
			/** 'half' (from 1 January), 'year', 'quarter' or 'plan' (since the plan began). */
			periodKind: kit.text().$type<'half' | 'year' | 'quarter' | 'plan'>().notNull(),
			/** Local days, both included; figures stand as of the evening of `endsOn`. */
			startsOn: kit.date().notNull(),
			endsOn: kit.date().notNull(),
			title: kit.text().notNull(),
			letterhead: kit.json<Letterhead>().notNull(),
			sections: kit.json<ReportSection[]>().notNull(),
			/** Every figure of the report as it was when frozen; never worked out again. */
			figures: kit.json<unknown>().notNull(),
			figuresSha256: kit.text().notNull(),
			frozenAt: kit.instant().notNull(),
			state: kit.text().$type<ReportState>().notNull(),
			revision: kit.int().notNull().default(1),
			createdBy: kit.text().references(() => staff.id),
			createdAt: kit.instant().notNull(),
			updatedAt: kit.instant().notNull(),
			submittedBy: kit.text().references(() => staff.id),
			submittedAt: kit.instant(),
			approvedBy: kit.text().references(() => staff.id),
			approvedAt: kit.instant(),
			/** Why it was given back to its author. */
			returnedNote: kit.text(),
			/** The unit above that it was sent to, once approved. */
			sentToId: kit.text().references(() => units.id),
			sentAt: kit.instant(),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.index('reports_unit').on(t.unitId, t.endsOn, t.id),
			kit.index('reports_received').on(t.sentToId, t.endsOn, t.id)
		]
	);
	/** What a unit made public of a year: figures with small cells already suppressed. */
	const annualResults = kit.table(
		'annual_results',
		{
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			year: kit.text().notNull(),
			asOf: kit.date().notNull(),
			figures: kit.json<unknown>().notNull(),
			note: kit.text().notNull(),
			publishedBy: kit.text().references(() => staff.id),
			publishedAt: kit.instant().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.unitId, t.year] })]
	);
	return { reports, annualResults };
}
