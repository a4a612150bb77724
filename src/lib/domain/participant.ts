import * as v from 'valibot';
import { formObject } from './form-object';
import { AUDIENCE_GROUPS } from './audience-group';
import { newPinSchema, pinSchema } from './pin';
import { phoneSchema } from './phone';
import { personNameSchema } from './person-name';
import { rosterCodeSchema } from './roster-code';

/** A box on a form: absent when it is not ticked, 'on' when it is; a JSON body sends true. */
const ticked = v.pipe(
	v.optional(v.unknown(), false),
	v.transform((value) => value === true || value === 'on' || value === 'true')
);

const guardianNameSchema = v.pipe(
	v.optional(v.string('guardian.name_required'), ''),
	v.trim(),
	v.check((name) => name === '' || v.is(personNameSchema, name), 'guardian.name_invalid')
);

const unitIdSchema = v.pipe(
	v.string('unit.required'),
	v.trim(),
	v.nonEmpty('unit.required'),
	v.maxLength(64, 'unit.required')
);

/** Four digits; empty or absent = not given. Asked for only where a contest has a minimum age. */
const birthYearSchema = v.pipe(
	v.optional(v.string('birth_year.format'), ''),
	v.trim(),
	v.check((year) => year === '' || /^(19|20)\d\d$/.test(year), 'birth_year.format'),
	v.transform((year) => (year === '' ? null : Number(year)))
);

/** What every newcomer is asked, however they come in. */
const consentFields = {
	birthYear: birthYearSchema,
	consent: v.pipe(ticked, v.literal(true, 'consent.required')),
	under16: ticked,
	guardianName: guardianNameSchema,
	guardianConsent: ticked
};
type Guardian = Record<'under16' | 'guardianConsent', boolean> & { guardianName: string };
type WithGuardian<T> = Omit<T, 'guardianName'> & { guardianName: string | null };

/** A newcomer's form: `entries` and what everyone is asked. A child needs a guardian; from 16 years on nothing of one is kept. */
function newcomerForm<const Entries extends v.ObjectEntries>(entries: Entries) {
	const form = formObject({ ...entries, ...consentFields });
	type Answers = v.InferOutput<typeof form>;
	return v.pipe(
		form as unknown as v.GenericSchema<unknown, Answers & Guardian>,
		v.rawCheck(({ dataset, addIssue }) => {
			const value = (dataset.value ?? {}) as Partial<Guardian>;
			const { under16, guardianName, guardianConsent } = value;
			const miss = (key: keyof Guardian, message: string) =>
				addIssue({ message, path: [{ type: 'object', origin: 'value', input: value, key, value: value[key] }] });
			if (under16 && guardianName === '') miss('guardianName', 'guardian.name_required');
			if (under16 && !guardianConsent) miss('guardianConsent', 'guardian.consent_required');
		}),
		v.transform(
			(answers) =>
				({
					...answers,
					guardianName: answers.under16 ? v.parse(personNameSchema, answers.guardianName) : null,
					guardianConsent: answers.under16
				}) as WithGuardian<Answers & Guardian>
		)
	);
}

/** The "who are you" form. Issues are codes on their field, all of them at once. */
export const identifySchema = newcomerForm({
	name: personNameSchema,
	phone: phoneSchema,
	pin: newPinSchema,
	group: v.picklist(AUDIENCE_GROUPS, 'group.required'),
	unitId: unitIdSchema
});
export type Identification = v.InferOutput<typeof identifySchema>;

/** The form of a person who comes by a roster code: name, unit and group stand on the roster. */
export const codeEntrySchema = newcomerForm({ rosterCode: rosterCodeSchema, pin: newPinSchema });
export type CodeEntry = v.InferOutput<typeof codeEntrySchema>;

/** Coming back by a roster code, and asking whose it is. */
export const codeSignInSchema = formObject({ rosterCode: rosterCodeSchema, pin: pinSchema });
export const codeSchema = formObject({ rosterCode: rosterCodeSchema });

/** A new number is confirmed with the PIN. */
export const phoneChangeSchema = formObject({ phone: phoneSchema, pin: pinSchema });

/** What a person may correct about themselves later. */
export const correctionSchema = formObject({
	name: personNameSchema,
	group: v.picklist(AUDIENCE_GROUPS, 'group.required'),
	unitId: unitIdSchema
});

/** Coming back on another device. */
export const signInSchema = formObject({ phone: phoneSchema, pin: pinSchema });

/** Deleting one's data is confirmed with the PIN. */
export const deletionSchema = formObject({ pin: pinSchema });
