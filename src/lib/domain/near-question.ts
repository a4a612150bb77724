import { foldedText, withoutSpaces } from './folded-text';
import type { ItemContent } from './item';
import { plainText } from './rich-text';
import { likenessIndex } from './token-likeness';

/**
 * Set by reading the pairs of the shipped bank that are most alike. From 0.65 on they were one question turned round, each giving the other's
 * answer away. Below, down to 0.55, they share a law's long name and ask different things of it (when it came into force, what it is about).
 */
export const NEAR = 0.65;

/** A question as far as it matters to whether another one asks the same. */
export interface ComparedQuestion extends Pick<ItemContent, 'stem' | 'options' | 'key'> {
	id: string;
}

export interface NearQuestion {
	id: string;
	/** The same stem and options, whatever their order, case, diacritics, spaces and punctuation. */
	isSame: boolean;
	/** Shared words over all words of the two, 0–1. */
	likeness: number;
}

export interface QuestionIndex {
	/** Questions that ask the same or nearly so, most alike first; never the one of the same id. */
	find(question: ComparedQuestion): NearQuestion[];
}

/**
 * An index of a whole bank; a question is found without comparing it with each. Pictures are not compared. Two questions are near when the words of stem and
 * right answer are (Jaccard ≥ `threshold`): without the answer, “Phát biểu nào sau đây đúng?” would be near itself everywhere.
 */
export function indexQuestions(bank: readonly ComparedQuestion[], threshold = NEAR): QuestionIndex {
	const prepared = bank.map(prepare);
	const variants = prepared.flatMap(({ asked }, index) => asked.map((words) => ({ index, words })));
	const words = likenessIndex(
		variants.map((variant) => variant.words),
		threshold
	);
	const same = Map.groupBy(prepared.keys(), (index) => prepared[index]!.same);
	return {
		find(question) {
			const likeness = new Map<number, number>();
			const take = (index: number, like: number) => likeness.set(index, Math.max(like, likeness.get(index) ?? 0));
			const wanted = prepare(question);
			for (const asked of wanted.asked) {
				for (const found of words.find(asked)) take(variants[found.index]!.index, found.likeness);
			}
			const twins = new Set(same.get(wanted.same));
			for (const twin of twins) take(twin, 1);
			return [...likeness]
				.map(([index, like]) => ({ id: bank[index]!.id, isSame: twins.has(index), likeness: like }))
				.filter(({ id }) => id !== question.id)
				.sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
		}
	};
}

export interface NearPair {
	a: string;
	b: string;
	isSame: boolean;
	likeness: number;
}

/** The pairs within one list, as of a file being imported; each once, in the order of the list. */
export function nearPairs(questions: readonly ComparedQuestion[], threshold = NEAR): NearPair[] {
	const index = indexQuestions(questions, threshold);
	const position = new Map(questions.map(({ id }, at) => [id, at]));
	return questions.flatMap((question, at) =>
		index
			.find(question)
			.filter(({ id }) => position.get(id)! > at)
			.map(({ id, isSame, likeness }) => ({ a: question.id, b: id, isSame, likeness }))
	);
}

interface Prepared {
	/**
	 * Words of stem and right answer. Where a file does not tell the key, of the stem with each of its options: one of them is what is asked.
	 */
	asked: string[][];
	/** What two questions have in common that are the same but for case, diacritics, spaces, punctuation, marks and the order of options. */
	same: string;
}

function prepare({ stem, options, key }: ComparedQuestion): Prepared {
	const folded = options.map(({ id, text }) => ({ id, text, words: foldedText(plainText(text)) }));
	const foldedStem = foldedText(plainText(stem));
	const right = folded.filter(({ id }) => key.includes(id)).map(({ words }) => words);
	const answers = right.length > 0 ? [right.join(' ')] : folded.map(({ words }) => words);
	const asked = answers.length > 0 ? answers.map((answer) => `${foldedStem} ${answer}`) : [foldedStem];
	return {
		asked: asked.map((text) => text.split(' ').filter(Boolean)),
		// An option of signs alone, as '+', is told apart by them.
		same: [foldedStem, ...folded.map(({ words, text }) => words || text).sort()].map(withoutSpaces).join('\n')
	};
}

export const sameText = (question: ComparedQuestion) => prepare(question).same;
