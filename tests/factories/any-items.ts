import fc from 'fast-check';
import { AUDIENCE_GROUPS } from '../../src/lib/domain/audience-group';
import { cleanText } from '../../src/lib/domain/authored-text';
import type { ItemContent } from '../../src/lib/domain/item';
import { parseRichText, plainText, TEXT_MARKS, writeRichText, type RichPart } from '../../src/lib/domain/rich-text';

/** As the bank keeps it: clean, and written the one way that reads back. */
const settled = (text: string): string => {
	const next = cleanText(writeRichText(parseRichText(text)));
	return next === text ? text : settled(next);
};

export interface ItemPieces {
	words: string[];
	/** Whether words may be bold, raised… */
	hasMarks: boolean;
	pictures: string[];
	/** Plain words before every text with marks: what is set in one way as a whole is how Word files mark keys. */
	lead?: string;
}

/** Items of any kind, made of the pieces given. */
export function anyItem({ words, hasMarks, pictures, lead = '' }: ItemPieces): fc.Arbitrary<ItemContent> {
	const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((pieces) => pieces.join(''));
	// Nothing is both lowered and raised in Word.
	const marks = fc.subarray(
		TEXT_MARKS.filter((mark) => mark !== 'sup'),
		{ maxLength: hasMarks ? 2 : 0 }
	);
	const raised = marks.map((all) => all.map((mark) => (mark === 'sub' ? 'sup' : mark)));
	const set: fc.Arbitrary<RichPart> = fc.record({ text, marks: fc.oneof(marks, raised) });
	const part = pictures.length > 0 ? fc.oneof({ weight: 6, arbitrary: set }, picture(pictures)) : set;
	const led = (text: string) => (text.includes('<') ? lead + text : text);
	const rich = (maxLength: number) => fc.array(part, { maxLength }).map((parts) => settled(led(writeRichText(parts))));
	const required = (maxLength: number) =>
		rich(maxLength).map((one) => (/[\p{L}\p{N}]/u.test(plainText(one)) ? one : settled(`Nội dung ${one}`)));
	return fc
		.record({
			kind: fc.constantFrom('single' as const, 'multiple' as const, 'true_false' as const),
			stem: required(3),
			texts: fc.uniqueArray(required(2), {
				minLength: 2,
				maxLength: 8,
				selector: (one) => plainText(one).toLowerCase().replace(/\s+/g, '')
			}),
			right: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
			explanation: rich(3),
			source: text.map((one) => settled(one.replaceAll('\n', ' '))),
			topic: text.map((one) => cleanText(one.replace(/\s+/g, ' ')) || 'Chuyển đổi số'),
			difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
			audiences: fc.subarray([...AUDIENCE_GROUPS])
		})
		.map(({ texts, right, ...rest }) => {
			const shown = rest.kind === 'true_false' ? ['Đúng', 'Sai'] : texts;
			const options = shown.map((one, index) => ({ id: 'ABCDEFGH'[index]!, text: one }));
			const keys = [...new Set(right.map((index) => options[index % options.length]!.id))].sort();
			return { ...rest, options, key: rest.kind === 'multiple' ? keys : keys.slice(0, 1) };
		});
}

const picture = (ids: string[]): { weight: number; arbitrary: fc.Arbitrary<RichPart> } => ({
	weight: 1,
	arbitrary: fc.record({ picture: fc.constantFrom(...ids) })
});
