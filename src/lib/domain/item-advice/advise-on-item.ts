import type { ItemContent } from '../item';
import { plainText } from '../rich-text';
import { ADVICE, hint, warning, type Advice, type AdviceKind } from './advice';
import { keyIsLongest } from './key-length';
import { deniedAgain, deniesTwice, hasUnmarkedNegative } from './negatives';
import { alikeOptions, oddOption } from './option-likeness';
import { optionsOutOfOrder } from './option-order';
import { pointsAtOthers } from './option-references';
import { isHardToRead, readingLevel } from './reading-level';
import { lacksClause } from './sources';
import { typographyIn, type TypographyFault } from './typography';

/** What an author writes, whole or not yet. */
export type WrittenQuestion = Pick<ItemContent, 'kind' | 'stem' | 'options' | 'key' | 'explanation' | 'source'>;

/** In the order of `ADVICE`; empty fields draw only the advice that they are empty. */
export function adviseOnItem(question: WrittenQuestion): Advice[] {
	const found = [...onOptions(question), ...onStem(question), ...onGrounds(question), ...onTypography(question)];
	return found.sort((a, b) => ADVICE.indexOf(a.kind) - ADVICE.indexOf(b.kind));
}

function onOptions(question: WrittenQuestion): Advice[] {
	const { kind, options } = question;
	const texts = options.map(({ text }) => plainText(text));
	const at = (id: string) => ({ field: 'options' as const, option: id, params: { option: id } });
	const odd = kind === 'true_false' ? null : oddOption(options);
	const isUnordered = optionsOutOfOrder(texts);
	const points = texts.filter((text) => text.endsWith('.')).length;
	return [
		...(keyIsLongest(question) ? [warning('key_longest', { field: 'options', option: question.key[0]! })] : []),
		...alikeOptions(options).map(([first, { id }]) =>
			warning('options_alike', { ...at(id), params: { option: id, other: first.id } })
		),
		...options
			.filter(({ text }) => pointsAtOthers(plainText(text)))
			.map(({ id }) => warning('points_at_others', at(id))),
		...(isUnordered ? [hint('options_unordered', { field: 'options' })] : []),
		...(odd ? [hint('options_uneven', at(odd.id))] : []),
		...(points > 0 && points < texts.length ? [hint('points_uneven', { field: 'options' })] : [])
	];
}

function onStem({ stem: written, options }: WrittenQuestion): Advice[] {
	const stem = plainText(written);
	const texts = options.map(({ text }) => plainText(text));
	const again = deniedAgain(stem, texts);
	const level = readingLevel(stem);
	const perSentence = { words: Math.round(level.wordsPerSentence), longPercent: Math.round(level.longShare * 100) };
	return [
		...(deniesTwice(stem) ? [warning('double_negative', { field: 'stem' })] : []),
		...(again.length > 0
			? [warning('double_negative', { field: 'options', option: options[texts.indexOf(again[0]!)]!.id })]
			: []),
		...(hasUnmarkedNegative(stem) ? [hint('negative_unmarked', { field: 'stem' })] : []),
		...(isHardToRead(level) ? [hint('hard_to_read', { field: 'stem', params: perSentence })] : [])
	];
}

function onGrounds({ explanation, source }: WrittenQuestion): Advice[] {
	return [
		...(explanation.trim() === '' ? [hint('no_explanation', { field: 'explanation' })] : []),
		...(source.trim() === '' ? [warning('no_source', { field: 'source' })] : []),
		...(lacksClause(plainText(source)) ? [hint('no_clause', { field: 'source' })] : [])
	];
}

/** Line breaks, apostrophes in names, and what saving puts right by itself are no faults of the author's. */
const SAID = {
	straight_quote: 'straight_quote',
	double_space: 'double_space',
	space_before_mark: 'space_before_mark',
	no_space_after_mark: 'no_space_after_mark',
	space_inside_quotes: 'space_inside_quotes',
	three_points: 'three_points',
	unpaired_quotes: 'unpaired_quotes'
} as const satisfies Partial<Record<TypographyFault, AdviceKind>>;
const isSaid = (fault: TypographyFault): fault is keyof typeof SAID => fault in SAID;

function onTypography({ stem, options, explanation, source }: WrittenQuestion): Advice[] {
	const texts = [
		{ field: 'stem' as const, text: stem, option: null },
		...options.map(({ id, text }) => ({ field: 'options' as const, text, option: id })),
		{ field: 'explanation' as const, text: explanation, option: null },
		{ field: 'source' as const, text: source, option: null }
	];
	return texts.flatMap(({ text, ...place }) =>
		typographyIn(plainText(text))
			.filter(isSaid)
			.map((fault) => hint(SAID[fault], place))
	);
}
