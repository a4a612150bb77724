import * as v from 'valibot';
import { itemQuerySchema } from '../item/list-items';

/** Which items: what the list's filters let through, or the ones that were ticked there. As it stands in the address. */
export const exportScopeSchema = v.object({
	...v.omit(itemQuerySchema, ['after']).entries,
	/** Parted by commas; empty for the filters. */
	ids: v.fallback(
		v.pipe(
			v.optional(v.string(), ''),
			v.transform((text) => text.split(',').filter((id) => /^\w{1,40}$/.test(id)))
		),
		[]
	)
});

export type ExportScope = v.InferOutput<typeof exportScopeSchema>;
