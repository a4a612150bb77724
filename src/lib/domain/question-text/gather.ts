import { answerLine, isKeyHeader } from './answer-line';
import type { Draft } from './draft-question';
import { fieldLine, readDifficulty } from './field-line';
import { gatherField, gatherRest, gatherTopic } from './gather-field';
import { gatherKeyPart, openKeyPart, takeKeys } from './gather-keys';
import { addMarked, gatherOption, labelled } from './gather-option';
import { addOption, addText, begun, newGathering, openQuestion, type Gathering } from './gathering';
import { isNoise } from './noise-line';
import { optionsAfterStem } from './option-marker';
import type { StartStyle, Step } from './outline';
import { isBareSection, isSection } from './section-line';
import { isStart } from './start-here';
import { cutRuns, textOf } from './text-line';
import type { StartWord } from './question-start';

/** Takes a document apart into questions and key lists; what its marks say about keys is read later, over the whole of it. */
export function gather(steps: Step[], style: StartStyle): Draft {
	const state = newGathering();
	state.hasNumbers = steps.some(({ start }) => start && (start.word ? style.words.has(start.word) : style.hasNumbers));
	for (const step of steps) gatherStep(state, step, style);
	return { questions: state.questions, blocks: state.blocks };
}

function gatherStep(state: Gathering, step: Step, style: StartStyle) {
	const { line } = step;
	const { text, label } = line;
	if (text.trim() === '' && label === '') {
		state.hasGap = true;
		return;
	}
	if (step.keys) {
		const isOfStem =
			line.cell === null && state.current?.options.length === 0 && step.nextLetter?.toUpperCase() === 'A';
		return isOfStem ? addText(state, line) : takeKeys(state, step);
	}
	if (isNoise(text)) {
		state.hasGap = true;
		return;
	}
	if (isKeyHeader(text) || isReasonsHeader(step)) return openKeyPart(state, line);
	if (state.keyPart) {
		if (gatherKeyPart(state, step, style)) return;
		state.keyPart = null;
	}
	const answer = state.current && answerLine(text);
	if (answer) {
		const rest = cutRuns(line.runs, answer.to);
		gatherRest(state, { letters: answer.key?.letters ?? null, written: answer.written, place: line.place, rest });
		return;
	}
	const field = fieldLine(text);
	if (field && state.current && gatherField(state, line, field)) return;
	if (field && gatherTopic(state, line, field)) return;
	if (step.start && isStart(state, step, style)) return gatherStart(state, step);
	if (isSectionHere(state, step, style.words)) return gatherSection(state, step);
	if (step.letter) return gatherOption(state, step);
	if (step.truth && state.current?.options.length === 0) return gatherTruth(state, step);
	if (isSectionTitle(state)) {
		state.section = `${state.section} ${text.trim()}`;
		state.isSectionOpen = false;
		return;
	}
	addSecondTruth(state, step);
}

/** 'LỜI GIẢI' above reasons for all questions, not for one. */
const isReasonsHeader = ({ line, isQuestionAhead }: Step) =>
	isQuestionAhead === false && /^\s*(LỜI GIẢI|HƯỚNG DẪN GIẢI|GIẢI THÍCH)[^:]{0,40}$/u.test(line.text);

function gatherStart(state: Gathering, { line, start }: Step) {
	const { label, number, to, tag } = start!;
	const options = optionsAfterStem(line.text, to);
	const stem = cutRuns(line.runs, to, options[0]?.from);
	const question = openQuestion(state, { label, number, place: line.place, list: line.list, stem: [stem] });
	question.difficulty = readDifficulty(tag) ?? question.difficulty;
	if (options.length > 0) {
		addMarked(question, line, options);
		begun(state, 'option');
	}
}

/** 'Bài 3: …' is a chapter where questions begin by another word. */
function isSectionHere(state: Gathering, { line, start }: Step, words: ReadonlySet<StartWord>): boolean {
	if (isSection(line.text, line.label, line.heading)) return true;
	if (start?.word !== 'bài' || words.has('bài')) return false;
	return !state.current || state.current.options.length > 1;
}

function gatherSection(state: Gathering, { line }: Step) {
	const title = textOf(labelled(line)).replace(/\s+/g, ' ').trim();
	const isGoingOn = state.isSectionOpen && state.section !== null;
	state.section = isGoingOn ? `${state.section} – ${title}` : title;
	state.current = null;
	state.loose = [];
	begun(state, 'stem');
	state.isSectionOpen = true;
}

const isSectionTitle = ({ isSectionOpen, section, current }: Gathering) =>
	isSectionOpen && current === null && section !== null && isBareSection(section.split(' – ').at(-1)!);

function gatherTruth(state: Gathering, { line, truth }: Step) {
	const question = state.current!;
	const at = truth === 'both' ? line.text.search(/sai/iu) : Infinity;
	const common = { lead: [], place: line.place, table: line.cell?.table ?? null };
	addOption(question, { ...common, letter: 'A' }, wordOf(line.runs, line.text.search(/đúng/iu), 4));
	if (truth === 'both') addOption(question, { ...common, letter: 'B' }, wordOf(line.runs, at, 3));
	begun(state, 'option');
}

const wordOf = (runs: Step['line']['runs'], from: number, length: number) => cutRuns(runs, from, from + length);

/** 'Sai' on the line below 'Đúng'. */
function addSecondTruth(state: Gathering, { line }: Step) {
	const options = state.current?.options ?? [];
	const [first] = options;
	const isSecond =
		options.length === 1 &&
		first!.lead.length === 0 &&
		/^đúng$/iu.test(textOf(first!.lines.flat())) &&
		/^\P{L}*sai\P{L}*$/iu.test(line.text);
	if (!isSecond) return addText(state, line, labelled(line));
	const option = { letter: 'B', lead: [], place: line.place, table: line.cell?.table ?? null };
	addOption(state.current!, option, wordOf(line.runs, line.text.search(/sai/iu), 3));
	begun(state, 'option');
}
