import type { FoundQuestion, NotTaken, QuestionProblem } from '../found-question';
import type { ItemKind } from '../item';
import { plainText } from '../rich-text';
import { saysTheSame, type DecidedKey } from './decided-key';
import { isWhole, type HouseLook } from './house-look';
import type { KeyEntry } from './key-list';
import { marksOfKey, type KeyWay } from './key-marks';
import { snippet } from './loose-lines';
import { isTruthQuestion, type ReadQuestion } from './read-question';
import { joinRuns, richText, textOf, type Run } from './text-line';

export interface Findings {
	key: DecidedKey;
	/** The key was given in words, so that several letters are meant. */
	isWritten: boolean;
	listed: KeyEntry[];
	/** Of the options. */
	problems: QuestionProblem[];
	ways: KeyWay[];
	look: HouseLook;
}

const ASKS_SEVERAL =
	/(chọn|tick|đánh dấu) (?!trong )(\p{L}+ )?(nhiều|các|những|hai|ba|tất cả|[2-8])( \p{L}+)? (đáp án|phương án|ý|câu|lựa chọn)|nhiều (đáp án|phương án|lựa chọn)|select all/iu;

const idAt = (index: number) => String.fromCharCode(65 + index);

export function foundQuestion(question: ReadQuestion, findings: Findings): FoundQuestion {
	const { draft, options } = question;
	const { key, look, ways } = findings;
	const stem = richText(
		question.stem,
		look.stems.filter((mark) => isWhole(question.stem, mark))
	);
	const usual = look.options.filter((mark) => options.every(({ runs }) => isWhole(runs, mark)));
	const ids = key.indexes.map(idAt);
	const kind = kindOf(question, ids.length, stem);
	return {
		label: draft.label,
		section: draft.section,
		place: draft.place,
		kind,
		stem,
		options: options.map((option, index) => ({
			id: idAt(index),
			text: richText(option.runs, [...usual, ...marksOfKey(option, ways)])
		})),
		key: ids,
		explanation: richText(explanationOf(question, findings)),
		source: richText(joinRuns(draft.source, ' ')),
		topic: draft.topic,
		difficulty: draft.difficulty,
		audiences: draft.audiences,
		problems: [
			...draft.problems,
			...(stem === '' ? [emptyStem(question)] : []),
			...findings.problems,
			...key.problems,
			...(kind === 'multiple' && !findings.isWritten && !ASKS_SEVERAL.test(stem) ? [severalKeys(question, ids)] : [])
		]
	};
}

function kindOf({ options }: ReadQuestion, keys: number, stem: string): ItemKind {
	if (isTruthQuestion(options) && keys < 2) return 'true_false';
	return keys > 1 || ASKS_SEVERAL.test(plainText(stem)) ? 'multiple' : 'single';
}

const emptyStem = ({ draft }: ReadQuestion): QuestionProblem => ({
	code: 'bank.text_stem_empty',
	severity: 'error',
	field: 'stem',
	place: draft.place
});

const severalKeys = ({ draft }: ReadQuestion, ids: string[]): QuestionProblem => ({
	code: 'bank.text_key_several',
	params: { keys: ids.join(', ') },
	severity: 'warning',
	field: 'key',
	place: draft.place
});

/** What follows a written key is a reason, unless it only repeats the option. */
function explanationOf({ draft, options }: ReadQuestion, { listed }: Findings): Run[] {
	const isRepeated = (runs: Run[]) => options.some((option) => saysTheSame(textOf(option.runs), textOf(runs)));
	const behindKeys = draft.written
		.filter(({ letters }) => letters !== null)
		.map(({ rest }) => rest)
		.filter((rest) => /[\p{L}\p{N}]/u.test(textOf(rest)) && !isRepeated(rest));
	const own = [...behindKeys, ...draft.explanation];
	if (own.length > 0) return joinRuns(own);
	return joinRuns(listed.map(({ explanation }) => explanation).filter((runs) => !isRepeated(runs)));
}

export const notTaken = ({ draft, stem }: ReadQuestion): NotTaken => ({
	name: [draft.label, snippet(textOf(stem))].filter(Boolean).join(': '),
	type: 'essay',
	reason: 'bank.text_no_options',
	place: draft.place
});
