import { sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { StaffRole } from '../../../domain/role';
import type { ColumnKit } from '../sqlite-kit';
import type { UnitsTable } from './units';

export function definePeople(kit: ColumnKit, units: UnitsTable) {
	const staff = kit.table(
		'staff',
		{
			id: kit.text().primaryKey(),
			username: kit.text().notNull(),
			name: kit.text().notNull(),
			/** To bar organizers from winning in their own contest when they enter it as participants. */
			phone: kit.text(),
			passwordHash: kit.text().notNull(),
			createdAt: kit.instant().notNull(),
			disabledAt: kit.instant(),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [kit.uniqueIndex('staff_username').on(t.username)]
	);
	const staffRoles = kit.table(
		'staff_roles',
		{
			staffId: kit
				.text()
				.notNull()
				.references(() => staff.id, { onDelete: 'cascade' }),
			role: kit.text().$type<StaffRole>().notNull(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id)
		},
		(t) => [kit.primaryKey({ columns: [t.staffId, t.role, t.unitId] })]
	);
	const staffSessions = kit.table(
		'staff_sessions',
		{
			idHash: kit.text().primaryKey(),
			userId: kit
				.text()
				.notNull()
				.references(() => staff.id, { onDelete: 'cascade' }),
			expiresAt: kit.instant().notNull()
		},
		(t) => [kit.index('staff_sessions_user').on(t.userId), kit.index('staff_sessions_expiry').on(t.expiresAt)]
	);
	const participants = kit.table(
		'participants',
		{
			id: kit.text().primaryKey(),
			name: kit.text().notNull(),
			nameFolded: kit.text().notNull(),
			/** E.164; null for a person who comes by a roster code. */
			phone: kit.text(),
			pinHash: kit.text().notNull(),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			birthYear: kit.int(),
			/** Another account of the same person, which counts for both: nobody is two people in any figure. */
			countedAsId: kit.text().references((): AnySQLiteColumn => participants.id),
			createdAt: kit.instant().notNull(),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.index('participants_counted_as').on(t.countedAsId),
			kit.index('participants_name').on(t.unitId, t.nameFolded),
			kit.uniqueIndex('participants_phone').on(t.phone),
			kit.index('participants_unit_group').on(t.unitId, t.audienceGroup),
			kit.index('participants_created').on(t.createdAt),
			kit.check('participants_phone_form', sql`${t.phone} is null or ${t.phone} like '+%'`)
		]
	);
	/** What a person agreed to, in which version of the text, when; for a child the guardian who agreed. */
	const consents = kit.table(
		'consents',
		{
			id: kit.text().primaryKey(),
			participantId: kit
				.text()
				.notNull()
				.references(() => participants.id, { onDelete: 'cascade' }),
			kind: kit.text().$type<'processing' | 'guardian' | 'publication'>().notNull(),
			textVersion: kit.text().notNull(),
			guardianName: kit.text(),
			givenAt: kit.instant().notNull(),
			withdrawnAt: kit.instant()
		},
		(t) => [kit.index('consents_participant').on(t.participantId, t.kind)]
	);
	const participantSessions = kit.table(
		'participant_sessions',
		{
			idHash: kit.text().primaryKey(),
			userId: kit
				.text()
				.notNull()
				.references(() => participants.id, { onDelete: 'cascade' }),
			expiresAt: kit.instant().notNull()
		},
		(t) => [
			kit.index('participant_sessions_user').on(t.userId),
			kit.index('participant_sessions_expiry').on(t.expiresAt)
		]
	);
	return { staff, staffRoles, staffSessions, participants, consents, participantSessions };
}

export type PeopleTables = ReturnType<typeof definePeople>;
