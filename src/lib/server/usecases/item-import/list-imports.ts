import * as v from 'valibot';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import * as itemImports from '../../store/item-imports';
import { prepareItem } from '../item/prepare-item';

const PAGE_SIZE = 25;

/** '<createdAt>.<id>' of the last import of the page before. */
export const importListQuerySchema = v.object({
	after: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.\w+$/))), undefined)
});

/** Own imports that are open, the batches of the units that this person writes for, and those units' banks. */
export async function listImports(actor: Actor, { after }: v.InferOutput<typeof importListQuerySchema> = {}) {
	authorizeAnywhere(actor, 'item:edit');
	const page = await itemImports.list(actor.id, pathsFor(actor, 'item:edit'), PAGE_SIZE + 1, placeOf(after));
	const shown = page.slice(0, PAGE_SIZE);
	const last = page.length > PAGE_SIZE ? shown.at(-1) : undefined;
	const counts = await itemImports.questionCounts(shown.map(({ id }) => id));
	const { banks } = await prepareItem(actor);
	return {
		imports: shown.map((head) => ({
			id: head.id,
			/** Empty for a text that was pasted. */
			fileName: head.fileName,
			format: head.format,
			status: head.status,
			unitName: head.unitName,
			staffName: head.staffName,
			createdAt: head.createdAt,
			confirmedAt: head.confirmedAt,
			taken: head.taken,
			undone: head.undone,
			undoneAt: head.undoneAt,
			questions: counts.get(head.id)?.questions ?? 0,
			errors: counts.get(head.id)?.errors ?? 0
		})),
		next: last ? `${last.createdAt}.${last.id}` : null,
		banks
	};
}

function placeOf(after: string | undefined): itemImports.ImportPlace | undefined {
	const [createdAt, id] = after?.split('.') ?? [];
	return createdAt && id ? { createdAt: Number(createdAt), id } : undefined;
}
