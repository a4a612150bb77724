import { and, asc, desc, eq, gt, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import { insertMany, read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { items, itemImportQuestions: questions } = schema;

/** Of a question as it was found; each change of it counts one more. */
export const FOUND_REVISION = 1;

export type ImportQuestionRow = typeof questions.$inferSelect;

const isTaken = eq(questions.isSkipped, false);
const hasDuplicates = sql`cast(${questions.duplicates} as text) <> '[]'`;
const hasNoDifficulty = sql`${questions.question} ->> 'difficulty' is null`;
const hasNoTopic = sql`${questions.topic} is null`;

/** What is given to all and so need not be each question's own. */
export interface Given {
	topic: boolean;
	difficulty: boolean;
}

const isReady = (given: Given) =>
	and(
		isTaken,
		eq(questions.errors, 0),
		given.topic ? undefined : sql`not (${hasNoTopic})`,
		given.difficulty ? undefined : sql`not (${hasNoDifficulty})`
	)!;

const SHOWN = {
	all: () => undefined,
	errors: () => and(isTaken, gt(questions.errors, 0)),
	warnings: () => and(isTaken, eq(questions.errors, 0), gt(questions.warnings, 0)),
	twins: () => and(isTaken, gt(questions.twins, 0)),
	near: () => and(isTaken, eq(questions.twins, 0), hasDuplicates),
	skipped: () => eq(questions.isSkipped, true),
	ready: isReady
} satisfies Record<string, (given: Given) => SQL | undefined>;
export type Shown = keyof typeof SHOWN;
export const SHOWABLE = Object.keys(SHOWN) as [Shown, ...Shown[]];

/** Counted from 1 in the order of the file. */
const number = sql<number>`(
	select count(*) from ${questions} as before
	where before.import_id = ${questions}.import_id and before.position <= ${questions}.position
)`.mapWith(Number);

export type NumberedQuestion = ImportQuestionRow & { number: number };

/** Up to `limit` questions after a place, in the file's order. */
export async function page(
	importId: string,
	{ show, given, after }: { show: Shown; given: Given; after: number },
	limit: number
): Promise<NumberedQuestion[]> {
	const rows = await read
		.select({ row: questions, number })
		.from(questions)
		.where(and(eq(questions.importId, importId), gt(questions.position, after), SHOWN[show](given)))
		.orderBy(asc(questions.position))
		.limit(limit);
	return rows.map((one) => ({ ...one.row, number: one.number }));
}

export async function counts(importId: string, given: Given) {
	const countOf = (condition: SQL | undefined) =>
		sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);
	const [row] = await read
		.select({
			all: sql<number>`count(*)`.mapWith(Number),
			ready: countOf(isReady(given)),
			errors: countOf(SHOWN.errors()),
			warnings: countOf(SHOWN.warnings()),
			twins: countOf(SHOWN.twins()),
			near: countOf(SHOWN.near()),
			withoutTopic: countOf(and(isTaken, given.topic ? sql`1 = 0` : hasNoTopic)),
			withoutDifficulty: countOf(and(isTaken, given.difficulty ? sql`1 = 0` : hasNoDifficulty)),
			skipped: countOf(SHOWN.skipped())
		})
		.from(questions)
		.where(eq(questions.importId, importId));
	return row!;
}

export async function find(importId: string, id: string, db: Db = read): Promise<NumberedQuestion | undefined> {
	const [found] = await db
		.select({ row: questions, number })
		.from(questions)
		.where(and(eq(questions.importId, importId), eq(questions.id, id)))
		.limit(1);
	return found && { ...found.row, number: found.number };
}

/** How some questions of an import begin and where they stand. */
export async function stems(importId: string, ids: string[]) {
	if (ids.length === 0) return new Map<string, { stem: string; number: number }>();
	const rows = await read
		.select({ id: questions.id, number, stem: sql<string>`${questions.question} ->> 'stem'` })
		.from(questions)
		.where(and(eq(questions.importId, importId), inArray(questions.id, ids)));
	return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** The one right after a place, or right before it. */
export async function neighbour(importId: string, position: number, way: 'next' | 'previous', db: Db = read) {
	const [row] = await db
		.select()
		.from(questions)
		.where(
			and(
				eq(questions.importId, importId),
				way === 'next' ? gt(questions.position, position) : lt(questions.position, position)
			)
		)
		.orderBy(way === 'next' ? asc(questions.position) : desc(questions.position))
		.limit(1);
	return row;
}

/** The first question with an error after a place, or from the top again; never the one at the place. */
export async function nextWrong(importId: string, position: number): Promise<string | null> {
	const wrong = and(eq(questions.importId, importId), SHOWN.errors());
	const first = async (from: SQL | undefined) => {
		const rows = read.select({ id: questions.id }).from(questions).where(and(wrong, from));
		return (await rows.orderBy(asc(questions.position)).limit(1))[0]?.id;
	};
	return (await first(gt(questions.position, position))) ?? (await first(lt(questions.position, position))) ?? null;
}

/** Full rows in the file's order, for work on all of them in stretches. */
export async function stretch(importId: string, after: number, limit: number, db: Db = read) {
	return db
		.select()
		.from(questions)
		.where(and(eq(questions.importId, importId), gt(questions.position, after)))
		.orderBy(asc(questions.position))
		.limit(limit);
}

/** Whether a person mended, skipped or set anything since they were found. */
export async function isAnyChanged(importId: string): Promise<boolean> {
	const changed = or(eq(questions.isMended, true), gt(questions.revision, FOUND_REVISION));
	const rows = read.select({ id: questions.id }).from(questions);
	return (await rows.where(and(eq(questions.importId, importId), changed)).limit(1)).length > 0;
}

export async function insert(tx: Db, rows: ImportQuestionRow[]) {
	await insertMany(tx, questions, rows);
}

/** False when somebody else changed it since `revision`. */
export async function update(
	tx: Db,
	{ importId, id, revision }: Pick<ImportQuestionRow, 'importId' | 'id' | 'revision'>,
	change: Partial<ImportQuestionRow>
): Promise<boolean> {
	const changed = await tx
		.update(questions)
		.set({ ...change, revision: revision + 1 })
		.where(and(eq(questions.importId, importId), eq(questions.id, id), eq(questions.revision, revision)))
		.returning({ id: questions.id });
	return changed.length === 1;
}

export async function setSkipped(tx: Db, importId: string, ids: string[], isSkipped: boolean) {
	const change = { isSkipped, revision: sql`${questions.revision} + 1` };
	for (const some of inChunks(ids)) {
		await tx
			.update(questions)
			.set(change)
			.where(and(eq(questions.importId, importId), inArray(questions.id, some), eq(questions.isSkipped, !isSkipped)));
	}
}

export async function skipWrong(tx: Db, importId: string) {
	const change = { isSkipped: true, revision: sql`${questions.revision} + 1` };
	await tx
		.update(questions)
		.set(change)
		.where(and(eq(questions.importId, importId), SHOWN.errors()));
}

/** False when somebody else changed it since `revision`. */
export async function remove(
	tx: Db,
	{ importId, id, revision }: Pick<ImportQuestionRow, 'importId' | 'id' | 'revision'>
): Promise<boolean> {
	const removed = await tx
		.delete(questions)
		.where(and(eq(questions.importId, importId), eq(questions.id, id), eq(questions.revision, revision)))
		.returning({ id: questions.id });
	return removed.length === 1;
}

export async function removeAll(tx: Db, importId: string) {
	await tx.delete(questions).where(eq(questions.importId, importId));
}

/** Those that are not skipped became the items of the same ids. */
export async function markTaken(tx: Db, importId: string) {
	await tx
		.update(questions)
		.set({ itemId: sql`${questions.id}` })
		.where(and(eq(questions.importId, importId), isTaken));
}

/** Those whose items are gone have none any more. */
export async function unmarkRemoved(tx: Db, importId: string) {
	const isGone = sql`${questions.itemId} not in (select ${items.id} from ${items} where ${items.importId} = ${importId})`;
	await tx
		.update(questions)
		.set({ itemId: null })
		.where(and(eq(questions.importId, importId), isGone));
}
