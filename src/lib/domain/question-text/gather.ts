import { answerLine, isKeyHeader } from './answer-line';
import type { Draft } from './draft-question';
import { fieldLine, readDifficulty } from './field-line';
import { gatherField, gatherRest, gatherTopic } from './gather-field';
import { gatherKeyPart, mayBeKeys, openKeyPart, takeKeys } from './gather-keys';
import { addMarked, gatherOption, labelled } from './gather-option';
import { addOption, addText, begun, newGathering, openQuestion, type Gathering } from './gathering';
import { dropLoose } from './loose-lines';
import { isNoise } from './noise-line';
import { automaticLetter, optionsAfterStem } from './option-marker';
import type { StartStyle, Step } from './outline';
import { isBareSection, isNamedSection, isSection } from './section-line';
import { beginsByLabel, isAwaited, isStart } from './start-here';
import { cutRuns, textOf } from './text-line';
import type { StartWord } from './question-start';

/** Takes a document apart into questions and key lists; what its marks say about keys is read later, over the whole of it. */
export function gather(steps: Step[], style: StartStyle): Draft {
	const state = newGathering();
	state.hasNumbers = steps.some(({ start }) => start && (start.word ? style.words.has(start.word) : style.hasNumbers));
	for (const step of steps) gatherStep(state, step, style);
	dropLoose(state);
	return { questions: state.questions, blocks: state.blocks };
}

function gatherStep(state: Gathering, step: Step, style: StartStyle) {
	const { line } = step;
	const { text, label } = line;
	if (text.trim() === '' && label === '') {
		state.hasGap = true;
		return;
	}
	if (step.keys && mayBeKeys(state, step)) {
		const isOfStem =
			line.cell === null && state.current?.options.length === 0 && step.nextLetter?.toUpperCase() === 'A';
		return isOfStem ? addText(state, line) : takeKeys(state, step);
	}
	const isBegun = beginsByLabel(state, step, style);
	if (state.keyPart || !isBegun) {
		const isCertain = isBegun && (step.hasOptions || automaticLetter(label) !== null);
		if (!isCertain && gatherBetween(state, step)) return;
		if (state.keyPart && gatherKeyPart(state, step, style)) return;
		state.keyPart = null;
	}
	if (isBegun) return step.start ? gatherStart(state, step) : gatherOption(state, step);
	if (gatherBelow(state, step)) return;
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

/** What belongs to no question, and the words above the keys of all of them. */
function gatherBetween(state: Gathering, step: Step): boolean {
	const { text } = step.line;
	if (isNoise(text)) {
		state.hasGap = true;
		return true;
	}
	if (!isKeyHeader(text) && !isReasonsHeader(step)) return false;
	openKeyPart(state, step.line);
	return true;
}

/** The key of the question at hand, or another of its fields; a line right above 'A.' may be a stem that only begins like one. */
function gatherBelow(state: Gathering, { line, nextLetter }: Step): boolean {
	const isAboveOptions = nextLetter?.toUpperCase() === 'A';
	const answer = state.current && answerLine(line.text);
	if (answer && (answer.key || !isAboveOptions)) {
		const rest = cutRuns(line.runs, answer.to);
		gatherRest(state, { letters: answer.key?.letters ?? null, written: answer.written, place: line.place, rest });
		return true;
	}
	const field = fieldLine(line.text);
	if (!field || (!field.isMarked && isAboveOptions)) return false;
	return (state.current !== null && gatherField(state, line, field)) || gatherTopic(state, line, field);
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
function isSectionHere(state: Gathering, step: Step, words: ReadonlySet<StartWord>): boolean {
	const { line, start } = step;
	const { text, label } = line;
	if (isNamedSection(text) || isNamedSection(`${label} ${text}`)) return true;
	// 'I. Nước sôi ở 100 độ.' between a stem and its options is one of its statements.
	if (state.current?.options.length === 0 && step.hasOptionsBelow) return false;
	if (!isAwaited(state, step) && isSection(text, label, line.heading)) return true;
	if (start?.word !== 'bài' || words.has('bài')) return false;
	return !state.current || state.current.options.length > 1;
}

function gatherSection(state: Gathering, { line }: Step) {
	const title = textOf(labelled(line)).replace(/\s+/g, ' ').trim();
	const isGoingOn = state.isSectionOpen && state.section !== null;
	state.section = isGoingOn ? `${state.section} – ${title}` : title;
	state.current = null;
	dropLoose(state);
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
