import { and, count, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { participants, rosters, staffRoles } = schema;

/** How many people who registered, and lists, belong to each of these units. */
export async function countsOf(unitIds: string[], db: Db = read) {
	if (unitIds.length === 0) return { people: 0, rosters: 0 };
	const [people] = await db.select({ n: count() }).from(participants).where(inArray(participants.unitId, unitIds));
	const [lists] = await db.select({ n: count() }).from(rosters).where(inArray(rosters.unitId, unitIds));
	return { people: people?.n ?? 0, rosters: lists?.n ?? 0 };
}

/**
 * The people of a unit and its lists go to another one; whoever works for it works for the other one too, and keeps the old one to
 * look things up. What was counted stays where it was counted.
 */
export async function moveAll(tx: Db, from: string, to: string) {
	await tx.update(participants).set({ unitId: to }).where(eq(participants.unitId, from));
	await tx.update(rosters).set({ unitId: to }).where(eq(rosters.unitId, from));
	await copyRoles(tx, from, [to]);
}

/** Who worked for a unit works for those that it became, and keeps the old one to look things up. */
export async function copyRoles(tx: Db, from: string, to: string[]) {
	const roles = await tx.select().from(staffRoles).where(eq(staffRoles.unitId, from));
	if (roles.length === 0) return;
	const copies = roles.flatMap((role) => to.map((unitId) => ({ ...role, unitId })));
	await tx.insert(staffRoles).values(copies).onConflictDoNothing();
}

/** The lists of a unit that ends without one successor end with it. */
export async function endRosters(tx: Db, unitId: string, lastDay: string) {
	const open = or(isNull(rosters.endsOn), gte(rosters.endsOn, lastDay));
	await tx
		.update(rosters)
		.set({ endsOn: lastDay })
		.where(and(eq(rosters.unitId, unitId), open));
}

/** The groups that a unit has lists of. */
export async function rosterGroupsOf(tx: Db, unitId: string) {
	const groups = { audienceGroup: rosters.audienceGroup };
	const rows = await tx.selectDistinct(groups).from(rosters).where(eq(rosters.unitId, unitId));
	return rows.map(({ audienceGroup }) => audienceGroup);
}
