import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { blueprintSchema, MAX_PAPER_ITEMS, type Blueprint } from '../../../domain/blueprint';
import { DIFFICULTIES } from '../../../domain/item';
import type { Actor } from '../../access';
import * as rounds from '../../store/rounds';
import { changeDraft } from './change-draft';
import { revisionField, wholeFieldOrNone } from './form-fields';

/** `counts` by '<topic>-<difficulty>', as the matrix posts them. */
const countsSchema = v.optional(
	v.record(
		v.pipe(v.string(), v.regex(/^[\w]{1,60}-[123]$/, 'blueprint.topic')),
		wholeFieldOrNone('blueprint.count', 0, MAX_PAPER_ITEMS),
		'blueprint.cells'
	),
	{}
);

const postedBlueprint = formObject({
	kind: v.picklist(['matrix', 'fixed'], 'blueprint.kind'),
	counts: countsSchema,
	items: v.optional(
		v.pipe(v.array(v.string('blueprint.fixed'), 'blueprint.fixed'), v.maxLength(MAX_PAPER_ITEMS, 'blueprint.too_long')),
		[]
	)
});

/** The matrix or the list that was chosen; what was filled in for the other is left out. */
function blueprintOf({ kind, counts, items }: v.InferOutput<typeof postedBlueprint>): Blueprint {
	if (kind === 'fixed') return { cells: [], fixedItemIds: [...new Set(items)] };
	const cells = Object.entries(counts).flatMap(([name, count]) => {
		const [topic = '', level] = name.split('-');
		const difficulty = DIFFICULTIES.find((known) => String(known) === level);
		return count && difficulty ? [{ topic, difficulty, count }] : [];
	});
	return { cells, fixedItemIds: [] };
}

/** For counting again without saving: an empty or too large paper is shown as it is. */
export const blueprintTrialSchema = v.pipe(postedBlueprint, v.transform(blueprintOf));

export const blueprintFormSchema = v.pipe(
	formObject({ revision: revisionField, ...postedBlueprint.entries }),
	v.transform(({ revision, ...posted }) => ({ revision, blueprint: blueprintOf(posted) })),
	v.object({ revision: v.number(), blueprint: blueprintSchema })
);

/** Step "paper", for all rounds. A blueprint that the bank cannot fill yet may be saved; publishing refuses it. */
export async function saveBlueprint(
	actor: Actor,
	contestId: string,
	{ revision, blueprint }: v.InferOutput<typeof blueprintFormSchema>,
	now: number
): Promise<void> {
	await changeDraft(actor, { contestId, revision }, 'paper', now, (draft) => ({
		also: (tx) => rounds.setBlueprint(tx, contestId, blueprint),
		before: draft.rounds[0]?.blueprint,
		after: blueprint
	}));
}
