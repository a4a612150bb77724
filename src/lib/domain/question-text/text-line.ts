import type { FilePlace } from '../found-question';
import type { LabelLook, MarkedLine } from '../marked-line';
import { writeRichText, type RichPart, type TextMark } from '../rich-text';

/** Stands for one picture in a line's text, so that text and runs have the same length. */
export const PICTURE = '\uFFFC';

/** A piece of text set in one way; `text` is PICTURE where it is a picture. */
export interface Run {
	text: string;
	marks: TextMark[];
	colour: string | null;
	highlight: string | null;
	picture?: string;
}

/** A line with its runs laid end to end: `text` is the runs' texts joined. */
export interface TextLine {
	text: string;
	runs: Run[];
	place: FilePlace;
	label: string;
	labelLook: LabelLook | null;
	list: MarkedLine['list'];
	heading: number | null;
	cell: MarkedLine['cell'];
}

const CONTROL = /[^\P{C}\t\u200d]|\uFFFC/gu;
const clean = (text: string) =>
	text
		.normalize('NFC')
		.replace(/\n|\u00a0/g, ' ')
		.replace(CONTROL, '');

export function textLine({ parts, label, ...line }: MarkedLine): TextLine {
	const runs: Run[] = [];
	for (const part of parts) {
		if ('picture' in part) {
			runs.push({ text: PICTURE, marks: [], colour: null, highlight: null, picture: part.picture });
			continue;
		}
		const last = runs.at(-1);
		// An accent that Word keeps in a run of its own belongs to the letter before it.
		const accents = /^\p{M}+/u.exec(part.text)?.[0] ?? '';
		if (accents && last && !last.picture) last.text = (last.text + accents).normalize('NFC');
		const text = clean(accents && last ? part.text.slice(accents.length) : part.text);
		if (text === '') continue;
		const { marks, colour, highlight } = part;
		runs.push({ text, marks, colour, highlight });
	}
	return { ...line, text: textOf(runs), runs, label: clean(label).trim() };
}

export const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('');

export const plainRun = (text: string): Run => ({ text, marks: [], colour: null, highlight: null });

/** The runs of the text from `from` until `to`. */
export function cutRuns(runs: Run[], from: number, to = Infinity): Run[] {
	const cut: Run[] = [];
	let at = 0;
	for (const run of runs) {
		const end = at + run.text.length;
		if (end > from && at < to) {
			cut.push({ ...run, text: run.text.slice(Math.max(0, from - at), to - at) });
		}
		at = end;
	}
	return cut;
}

export function trimRuns(runs: Run[]): Run[] {
	const text = textOf(runs);
	const from = text.length - text.trimStart().length;
	return cutRuns(runs, from, text.trimEnd().length);
}

/** Lines one below the other; empty ones leave no trace. */
export function joinRuns(lines: Run[][], between = '\n'): Run[] {
	return lines
		.map(trimRuns)
		.filter((runs) => runs.length > 0)
		.flatMap((runs, index) => (index === 0 ? runs : [plainRun(between), ...runs]));
}

/** The share of letters and digits (and pictures) for which `has` is true; 0 where there are none. */
export function shareOf(runs: Run[], has: (run: Run) => boolean): number {
	let all = 0;
	let marked = 0;
	for (const run of runs) {
		const size = run.picture ? 0 : run.text.replace(/\s+/g, '').length;
		all += size;
		if (has(run)) marked += size;
	}
	return all === 0 ? 0 : marked / all;
}

/** As an item's text, without the marks `drop`; spaces and tabs become single spaces. */
export function richText(runs: Run[], drop: readonly TextMark[] = []): string {
	const parts: RichPart[] = [];
	let afterSpace = true;
	for (const run of trimRuns(runs)) {
		if (run.picture) {
			parts.push({ picture: run.picture });
			afterSpace = false;
			continue;
		}
		let text = run.text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');
		if (afterSpace) text = text.replace(/^ /, '');
		if (text === '') continue;
		afterSpace = /\s$/.test(text);
		const marks = run.marks.filter((mark) => !drop.includes(mark));
		const last = parts.at(-1);
		if (last && 'text' in last && last.marks.join() === marks.join()) last.text += text;
		else parts.push({ text, marks });
	}
	return writeRichText(parts).trim();
}
