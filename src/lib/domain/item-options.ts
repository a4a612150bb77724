import * as v from 'valibot';
import { authoredRichText, saying } from './authored-rich-text';
import { formObject } from './form-object';

const optionSchema = formObject({
	id: v.pipe(v.string('item.option.id'), v.trim(), v.regex(/^[\w-]{1,8}$/, 'item.option.id')),
	text: authoredRichText('item.option', 500)
});

function firstRepeat(values: string[]): number {
	return values.findIndex((value, index) => values.indexOf(value) < index);
}

/** Two to eight options with ids and texts of their own. */
export const itemOptionsSchema = v.pipe(
	v.array(optionSchema, 'item.options.count'),
	v.minLength(2, 'item.options.count'),
	v.maxLength(8, 'item.options.count'),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const options = dataset.value;
		const report = (message: string, index: number, key: 'id' | 'text') => {
			const option = options[index];
			if (option === undefined) return;
			addIssue({
				message,
				path: [
					{ type: 'array', origin: 'value', input: options, key: index, value: option },
					{ type: 'object', origin: 'value', input: { ...option }, key, value: option[key] }
				]
			});
		};
		report('item.option.id', firstRepeat(options.map((option) => option.id)), 'id');
		// Diacritics count: "bảo" and "bào" are two options; case and spacing do not.
		const written = options.map((option, index) => saying(option.text) || `empty ${index}`);
		report('item.option.duplicate', firstRepeat(written), 'text');
	})
);
