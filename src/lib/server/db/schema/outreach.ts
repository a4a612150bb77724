import { sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { OutreachState } from '../../../domain/outreach';
import type { ColumnKit } from '../sqlite-kit';
import type { ContestTables } from './contests';
import type { PeopleTables } from './people';
import type { PlanTables } from './plans';
import type { UnitsTable } from './units';

export function defineOutreach(
	kit: ColumnKit,
	units: UnitsTable,
	{ staff }: PeopleTables,
	{ contests }: ContestTables,
	{ targets }: PlanTables
) {
	/** What an activity went through: loudspeaker, village meeting… Names are data, since each commune has its own. */
	const outreachChannels = kit.table('outreach_channels', {
		code: kit.text().primaryKey(),
		nameVi: kit.text().notNull(),
		nameEn: kit.text().notNull(),
		position: kit.int().notNull(),
		hiddenAt: kit.instant()
	});
	const outreachActivities = kit.table(
		'outreach_activities',
		{
			id: kit.text().primaryKey(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			channel: kit
				.text()
				.notNull()
				.references(() => outreachChannels.code),
			title: kit.text().notNull(),
			/** Local day. */
			occurredOn: kit.date().notNull(),
			place: kit.text().notNull(),
			note: kit.text().notNull(),
			contestId: kit.text().references(() => contests.id),
			/** A target that counts activities and that this one counts towards. */
			targetId: kit.text().references(() => targets.id),
			state: kit.text().$type<OutreachState>().notNull(),
			/** Same for two records of what seems one event. */
			fingerprint: kit.text().notNull(),
			revision: kit.int().notNull().default(1),
			recordedBy: kit.text().references(() => staff.id),
			recordedAt: kit.instant().notNull(),
			decidedBy: kit.text().references(() => staff.id),
			decidedAt: kit.instant(),
			decisionNote: kit.text(),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.index('outreach_activities_unit').on(t.unitId, t.occurredOn, t.id),
			// Figures are added up from this index and that of the headcounts alone.
			kit.index('outreach_activities_figures').on(t.unitId, t.state, t.occurredOn, t.channel, t.id),
			kit.index('outreach_activities_state').on(t.state, t.occurredOn, t.id),
			kit.index('outreach_activities_fingerprint').on(t.fingerprint)
		]
	);
	/** How many of a group were there (lượt người dự). */
	const outreachHeadcounts = kit.table(
		'outreach_headcounts',
		{
			activityId: kit
				.text()
				.notNull()
				.references(() => outreachActivities.id, { onDelete: 'cascade' }),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			headcount: kit.int().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.activityId, t.audienceGroup] }),
			kit.index('outreach_headcounts_figures').on(t.activityId, t.audienceGroup, t.headcount),
			kit.check('outreach_headcounts_positive', sql`${t.headcount} > 0`)
		]
	);
	/** Photos and files that prove an activity or a record towards a target. */
	const evidenceFiles = kit.table(
		'evidence_files',
		{
			id: kit.text().primaryKey(),
			ownerKind: kit.text().$type<'activity' | 'evidence'>().notNull(),
			ownerId: kit.text().notNull(),
			name: kit.text().notNull(),
			mediaType: kit.text().notNull(),
			size: kit.int().notNull(),
			sha256: kit.text().notNull(),
			bytes: kit.bytes().notNull(),
			addedBy: kit.text().references(() => staff.id),
			addedAt: kit.instant().notNull()
		},
		(t) => [
			kit.index('evidence_files_owner').on(t.ownerKind, t.ownerId),
			kit.index('evidence_files_sha256').on(t.sha256)
		]
	);
	return { outreachChannels, outreachActivities, outreachHeadcounts, evidenceFiles };
}
