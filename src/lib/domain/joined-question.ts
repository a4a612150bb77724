import type { FoundQuestion } from './found-question';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Two halves of a question that a file tore apart. What the second one begins with goes on where the first one ends: its stem, or its last option. */
export function joinedQuestion(first: FoundQuestion, second: FoundQuestion): FoundQuestion {
	const last = first.options.at(-1);
	const begun = last
		? [...first.options.slice(0, -1), { id: last.id, text: lines(last.text, second.stem) }]
		: first.options;
	const both = [
		...begun.map((option) => ({ option, of: first })),
		...second.options.map((option) => ({ option, of: second }))
	];
	const lettered = both.map(({ option, of }, index) => ({
		id: LETTERS[index] ?? String(index + 1),
		text: option.text,
		isRight: of.key.includes(option.id)
	}));
	const key = lettered.filter(({ isRight }) => isRight).map(({ id }) => id);
	return {
		...first,
		kind: key.length > 1 ? 'multiple' : first.kind,
		stem: last ? first.stem : lines(first.stem, second.stem),
		options: lettered.map(({ id, text }) => ({ id, text })),
		key,
		explanation: lines(first.explanation, second.explanation),
		source: lines(first.source, second.source),
		topic: first.topic ?? second.topic,
		difficulty: first.difficulty ?? second.difficulty,
		audiences: first.audiences ?? second.audiences,
		problems: []
	};
}

const lines = (...texts: string[]) => texts.filter(Boolean).join('\n');
