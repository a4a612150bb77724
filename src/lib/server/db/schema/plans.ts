import type { AudienceGroup } from '../../../domain/audience-group';
import type { Comparator, Measure, ReachBasis } from '../../../domain/target';
import type { PlanDateKind } from '../../../domain/plan-date';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

export function definePlans(kit: ColumnKit, units: UnitsTable, staff: PeopleTables['staff']) {
	const plans = kit.table('plans', {
		id: kit.text().primaryKey(),
		/** Whose plan it is; null = a shipped one, which can be copied. */
		unitId: kit.text().references(() => units.id),
		/** The plan that it was copied from. */
		copiedFrom: kit.text(),
		revision: kit.int().notNull().default(1),
		archivedAt: kit.instant(),
		position: kit.int().notNull(),
		title: kit.text().notNull(),
		level: kit.text().notNull(),
		place: kit.text().notNull(),
		province: kit.text().notNull(),
		issuingBody: kit.text().notNull(),
		documentNumber: kit.text(),
		issuedOn: kit.date(),
		issueYear: kit.int(),
		startsOn: kit.date().notNull(),
		headerNote: kit.text()
	});
	const targets = kit.table(
		'targets',
		{
			id: kit.text().primaryKey(),
			planId: kit
				.text()
				.notNull()
				.references(() => plans.id),
			position: kit.int().notNull(),
			/** target | activity | reporting, as the plan's clauses read. */
			kind: kit.text().notNull(),
			phaseLabel: kit.text().notNull(),
			clause: kit.text().notNull(),
			quote: kit.text().notNull(),
			metric: kit.text().notNull(),
			audienceText: kit.text().notNull(),
			groups: kit.json<AudienceGroup[]>().notNull(),
			/** The audience as the plan's own codes have it; finer than the four groups. */
			audienceCodes: kit.json<string[]>(),
			measure: kit.text().$type<Measure>().notNull(),
			/** Which reach decides its status; the other is shown beside it. */
			reachBasis: kit.text().$type<ReachBasis>().notNull().default('verified'),
			/** Attested reach counts activities of these channels only; null = of all. */
			channels: kit.json<string[]>(),
			comparator: kit.text().$type<Comparator>().notNull(),
			threshold: kit.real().notNull(),
			startsOn: kit.date().notNull(),
			deadline: kit.date(),
			/** To be met anew in every calendar year. */
			yearly: kit.flag().notNull(),
			recurrence: kit.text(),
			note: kit.text()
		},
		(t) => [kit.uniqueIndex('targets_position').on(t.planId, t.position)]
	);
	/** What was recorded towards a target that the platform cannot compute. Rows are added, never changed; the newest holds. */
	const targetEvidence = kit.table(
		'target_evidence',
		{
			id: kit.text().primaryKey(),
			targetId: kit
				.text()
				.notNull()
				.references(() => targets.id),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			occurredOn: kit.date().notNull(),
			/** Shares: numerator of denominator. Counts: how many in this record. Done: 1 or 0. */
			numerator: kit.int().notNull(),
			denominator: kit.int(),
			note: kit.text().notNull(),
			link: kit.text(),
			recordedBy: kit
				.text()
				.notNull()
				.references(() => staff.id),
			recordedAt: kit.instant().notNull(),
			/** A record made in error is struck, with who, when and why, not deleted. */
			struckBy: kit.text(),
			struckAt: kit.instant(),
			struckReason: kit.text(),
			/** A second person says that it is so; before that the record does not count. */
			signedBy: kit.text().references(() => staff.id),
			signedAt: kit.instant()
		},
		(t) => [kit.index('target_evidence_target').on(t.targetId, t.unitId, t.occurredOn)]
	);
	/** A target's own headcount where the plan's audience is narrower than the group: the newest `asOf` not after the date asked for holds. */
	const targetDenominators = kit.table(
		'target_denominators',
		{
			targetId: kit
				.text()
				.notNull()
				.references(() => targets.id),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			asOf: kit.date().notNull(),
			headcount: kit.int().notNull(),
			source: kit.text().notNull(),
			enteredBy: kit.text().references(() => staff.id),
			enteredAt: kit.instant().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.targetId, t.unitId, t.asOf] })]
	);
	/** What returns every year by the plan: national days, contest months, report dates. Days null = whole months. */
	const planDates = kit.table(
		'plan_dates',
		{
			planId: kit
				.text()
				.notNull()
				.references(() => plans.id),
			position: kit.int().notNull(),
			kind: kit.text().$type<PlanDateKind>().notNull(),
			name: kit.text().notNull(),
			clause: kit.text().notNull(),
			/** As the plan writes it: '18/5', 'tháng 6', 'quý II và quý III'. */
			dateText: kit.text().notNull(),
			startMonth: kit.int(),
			startDay: kit.int(),
			endMonth: kit.int(),
			endDay: kit.int(),
			/** First year in which it returns; null = from the plan's first. */
			fromYear: kit.int()
		},
		(t) => [kit.primaryKey({ columns: [t.planId, t.position] })]
	);
	return { plans, targets, targetEvidence, targetDenominators, planDates };
}

export type PlanTables = ReturnType<typeof definePlans>;
export type PlansTable = ReturnType<typeof definePlans>['plans'];
