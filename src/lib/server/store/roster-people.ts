import { and, asc, desc, eq, inArray, isNull, like, lte, ne, or, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { participants, rosters, rosterEntries, units, participations } = schema;

const candidate = {
	id: participants.id,
	countedAsId: participants.countedAsId,
	nameFolded: participants.nameFolded,
	phone: participants.phone,
	unitId: participants.unitId,
	audienceGroup: participants.audienceGroup,
	birthYear: participants.birthYear,
	createdAt: participants.createdAt
};

interface Traits {
	nameFolded: string;
	phone: string | null;
}

/** Accounts that have the phone of a line, or its name in one of these units; each with the account that counts for it. */
export async function candidatesFor(unitIds: string[], lines: readonly Traits[], db: Db = read) {
	const phones = [...new Set(lines.flatMap(({ phone }) => phone ?? []))];
	const names = [...new Set(lines.map(({ nameFolded }) => nameFolded))];
	const found = new Map<string, Awaited<ReturnType<typeof query>>[number]>();
	const query = (where: Parameters<typeof and>[number]) =>
		db
			.select(candidate)
			.from(participants)
			.where(and(where, ne(participants.pinHash, '')))
			.orderBy(asc(participants.createdAt), asc(participants.id));
	for (const some of inChunks(phones)) {
		for (const row of await query(inArray(participants.phone, some))) found.set(row.id, row);
	}
	for (const some of inChunks(names)) {
		const here = and(inArray(participants.unitId, unitIds), inArray(participants.nameFolded, some));
		for (const row of await query(here)) found.set(row.id, row);
	}
	return [...found.values()].map(({ countedAsId, ...row }) => ({ ...row, personId: countedAsId ?? row.id }));
}

/** Rosters with an open line that could be this person: by phone anywhere, by name in their unit or right below it. */
export async function rostersAskingFor(
	{ phone, nameFolded, unitId }: Traits & { unitId: string },
	today: string,
	db: Db = read
) {
	const open = and(
		isNull(rosterEntries.participantId),
		isNull(rosterEntries.removedOn),
		or(isNull(rosters.endsOn), sql`${rosters.endsOn} >= ${today}`)
	);
	const base = () =>
		db
			.selectDistinct({ id: rosters.id })
			.from(rosters)
			.innerJoin(rosterEntries, eq(rosterEntries.rosterId, rosters.id));
	const near = db
		.select({ id: units.id })
		.from(units)
		.where(or(eq(units.id, unitId), eq(units.parentId, unitId)));
	const byName = await base().where(
		and(open, inArray(rosters.unitId, near), lte(rosters.asOf, today), eq(rosterEntries.nameFolded, nameFolded))
	);
	const byPhone = phone === null ? [] : await base().where(and(open, eq(rosterEntries.phone, phone)));
	return [...new Set([...byName, ...byPhone].map(({ id }) => id))];
}

/** What a person in charge needs to tell two accounts apart. */
const shown = {
	id: participants.id,
	name: participants.name,
	phone: participants.phone,
	birthYear: participants.birthYear,
	audienceGroup: participants.audienceGroup,
	countedAsId: participants.countedAsId,
	createdAt: participants.createdAt,
	unitName: units.name,
	unitPath: units.path,
	/** When they first took part in anything; null = never. */
	firstAt: sql<
		number | null
	>`(select min(${participations.firstAt}) from ${participations} where ${participations.participantId} = ${participants.id} and ${participations.period} = 'all' and ${participations.kind} = 'any')`
};

export type ShownAccount = Awaited<ReturnType<typeof showAccounts>>[number];

export async function showAccounts(ids: string[], db: Db = read) {
	if (ids.length === 0) return [];
	const rows = await db
		.select(shown)
		.from(participants)
		.innerJoin(units, eq(units.id, participants.unitId))
		.where(inArray(participants.id, ids))
		.orderBy(asc(participants.createdAt), asc(participants.id));
	return rows.map((row) => ({ ...row, firstAt: row.firstAt === null ? null : Number(row.firstAt) }));
}

/** Other accounts that were found to be this person's. */
export async function linkedTo(personId: string, db: Db = read): Promise<string[]> {
	const rows = await db
		.select({ id: participants.id })
		.from(participants)
		.where(eq(participants.countedAsId, personId));
	return rows.map(({ id }) => id);
}

interface PersonSearch {
	/** A folded name, or the last digits of a phone. */
	search: { name: string } | { phoneEnding: string };
	paths: string[];
	limit: number;
}

/** Persons of units in these subtrees, by name or phone ending. */
export async function search({ search, paths, limit }: PersonSearch): Promise<string[]> {
	const wanted =
		'name' in search
			? like(participants.nameFolded, `%${search.name.replace(/[%_]/g, '')}%`)
			: like(participants.phone, `%${search.phoneEnding}`);
	const rows = await read
		.select({ id: participants.id })
		.from(participants)
		.innerJoin(units, eq(units.id, participants.unitId))
		.where(and(wanted, ne(participants.pinHash, ''), or(...paths.map((path) => like(units.path, `${path}%`)))))
		.orderBy(asc(participants.nameFolded), desc(participants.id))
		.limit(limit);
	return rows.map(({ id }) => id);
}

/** Makes one account count for another, with all that counted as it before. */
export async function countAs(tx: Db, id: string, mainId: string | null) {
	if (mainId !== null) {
		await tx.update(participants).set({ countedAsId: mainId }).where(eq(participants.countedAsId, id));
	}
	await tx.update(participants).set({ countedAsId: mainId }).where(eq(participants.id, id));
}
