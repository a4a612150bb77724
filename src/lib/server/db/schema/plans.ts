import type { AudienceGroup } from '../../../domain/audience-group';
import type { Comparator, Measure } from '../../../domain/target';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

export function definePlans(kit: ColumnKit, units: UnitsTable, staff: PeopleTables['staff']) {
	const plans = kit.table('plans', {
		id: kit.text().primaryKey(),
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
			measure: kit.text().$type<Measure>().notNull(),
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
			struckReason: kit.text()
		},
		(t) => [kit.index('target_evidence_target').on(t.targetId, t.unitId, t.occurredOn)]
	);
	return { plans, targets, targetEvidence };
}

export type PlansTable = ReturnType<typeof definePlans>['plans'];
