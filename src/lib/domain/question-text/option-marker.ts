/** Where an option begins in a line. */
export interface OptionMarker {
	/** As written: 'A' or 'a'. */
	letter: string;
	/** Of the whole marker, with a sign before it ('*A.'). */
	from: number;
	/** Where the option's text begins. */
	to: number;
}

const MARKER = /([*#✓✔☑✅]{0,2} ?)([([]?)([A-Ha-h])(?: ?([.)\]])|([:/])(?=\s|$))\s*/uy;
const AUTOMATIC = /^[([]?([A-Ha-h])[.)\]:/]?$/;

interface Candidate extends OptionMarker {
	style: string;
	/** At the line's beginning, or after a tab or several spaces. */
	isApart: boolean;
}

/** The letter of an automatic label: 'A.', '(b)'. */
export const automaticLetter = (label: string): string | null => AUTOMATIC.exec(label)?.[1] ?? null;

function candidateAt(text: string, at: number, isApart: boolean): Candidate | null {
	MARKER.lastIndex = at;
	const found = MARKER.exec(text);
	if (!found) return null;
	const [whole, , open, letter, close, loose] = found;
	if (close === ']' && open !== '[') return null;
	const style = `${open}${close ?? loose}${letter! < 'a' ? 'A' : 'a'}`;
	return { letter: letter!, from: at, to: at + whole.length, style, isApart };
}

/** A line of options has at most eight; names and lists bring some more. */
const MAX_CANDIDATES = 60;

function candidates(text: string, from: number): Candidate[] {
	const found: Candidate[] = [];
	const gaps = /\s+/g;
	gaps.lastIndex = from;
	for (let gap = gaps.exec(text); gap && found.length < MAX_CANDIDATES; gap = gaps.exec(text)) {
		const isApart = gap[0].length > 1 || gap[0] === '\t';
		const candidate = candidateAt(text, gap.index + gap[0].length, isApart);
		if (candidate) found.push(candidate);
	}
	return found;
}

const follows = (letter: string, next: string) => next.charCodeAt(0) === letter.charCodeAt(0) + 1;

/** Those that go on from `first`: the next letter anywhere, another one only where it stands apart. */
function chain(first: Candidate, rest: Candidate[]): Candidate[] {
	const taken = [first];
	for (const candidate of rest) {
		if (taken.length === 12) break;
		const last = taken.at(-1)!;
		if (candidate.from < last.to || candidate.style !== first.style) continue;
		if (candidate.isApart || follows(last.letter, candidate.letter)) taken.push(candidate);
	}
	return taken;
}

/**
 * The options of a line that begins with one; `nextLetter` is how the next line begins. What is parted by one space only is taken
 * as an option only if the following line does not bring that letter itself.
 */
export function optionMarkers(text: string, nextLetter: string | null): OptionMarker[] {
	const start = text.length - text.trimStart().length;
	const first = candidateAt(text, start, true);
	if (!first) return [];
	const taken = chain(first, candidates(text, first.to));
	const doubtful = taken.findIndex(
		({ isApart, letter }) => !isApart && nextLetter !== null && nextLetter > first.letter && letter >= nextLetter
	);
	return doubtful < 0 ? taken : taken.slice(0, doubtful);
}

/** The options that follow a stem on its own line: from an 'A' on that has a 'B' behind it. */
export function optionsAfterStem(text: string, from: number): OptionMarker[] {
	const all = candidates(text, from);
	for (const [index, first] of all.entries()) {
		if (first.letter.toUpperCase() !== 'A') continue;
		const isAfterSentence = /[?.:…!)"”]\s*$/.test(text.slice(Math.max(0, first.from - 8), first.from));
		if (!first.isApart && !isAfterSentence) continue;
		const taken = chain(first, all.slice(index + 1));
		if (taken.length > 1) return taken;
	}
	return [];
}

/** The letter by which a line begins an option. Behind an automatic one 'C. Mác' is the option's text. */
export function leadingLetter(text: string, label: string): string | null {
	const start = text.length - text.trimStart().length;
	return automaticLetter(label) ?? candidateAt(text, start, true)?.letter ?? null;
}
