import * as v from 'valibot';
import { authoredText } from './authored-text';
import { formObject } from './form-object';
import { localDateSchema } from './local-date';
import { UNIT_KINDS } from './unit';

export const UNIT_CHANGE_KINDS = ['rename', 'move', 'merge', 'split'] as const;
/** How a unit went on as another: `move` and `merge` name one successor, `split` several, `rename` keeps the unit. */
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** Most units that one split may make. */
export const MAX_PARTS = 8;

const unitCode = v.pipe(v.string('unit.code'), v.trim(), v.regex(/^[\p{L}\d._-]{1,30}$/u, 'unit.code'));
const unitName = authoredText('unit.name', 150);
const idOf = (code: string) => v.pipe(v.string(code), v.trim(), v.minLength(1, code), v.maxLength(60, code));
const ids = v.pipe(
	v.optional(v.array(v.string('field.invalid')), []),
	v.transform((all) => [...new Set(all.filter(Boolean))]),
	v.maxLength(50, 'field.invalid')
);
/** Lines of the form that were left empty are no parts. */
const parts = v.pipe(
	v.optional(v.array(v.object({ name: v.string(), code: v.string() }), 'unit.change.parts'), []),
	v.transform((all) => all.filter((part) => part.name.trim() !== '' || part.code.trim() !== '')),
	v.array(v.object({ name: unitName, code: unitCode })),
	v.minLength(2, 'unit.change.parts'),
	v.maxLength(MAX_PARTS, 'field.invalid')
);
const effectiveOn = localDateSchema;
/** Units beside are ticked, one from elsewhere is picked. */
const otherId = v.optional(v.pipe(v.string('field.invalid'), v.maxLength(60, 'field.invalid')), '');
const withOther = <C extends { unitIds: string[]; otherId: string }>({ otherId: other, ...change }: C) => ({
	...change,
	unitIds: [...new Set([...change.unitIds, ...(other ? [other] : [])])]
});

/** What is to become of a unit and from which day on; the first day on which the new state holds. */
export const unitChangeSchema = v.variant(
	'kind',
	[
		formObject({ kind: v.literal('rename'), effectiveOn, name: unitName }),
		formObject({ kind: v.literal('move'), effectiveOn, parentId: idOf('unit.parent.required') }),
		/** The unit and others go into one that is there already. */
		v.pipe(
			formObject({ kind: v.literal('join'), effectiveOn, unitIds: ids, otherId, targetId: idOf('unit.change.target') }),
			v.transform(withOther)
		),
		/** The unit and others become a new one. */
		v.pipe(
			formObject({
				kind: v.literal('merge'),
				effectiveOn,
				unitIds: ids,
				otherId,
				name: unitName,
				code: unitCode,
				unitKind: v.picklist(UNIT_KINDS, 'unit.kind'),
				parentId: idOf('unit.parent.required')
			}),
			v.transform(withOther)
		),
		formObject({ kind: v.literal('split'), effectiveOn, parts })
	],
	'unit.change.kind'
);
export type UnitChange = v.InferOutput<typeof unitChangeSchema>;
/** As the form has it: a merger into a new unit and one into a unit that is there already are asked for differently. */
export type UnitChangeForm = UnitChange['kind'];

export const changeKindOf = (form: UnitChangeForm): UnitChangeKind => (form === 'join' ? 'merge' : form);

/** A change as it was put into an address; null when it is none. */
export function changeFromText(text: string | null): UnitChange | null {
	try {
		const parsed = v.safeParse(unitChangeSchema, JSON.parse(text ?? 'null'));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
