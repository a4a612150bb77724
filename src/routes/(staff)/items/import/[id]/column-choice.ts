import * as v from 'valibot';
import { QUESTION_COLUMNS, type ColumnMapping, type QuestionColumn } from '$lib/domain/question-columns';

/** What a column of the sheet may be said to hold. Some sheets write the right answer first: the same column is then two things. */
export const COLUMN_CHOICES = [...QUESTION_COLUMNS, 'option_a+key'] as const;
export type ColumnChoice = (typeof COLUMN_CHOICES)[number];

const partsOf = (choice: ColumnChoice) => choice.split('+') as QuestionColumn[];

/** The choice for each of `count` columns that a mapping makes; '' for one that holds nothing of a question. */
export function choicesOf({ columns }: Pick<ColumnMapping, 'columns'>, count: number): (ColumnChoice | '')[] {
	return Array.from({ length: count }, (_, index) => {
		const held = QUESTION_COLUMNS.filter((name) => columns[name] === index);
		return COLUMN_CHOICES.find((choice) => choice === held.join('+')) ?? held[0] ?? '';
	});
}

/** The mapping that the choices make; the first column of a kind counts. */
export function columnsOf(choices: readonly (ColumnChoice | '')[]): ColumnMapping['columns'] {
	const columns: ColumnMapping['columns'] = {};
	for (const [index, choice] of choices.entries()) {
		for (const part of choice === '' ? [] : partsOf(choice)) columns[part] ??= index;
	}
	return columns;
}

const chosen = v.picklist(['', ...COLUMN_CHOICES], 'field.invalid');
const whole = v.pipe(v.string('field.invalid'), v.regex(/^\d{1,5}$/, 'field.invalid'), v.transform(Number));

/** The form of the columns as a mapping; a kind that is chosen for two columns is refused at the second. */
export const columnFormSchema = v.pipe(
	v.object({
		sheet: whole,
		headerLine: whole,
		columns: v.pipe(
			v.array(v.optional(chosen, ''), 'field.invalid'),
			v.rawCheck(({ dataset, addIssue }) => {
				if (!dataset.typed) return;
				const choices = dataset.value;
				const seen = new Set<QuestionColumn>();
				for (const [index, choice] of choices.entries()) {
					const parts = choice === '' ? [] : partsOf(choice);
					const path: [v.ArrayPathItem] = [
						{ type: 'array', origin: 'value', input: choices, key: index, value: choice }
					];
					if (parts.some((part) => seen.has(part))) addIssue({ message: 'bank.import_column_twice', path });
					for (const part of parts) seen.add(part);
				}
			})
		)
	}),
	v.transform(({ columns, ...rest }): ColumnMapping => ({ ...rest, columns: columnsOf(columns) }))
);
