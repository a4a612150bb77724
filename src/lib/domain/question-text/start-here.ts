import { answerLine, isKeyHeader } from './answer-line';
import type { Gathering } from './gathering';
import { automaticLetter } from './option-marker';
import type { StartStyle, Step } from './outline';
import { isNamedSection } from './section-line';

/** Whether a line that has a question's number begins one here; a number may also count the lines of a stem or of a reason. */
export function isStart(state: Gathering, step: Step, style: StartStyle): boolean {
	const { start, hasOptions, line } = step;
	const { word, number } = start!;
	const { current } = state;
	if (word) return style.words.has(word);
	const isComplete = current === null || current.options.length > 1;
	// Among 'Câu 1', 'Câu 2' a bare number begins a question only where somebody forgot the word.
	if (!style.hasNumbers) return isComplete && hasOptions && isNext(state, number);
	if (current === null) return true;
	const isNextNumber = current.number !== null && number === current.number + 1;
	if (current.options.length > 0) {
		if (hasOptions || isNextNumber) return true;
		return state.field === 'option' && current.number !== null && number > current.number;
	}
	if (current.written.length > 0 || state.field !== 'stem') return isNextNumber || hasOptions;
	const isSameList =
		!line.list || !current.list || (line.list.id === current.list.id && line.list.level === current.list.level);
	return isNextNumber && isSameList && listedBefore(state) !== number - 1;
}

/** Its letter is the one that the question at hand waits for. */
export const isAwaited = ({ current }: Gathering, { letter }: Step): boolean =>
	current !== null && letter?.toUpperCase() === String.fromCharCode(65 + current.options.length);

/** An automatic number or letter says what a line is before its words do: 'Câu 2.' before 'Căn cứ Luật…', 'B.' before 'UBND'. */
export function beginsByLabel(state: Gathering, step: Step, style: StartStyle): boolean {
	const { line, start, hasOptions } = step;
	const { text, label, heading } = line;
	if (automaticLetter(label) !== null && !start) {
		if (isAwaited(state, step)) return true;
		return heading === null && !isKeyHeader(text) && !isNamedSection(`${label} ${text}`);
	}
	if (!start?.isAutomatic || !isStart(state, step, style)) return false;
	// A bare number may also count the keys or the parts of a paper.
	return start.word !== null || hasOptions || !(isKeyHeader(text) || answerLine(text)?.key);
}

const isNext = ({ questions }: Gathering, number: number) => {
	const last = questions.findLast((question) => question.number !== null)?.number ?? null;
	return last === null || number === last + 1 || number === last + 2;
};

/** The number that the stem's last line begins with, if it is one of a list. */
function listedBefore({ current }: Gathering): number | null {
	if (!current || current.stem.length < 2) return null;
	const text = current.stem
		.at(-1)!
		.map((run) => run.text)
		.join('');
	const number = /^\s*[([]?(\d{1,3})\s?[.)\]/:-]/.exec(text)?.[1];
	return number === undefined ? null : Number(number);
}
