import type { Actor } from '$lib/server/access';
import { DomainError, errorText } from '$lib/server/errors';
import { wishSchema } from '$lib/server/usecases/correction/correct-key';
import { previewCorrection, type CorrectionPreview } from '$lib/server/usecases/correction/preview-correction';
import * as v from 'valibot';

interface Previewed {
	preview: CorrectionPreview | null;
	/** Text by field name. */
	refused: Record<string, string>;
}

/** What the wish in the address would change, or why it does not fit; nothing before there is one. */
export async function previewOf(
	actor: Actor,
	params: { roundId: string; versionId: string },
	query: URLSearchParams,
	now: number
): Promise<Previewed> {
	if (!query.has('key') && !query.has('mode')) return { preview: null, refused: {} };
	const wish = v.safeParse(wishSchema, { mode: query.get('mode') ?? '', key: query.getAll('key') });
	if (!wish.success) {
		const [issue] = wish.issues;
		return { preview: null, refused: { [v.getDotPath(issue)?.split('.')[0] ?? '']: errorText(issue.message) } };
	}
	try {
		return { preview: await previewCorrection(actor, { ...params, ...wish.output }, now), refused: {} };
	} catch (failure) {
		if (!(failure instanceof DomainError)) throw failure;
		return { preview: null, refused: { [failure.field ?? '']: errorText(failure.code, failure.params) } };
	}
}
