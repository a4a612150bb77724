import { and, count, eq, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { ReachKind } from '../../domain/participation';
import { read, schema, type Db } from '../db';

const { rosterEntries, participants, participations } = schema;

/** What is asked for: a kind of taking part in a period, as `participations` keeps them. */
export interface ProgressWindow {
	period: string;
	kind: ReachKind;
}

/** The participation of whoever a line is matched to, looked up by its whole key; of two accounts the one that counts. */
const tookPart = ({ period, kind }: ProgressWindow) =>
	and(
		eq(participations.participantId, sql`coalesce(${participants.countedAsId}, ${participants.id})`),
		eq(participations.period, period),
		eq(participations.kind, kind)
	);

const onLists = (rosterIds: string[]) =>
	and(inArray(rosterEntries.rosterId, rosterIds), isNull(rosterEntries.removedOn));

/** By roster: how many lines there are, and how many of them took part. */
export async function counts(rosterIds: string[], window: ProgressWindow, db: Db = read) {
	if (rosterIds.length === 0) return new Map<string, { lines: number; done: number }>();
	const rows = await db
		.select({ rosterId: rosterEntries.rosterId, lines: count(), done: count(participations.participantId) })
		.from(rosterEntries)
		.leftJoin(participants, eq(participants.id, rosterEntries.participantId))
		.leftJoin(participations, tookPart(window))
		.where(onLists(rosterIds))
		.groupBy(rosterEntries.rosterId);
	return new Map(rows.map(({ rosterId, lines, done }) => [rosterId, { lines: Number(lines), done: Number(done) }]));
}

/** The lines of these rosters that took part, or that did not, in no order. */
export async function lines(rosterIds: string[], window: ProgressWindow, took: boolean, db: Db = read) {
	if (rosterIds.length === 0) return [];
	return db
		.select({
			id: rosterEntries.id,
			rosterId: rosterEntries.rosterId,
			name: rosterEntries.name,
			matchState: rosterEntries.matchState,
			code: rosterEntries.code,
			birthYear: rosterEntries.birthYear,
			note: rosterEntries.note,
			firstAt: participations.firstAt
		})
		.from(rosterEntries)
		.leftJoin(participants, eq(participants.id, rosterEntries.participantId))
		.leftJoin(participations, tookPart(window))
		.where(
			and(onLists(rosterIds), took ? isNotNull(participations.participantId) : isNull(participations.participantId))
		);
}

/** Persons who gave this unit and group as theirs and took part, but are on none of these rosters. */
export async function others(
	rosterIds: string[],
	{ unitId, group }: { unitId: string; group: AudienceGroup },
	window: ProgressWindow,
	db: Db = read
): Promise<number> {
	const accounts = db
		.select({ id: rosterEntries.id })
		.from(rosterEntries)
		.where(and(eq(rosterEntries.participantId, participants.id), onLists(rosterIds)));
	const linked = db
		.select({ id: rosterEntries.id })
		.from(rosterEntries)
		.innerJoin(
			sql`${participants} as linked`,
			sql`linked.id = ${rosterEntries.participantId} and linked.counted_as_id = ${participants.id}`
		)
		.where(onLists(rosterIds));
	const [row] = await db
		.select({ n: count() })
		.from(participants)
		.innerJoin(participations, tookPart(window))
		.where(
			and(
				eq(participants.unitId, unitId),
				eq(participants.audienceGroup, group),
				// Only accounts that count for themselves: nobody is two people.
				isNull(participants.countedAsId),
				rosterIds.length === 0 ? undefined : notExists(accounts),
				rosterIds.length === 0 ? undefined : notExists(linked)
			)
		);
	return Number(row?.n ?? 0);
}
