import * as v from 'valibot';
import type { Actor } from '../../access';
import * as importQuestions from '../../store/import-questions';
import * as itemImports from '../../store/item-imports';
import * as topics from '../../store/topics';
import { importOf } from './import-of';
import type { ImportView, SheetPreview } from './import-view';
import { givenTo, shownHead, shownQuestions } from './shown-questions';
import { mayTellColumns } from './tell-columns';

const PAGE_SIZE = 25;

/** As it stands in the address; what makes no sense there is passed over. */
export const importQuerySchema = v.object({
	show: v.fallback(v.optional(v.picklist(importQuestions.SHOWABLE), 'all'), 'all'),
	/** The place of the last question of the page before. */
	after: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,20})?$/), v.transform(Number))), undefined)
});
export type ImportQuery = v.InferOutput<typeof importQuerySchema>;

/** An import with one page of its questions. Throws 'bank.import.not_found', 'access.denied'. */
export async function viewImport(actor: Actor, id: string, { show, after = 0 }: ImportQuery): Promise<ImportView> {
	const head = await importOf(actor, id);
	const given = givenTo(head);
	const page = await importQuestions.page(id, { show, given, after }, PAGE_SIZE + 1);
	const shown = page.slice(0, PAGE_SIZE);
	return {
		head: shownHead(head),
		counts: await importQuestions.counts(id, given),
		...(await shownQuestions(head, shown)),
		next: page.length > PAGE_SIZE ? String(shown.at(-1)!.position) : null,
		topics: await topics.list(),
		mapping: (await mayTellColumns(head)) ? await previewOf(id) : null
	};
}

async function previewOf(id: string): Promise<SheetPreview | null> {
	const preview = await itemImports.sheetPart(id, 'preview');
	return preview === null ? null : (JSON.parse(preview) as SheetPreview);
}
