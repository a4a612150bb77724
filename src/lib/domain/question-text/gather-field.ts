import type { WrittenKey } from './draft-question';
import { fieldLine, readAudiences, readDifficulty, type FieldLine } from './field-line';
import { begun, type Gathering } from './gathering';
import { snippet } from './loose-lines';
import { cutRuns, textOf, trimRuns, type Run, type TextLine } from './text-line';

/** The value, without the bracket that closes the one before the field's name. */
function valueOf(line: TextLine, to: number): Run[] {
	const value = trimRuns(cutRuns(line.runs, to));
	const text = textOf(value);
	const isBracketed = /^\s*[([]/.test(line.text) && /[)\]]\.?$/.test(text);
	return isBracketed ? cutRuns(value, 0, text.replace(/[)\]]\.?$/, '').length) : value;
}

/** A field of the question at hand; false where the words only begin a sentence of its stem. */
export function gatherField(state: Gathering, line: TextLine, { field, to, isMarked }: FieldLine): boolean {
	const question = state.current!;
	if (!isMarked && (question.options.length < 2 || state.field === 'explanation')) return false;
	const value = valueOf(line, to);
	const text = textOf(value).replace(/\s+/g, ' ').trim();
	if (field === 'explanation' || field === 'source') {
		question[field].push(value);
		begun(state, field);
		return true;
	}
	// Between two questions it speaks for those that follow, where the first one had it above.
	if (state[field] !== null && question.options.length > 1) return gatherTopic(state, line, { field, to, isMarked });
	if (field === 'topic') question.topic = text || null;
	if (field === 'difficulty') question.difficulty = readDifficulty(text);
	if (field === 'audiences') question.audiences = readAudiences(text);
	if (field !== 'topic' && text !== '' && question[field] === null) {
		const code = field === 'difficulty' ? 'bank.text_difficulty_unknown' : 'bank.text_audience_unknown';
		question.problems.push({ code, params: { text: snippet(text) }, severity: 'warning', field, place: line.place });
	}
	begun(state, state.field);
	return true;
}

/** Topic, difficulty or audience above the questions that they are for. */
export function gatherTopic(state: Gathering, line: TextLine, field: FieldLine): boolean {
	const text = line.text.slice(field.to).replace(/\s+/g, ' ').trim();
	if (!field.isMarked || text === '') return false;
	if (field.field === 'topic') state.topic = text;
	else if (field.field === 'difficulty') state.difficulty = readDifficulty(text);
	else if (field.field === 'audiences') state.audiences = readAudiences(text);
	else return false;
	return true;
}

/** A written key, and the field that may stand behind it: 'Đáp án: C. Căn cứ: Điều 5'. */
export function gatherRest(state: Gathering, key: WrittenKey) {
	const question = state.current!;
	const text = textOf(key.rest);
	const after = /^[\s.,:;)\]–—-]*/.exec(text)![0].length;
	const rest = cutRuns(key.rest, after);
	const field = fieldLine(text.slice(after));
	const isReason = field && (field.field === 'explanation' || field.field === 'source');
	question.written.push({ ...key, rest: isReason ? [] : rest });
	begun(state, 'explanation');
	if (!isReason) return;
	question[field.field as 'explanation' | 'source'].push(cutRuns(rest, field.to));
	begun(state, field.field as 'explanation' | 'source');
}
