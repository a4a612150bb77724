import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm';
import type { StaffRole } from '../../domain/role';
import type { Grant } from '../access';
import { forUpdate, read, schema, type Db } from '../db';

const { staff, staffRoles, units } = schema;

export type StaffRow = typeof staff.$inferSelect;

export async function findByUsername(username: string, db: Db = read): Promise<StaffRow | undefined> {
	const [row] = await db.select().from(staff).where(eq(staff.username, username)).limit(1);
	return row;
}

export async function find(id: string, db: Db = read): Promise<StaffRow | undefined> {
	const [row] = await db.select().from(staff).where(eq(staff.id, id)).limit(1);
	return row;
}

/** The account with its grants, or undefined when it is not there or disabled: one query for each request of staff. */
export async function findWithGrants(id: string): Promise<{ id: string; name: string; grants: Grant[] } | undefined> {
	const rows = await read
		.select({ name: staff.name, role: staffRoles.role, unitId: units.id, unitPath: units.path })
		.from(staff)
		.leftJoin(staffRoles, eq(staffRoles.staffId, staff.id))
		.leftJoin(units, eq(units.id, staffRoles.unitId))
		.where(and(eq(staff.id, id), isNull(staff.disabledAt)));
	const [first] = rows;
	if (!first) return undefined;
	const grants = rows.flatMap(({ role, unitId, unitPath }) =>
		role && unitId && unitPath ? [{ role, unitId, unitPath }] : []
	);
	return { id, name: first.name, grants };
}

export async function anyone(db: Db = read): Promise<boolean> {
	const [row] = await db.select({ id: staff.id }).from(staff).limit(1);
	return row !== undefined;
}

export async function list() {
	return read
		.select({
			id: staff.id,
			username: staff.username,
			name: staff.name,
			phone: staff.phone,
			disabledAt: staff.disabledAt,
			isDemo: staff.isDemo,
			role: staffRoles.role,
			unitId: units.id,
			unitName: units.name,
			unitPath: units.path
		})
		.from(staff)
		.leftJoin(staffRoles, eq(staffRoles.staffId, staff.id))
		.leftJoin(units, eq(units.id, staffRoles.unitId))
		.orderBy(asc(staff.username), asc(units.path));
}

export async function insert(tx: Db, row: typeof staff.$inferInsert) {
	await tx.insert(staff).values(row);
}

export async function update(tx: Db, id: string, change: Partial<typeof staff.$inferInsert>) {
	await tx.update(staff).set(change).where(eq(staff.id, id));
}

export async function setRoles(tx: Db, staffId: string, roles: { role: StaffRole; unitId: string }[]) {
	await tx.delete(staffRoles).where(eq(staffRoles.staffId, staffId));
	if (roles.length > 0) await tx.insert(staffRoles).values(roles.map((role) => ({ staffId, ...role })));
}

export async function grantsOf(staffId: string, db: Db = read): Promise<Grant[]> {
	return db
		.select({ role: staffRoles.role, unitId: units.id, unitPath: units.path })
		.from(staffRoles)
		.innerJoin(units, eq(units.id, staffRoles.unitId))
		.where(eq(staffRoles.staffId, staffId))
		.orderBy(asc(units.path), asc(staffRoles.role));
}

/** Whether the account administers the whole installation, not only a part of it. */
export async function isRootAdmin(tx: Db, staffId: string): Promise<boolean> {
	const grants = await tx
		.select({ unitId: units.id })
		.from(staffRoles)
		.innerJoin(units, eq(units.id, staffRoles.unitId))
		.where(and(eq(staffRoles.staffId, staffId), eq(staffRoles.role, 'admin'), isNull(units.parentId)));
	return grants.length > 0;
}

/** Until this write ends nobody else takes an administrator away. */
export async function lockAdmins(tx: Db) {
	await forUpdate(tx.select({ staffId: staffRoles.staffId }).from(staffRoles).where(eq(staffRoles.role, 'admin')));
}

/** How many enabled administrators of the whole installation there are besides this one; the last one cannot be removed. */
export async function countOtherAdmins(tx: Db, staffId: string): Promise<number> {
	const [row] = await tx
		.select({ n: count(sql`distinct ${staff.id}`) })
		.from(staff)
		.innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
		.innerJoin(units, eq(units.id, staffRoles.unitId))
		.where(and(eq(staffRoles.role, 'admin'), isNull(units.parentId), isNull(staff.disabledAt), ne(staff.id, staffId)));
	return row?.n ?? 0;
}
