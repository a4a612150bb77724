import type { FoundPicture, FoundQuestion, FoundQuestions, QuestionProblem } from '../../domain/found-question';
import { PICTURE_ALT_MAX } from '../../domain/item-picture';
import { parseRichText, picturesIn, writeRichText } from '../../domain/rich-text';
import { encodeItemPicture } from '../../formats/item-picture';
import { newId } from '../id';
import type { ReadPicture } from './calls';

const textsOf = ({ stem, options, explanation }: FoundQuestion) => [
	stem,
	...options.map(({ text }) => text),
	explanation
];

/** Pictures that a question shows; a letterhead's emblem is none of them. */
export function usedPictures({ questions, pictures }: Pick<FoundQuestions, 'questions' | 'pictures'>): FoundPicture[] {
	const used = new Set(questions.flatMap(textsOf).flatMap(picturesIn));
	return pictures.filter(({ id }) => used.has(id));
}

/** Draws the pictures of a file anew, one after the other, and gives the texts the ids that they are kept under. */
export function openPictures(found: readonly FoundPicture[], now: number) {
	const kept = new Map<string, string>();
	const refused = new Map<string, string>();
	let at = 0;

	async function next(): Promise<ReadPicture | undefined> {
		while (at < found.length) {
			const picture = found[at++]!;
			const encoded = await encodeItemPicture(Buffer.from(picture.bytes));
			if (encoded === null) {
				refused.set(picture.id, picture.name);
				continue;
			}
			const id = newId(now);
			kept.set(picture.id, id);
			return { id, ...encoded, alt: picture.alt.slice(0, PICTURE_ALT_MAX) };
		}
		return undefined;
	}

	/** Without the pictures that could not be kept; each of them is said at its field. */
	function named(question: FoundQuestion): FoundQuestion {
		const lost = new Map<string, QuestionProblem>();
		const renamed = (text: string, field: 'stem' | 'options' | 'explanation') => {
			if (!text.includes('<img ')) return text;
			const parts = parseRichText(text).flatMap((part) => {
				if (!('picture' in part)) return part;
				const id = kept.get(part.picture);
				if (id !== undefined) return { picture: id };
				const params = { name: refused.get(part.picture) ?? part.picture };
				lost.set(field, { code: 'bank.import_picture_refused', params, severity: 'warning', field });
				return [];
			});
			return writeRichText(parts);
		};
		const { stem, options, explanation } = question;
		const texts = {
			stem: renamed(stem, 'stem'),
			options: options.map(({ id, text }) => ({ id, text: renamed(text, 'options') })),
			explanation: renamed(explanation, 'explanation')
		};
		return { ...question, ...texts, problems: [...question.problems, ...lost.values()] };
	}

	return { next, named };
}
