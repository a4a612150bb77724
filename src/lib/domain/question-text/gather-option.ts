import { isUpper, type DraftQuestion } from './draft-question';
import { addOption, addText, begun, openQuestion, takeTail, type Gathering } from './gathering';
import { automaticLetter, optionMarkers, type OptionMarker } from './option-marker';
import type { Step } from './outline';
import { cutRuns, plainRun, type Run, type TextLine } from './text-line';

const indexOf = (letter: string) => letter.toUpperCase().charCodeAt(0) - 65;

/** A line that begins with a letter: its options are taken, unless the letter is one of a name or a list. */
export function gatherOption(state: Gathering, step: Step) {
	const { line, nextLetter } = step;
	const letter = step.letter!;
	const question = questionFor(state, step, letter);
	if (!question) {
		addText(state, line, labelled(line));
		return;
	}
	const typed = optionMarkers(line.text, nextLetter);
	const own = automaticLetter(line.label);
	if (own === null || typed[0]?.letter.toUpperCase() === own.toUpperCase()) addMarked(question, line, typed);
	else {
		const behind = markersBehindLabel(line, nextLetter);
		const option = { letter, lead: automaticLead(line), place: line.place, table: line.cell?.table ?? null };
		addOption(question, option, cutRuns(line.runs, 0, behind[0]?.from));
		addMarked(question, line, behind);
	}
	begun(state, 'option');
}

/** Word numbers only the first option of a line by itself: 'A.' stands before 'Hà Nội⇥B. Huế'. */
function markersBehindLabel({ label, text }: TextLine, nextLetter: string | null): OptionMarker[] {
	const shift = label.length + 1;
	const [, ...behind] = optionMarkers(`${label} ${text}`, nextLetter).map((marker) => ({
		...marker,
		from: marker.from - shift,
		to: marker.to - shift
	}));
	// What stands right behind the label is its own text.
	return behind.filter(({ from }) => from > 0);
}

/** An automatic letter tells by its look as a typed one does; one that looks like any text says nothing. */
const automaticLead = ({ label, labelLook }: TextLine): Run[] =>
	labelLook ? [{ text: `${label} `, ...labelLook }] : [];

/** The automatic number of a line that is text belongs to the text. */
export const labelled = ({ label, runs }: TextLine) => (label === '' ? runs : [plainRun(`${label} `), ...runs]);

export function addMarked(question: DraftQuestion, line: TextLine, markers: OptionMarker[]) {
	for (const [index, { letter, from, to }] of markers.entries()) {
		const lead = cutRuns(line.runs, from, to);
		const option = { letter, lead, place: line.place, table: line.cell?.table ?? null };
		addOption(question, option, cutRuns(line.runs, to, markers[index + 1]?.from));
	}
}

function questionFor(state: Gathering, step: Step, letter: string): DraftQuestion | null {
	const question = state.current;
	if (!question) return isFirst(step, letter) ? unnumbered(state, step) : null;
	const { options } = question;
	const isA = letter.toUpperCase() === 'A';
	if (options.length === 0) return isFirst(step, letter) ? question : null;
	const isOtherCase = isUpper(options[0]!.letter) !== isUpper(letter);
	if (isA && isOtherCase && isUpper(letter) && state.field === 'option') {
		demoteOptions(question);
		return question;
	}
	if (isOtherCase) return null;
	if (isA && options.length > 1) {
		const tail = mayBeStem(state, question) ? takeTail(state) : null;
		if (tail) return openUnnumbered(state, tail);
	}
	// 'a) …' in an explanation lists reasons.
	if (state.field === 'explanation' || state.field === 'source') return options.length > 1 ? null : question;
	return indexOf(letter) > options.length + 2 ? null : question;
}

/** Below 'Lời giải' a new 'A. …' speaks of the options above, unless questions are told by nothing else. */
const mayBeStem = ({ hasNumbers, field, tail }: Gathering, { written }: DraftQuestion) =>
	!hasNumbers || field === 'option' || (field === 'explanation' && written.length > 0 && tail?.from === 0);

/** 'A', or a later letter whose successor follows; 'C. Mác' begins a sentence. */
function isFirst({ nextLetter, line }: Step, letter: string): boolean {
	if (letter.toUpperCase() === 'A') return true;
	if (automaticLetter(line.label) === letter && nextLetter !== null) return nextLetter > letter;
	return nextLetter !== null && nextLetter.charCodeAt(0) === letter.charCodeAt(0) + 1;
}

function unnumbered(state: Gathering, { line }: Step): DraftQuestion {
	const [first] = state.loose;
	return openUnnumbered(state, { stem: state.loose.map(labelled), place: first?.place ?? line.place });
}

type Opening = Pick<DraftQuestion, 'stem' | 'place'>;

function openUnnumbered(state: Gathering, opening: Opening): DraftQuestion {
	const question = openQuestion(state, { ...opening, label: null, number: null, list: null });
	if (state.hasNumbers) {
		question.problems.push({ code: 'bank.text_number_missing', severity: 'warning', place: opening.place });
	}
	return question;
}

/** 'a) … b) …' above 'A. …' were statements of the stem. */
function demoteOptions(question: DraftQuestion) {
	for (const { lead, lines, letter } of question.options.splice(0)) {
		const [first = [], ...rest] = lines;
		const head = lead.length > 0 ? lead : [plainRun(`${letter}) `)];
		question.stem.push([...head, ...first], ...rest);
	}
}
