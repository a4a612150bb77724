import { and, eq, inArray } from 'drizzle-orm';
import { read, schema } from '../db';
import * as rosters from './rosters';

const {
	contests,
	rounds,
	staff,
	units,
	items,
	itemImports,
	itemVersions,
	lessonTexts,
	lessonVersions,
	lessons,
	plans
} = schema;

type Named = Promise<{ id: string; name: string }[]>;

/** What the objects of log entries are called now, by their kind. */
const NAMES: Record<string, (ids: string[]) => Named> = {
	contest: async (ids) =>
		read.select({ id: contests.id, name: contests.title }).from(contests).where(inArray(contests.id, ids)),
	round: roundNames,
	staff: async (ids) => read.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids)),
	unit: async (ids) => read.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, ids)),
	plan: async (ids) => read.select({ id: plans.id, name: plans.title }).from(plans).where(inArray(plans.id, ids)),
	roster: async (ids) => rosters.namesOf(ids),
	lesson: lessonNames,
	item_import: async (ids) =>
		read
			.select({ id: itemImports.id, name: itemImports.fileName })
			.from(itemImports)
			.where(inArray(itemImports.id, ids)),
	item: async (ids) =>
		read
			.select({ id: items.id, name: itemVersions.stem })
			.from(items)
			.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
			.where(inArray(items.id, ids))
};

/** By the newest version; a shipped lesson that nobody has edited has only its published text. */
async function lessonNames(ids: string[]): Named {
	const rows = await read
		.select({ id: lessons.id, texts: lessonVersions.texts, published: lessonTexts.title })
		.from(lessons)
		.leftJoin(lessonVersions, eq(lessonVersions.id, lessons.currentVersionId))
		.leftJoin(lessonTexts, and(eq(lessonTexts.lessonId, lessons.id), eq(lessonTexts.locale, 'vi')))
		.where(inArray(lessons.id, ids));
	return rows.map(({ id, texts, published }) => ({ id, name: texts?.vi.title ?? published ?? id }));
}

async function roundNames(ids: string[]): Named {
	const rows = await read
		.select({ id: rounds.id, name: rounds.name, title: contests.title })
		.from(rounds)
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.where(inArray(rounds.id, ids));
	return rows.map(({ id, name, title }) => ({ id, name: `${title} – ${name}` }));
}

/** Names by 'kind:id'; nothing for what is gone or has no name. */
export async function namesOf(objects: { kind: string; id: string }[]): Promise<Map<string, string>> {
	const byKind = Map.groupBy(objects, ({ kind }) => kind);
	const found = await Promise.all(
		[...byKind].map(async ([kind, some]) => {
			const rows = (await NAMES[kind]?.([...new Set(some.map(({ id }) => id))])) ?? [];
			return rows.map(({ id, name }) => [`${kind}:${id}`, name] as const);
		})
	);
	return new Map(found.flat());
}
