import type { ItemContent } from '../../domain/item';
import type { FlowText } from '../html-flow';
import type { ForeignChoice } from './found-choice';

const WORDS = ['Đúng', 'Sai'] as const;

/** The two options of a true-or-false question, which other programs do not write out; `notes` belong to 'true' and 'false'. */
export function trueFalseOptions(
	isTrue: boolean,
	notes: readonly [FlowText | null, FlowText | null]
): ForeignChoice['options'] {
	return WORDS.map((text, index) => ({
		text: { text, problems: [] },
		weight: (index === 0) === isTrue ? 100 : 0,
		feedback: notes[index]!
	}));
}

/** Whether another program would show the same two options. */
export const isPlainTrueFalse = ({ kind, options, key }: ItemContent): boolean =>
	kind === 'true_false' && key.length === 1 && options.map(({ text }) => text).join() === WORDS.join();

/** What a question without a name is called in a list. */
export function shortTitle(text: string): string {
	const characters = [...text.replace(/\s+/g, ' ').trim()];
	return characters.length > 60 ? characters.slice(0, 59).join('') + '…' : characters.join('');
}
