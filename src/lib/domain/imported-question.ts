import * as v from 'valibot';
import type { FoundQuestion, QuestionProblem } from './found-question';
import { foldedText } from './folded-text';
import { itemContentSchema, type ItemContent } from './item';
import type { ImportDuplicate, ImportSettings } from './item-import';
import { picturesIn } from './rich-text';

/** A question of a file with what was chosen for it. */
export interface ImportedQuestion {
	question: FoundQuestion;
	/** A topic's code; null while none is chosen. */
	topic: string | null;
}

export const NO_SETTINGS: ImportSettings = { topic: null, difficulty: null, source: '', audiences: [] };

/** What the question would be as an item; topic and difficulty are null while nobody has chosen them. */
export function importedContent({ question, topic }: ImportedQuestion, settings: ImportSettings) {
	const { kind, stem, options, key, explanation, source } = question;
	return {
		...{ kind, stem, options, key, explanation },
		source: source || settings.source,
		topic: topic ?? settings.topic,
		difficulty: question.difficulty ?? settings.difficulty,
		audiences: question.audiences ?? settings.audiences
	};
}

/** The item that a question becomes; null while it has no topic or difficulty, or breaks a rule of items. */
export function itemOfQuestion(imported: ImportedQuestion, settings: ImportSettings): ItemContent | null {
	const parsed = v.safeParse(itemContentSchema, importedContent(imported, settings));
	return parsed.success ? parsed.output : null;
}

const FIELDS = new Set<string>(['stem', 'options', 'key', 'explanation', 'source']);
/** Stands in for what may still be open: topic and difficulty are chosen for many at once and are no fault of the question. */
const CHOSEN: ImportSettings = { topic: '-', difficulty: 1, source: '', audiences: [] };

/**
 * What still stands in the way of a question: what its reader said, and what an item may not be. `knownPictures`: those that are there;
 * without it they are not looked at.
 */
export function standingProblems(question: FoundQuestion, knownPictures?: ReadonlySet<string>): QuestionProblem[] {
	const said = question.problems;
	const parsed = v.safeParse(itemContentSchema, importedContent({ question, topic: '-' }, CHOSEN));
	const broken = (parsed.issues ?? []).flatMap((issue): QuestionProblem[] => {
		const field = String(issue.path?.[0]?.key);
		return [{ code: issue.message, severity: 'error', ...(FIELDS.has(field) && { field: field as 'stem' }) }];
	});
	const lost = knownPictures === undefined ? [] : unknownPictures(question, knownPictures);
	// The reader knows better what is wrong at a field than the rule that was broken.
	const errorFields = new Set(said.filter(({ severity }) => severity === 'error').map(({ field }) => field));
	const added = onePerField([...broken, ...lost]).filter(({ field }) => field === undefined || !errorFields.has(field));
	return [...said, ...added];
}

function onePerField(problems: QuestionProblem[]): QuestionProblem[] {
	const seen = new Set<string>();
	return problems.filter(({ code, field }) => {
		const name = field ?? code;
		return !seen.has(name) && seen.add(name);
	});
}

function unknownPictures(question: FoundQuestion, known: ReadonlySet<string>): QuestionProblem[] {
	const isLost = (text: string) => picturesIn(text).some((id) => !known.has(id));
	const problem = (field: 'stem' | 'options' | 'explanation'): QuestionProblem => ({
		code: 'bank.import_picture_unknown',
		severity: 'error',
		field
	});
	return [
		...(isLost(question.stem) ? [problem('stem')] : []),
		...(question.options.some(({ text }) => isLost(text)) ? [problem('options')] : []),
		...(isLost(question.explanation) ? [problem('explanation')] : [])
	];
}

/** What a list is filtered by. */
export const problemCounts = (problems: readonly QuestionProblem[]) => {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	return { errors, warnings: problems.length - errors };
};

export interface NamedTopic {
	code: string;
	nameVi: string;
	nameEn: string;
}

/** The topic that a file means by a word of its own: its code or its name in either language; null where there is none or it is none of ours. */
export function topicMeant(written: string | null, topics: readonly NamedTopic[]): string | null {
	const meant = foldedText(written ?? '');
	if (meant === '') return null;
	const names = ({ code, nameVi, nameEn }: NamedTopic) => [code, nameVi, nameEn].map(foldedText);
	return topics.find((topic) => names(topic).includes(meant))?.code ?? null;
}

/**
 * How many say the same word for word and would make this one the second: items of the bank, and of two questions of a file the one with
 * the lesser id (the file's first question has the greatest).
 */
export const twinsAmong = (id: string, duplicates: readonly ImportDuplicate[]): number =>
	duplicates.filter((one) => one.isSame && (one.where === 'bank' || one.id > id)).length;
