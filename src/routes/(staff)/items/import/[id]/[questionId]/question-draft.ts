import type { FoundQuestion, QuestionProblem } from '$lib/domain/found-question';
import { paddedRows, type ItemDraft } from '../../../item-draft';

type Found = Pick<
	FoundQuestion,
	'kind' | 'stem' | 'options' | 'key' | 'explanation' | 'source' | 'difficulty' | 'audiences'
>;

/** A found question in the fields of an item; what is given for all stays with the import. */
export function draftOfQuestion({ question, topic }: { question: Found; topic: string | null }): ItemDraft {
	return {
		kind: question.kind,
		stem: question.stem,
		rows: paddedRows(question.options.map(({ id, text }) => ({ text, right: question.key.includes(id) }))),
		explanation: question.explanation,
		source: question.source,
		topic: topic ?? '',
		difficulty: question.difficulty === null ? '' : String(question.difficulty),
		audiences: question.audiences ?? [],
		unitId: ''
	};
}

/** The field of the form that a problem is about; '' where it is about the whole question. */
export function notedAt(
	{ field, params }: Pick<QuestionProblem, 'field' | 'params'>,
	{ options }: Pick<Found, 'options'>
): string {
	if (field !== 'options') return field ?? '';
	const row = options.findIndex(({ id, text }) => text === '' && id === params?.letter);
	return row < 0 ? 'options' : `options.${row}.text`;
}
