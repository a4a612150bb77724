import { readSigns } from '../../domain/question-text/key-sign';
import { leadingLetter, optionMarkers } from '../../domain/question-text/option-marker';
import { plainRun, textOf } from '../../domain/question-text/text-line';

export interface CellOptions {
	texts: string[];
	/** The ones that a sign as '*' or '(đúng)' points at. */
	signed: number[];
}

interface Draft {
	lead: string;
	text: string;
}

const lineMark = /^\s*(?:[-–•+·▪○●]|\d{1,2}[.)])\s+/u;

/** Options written into one cell: 'A. … B. …' in lines or on one, else line by line, else parted by '|' or ';'. */
export function optionsInCell(cell: string, readsSigns: boolean): CellOptions {
	return signedOptions(lettered(cell) ?? listed(cell), readsSigns);
}

/** Options from cells of their own, without the letters that are written before each of them. */
export function optionsOfCells(cells: string[], readsSigns: boolean): CellOptions {
	const drafts = cells.map((cell, index) => {
		const [marker] = optionMarkers(cell, null);
		const isOwn = marker?.letter.toUpperCase() === String.fromCharCode(65 + index);
		return isOwn && cell.slice(marker.to).trim() !== ''
			? { lead: cell.slice(marker.from, marker.to), text: cell.slice(marker.to).trim() }
			: null;
	});
	const filled = cells.filter((cell) => cell !== '').length;
	const isLettered = filled > 1 && drafts.filter(Boolean).length === filled;
	const own = (cell: string, index: number): Draft => (isLettered && drafts[index]) || { lead: '', text: cell };
	return signedOptions(cells.map(own), readsSigns);
}

/** Whether a cell holds several options by their letters. */
export const holdsLetters = (cell: string) => lettered(cell) !== null;

/** 'A' first and each letter after the other, or null. */
function lettered(cell: string): Draft[] | null {
	const lines = cell.split('\n');
	const drafts: Draft[] = [];
	for (const [index, line] of lines.entries()) {
		const markers = optionMarkers(line, leadingLetter(lines[index + 1] ?? '', ''));
		const due = String.fromCharCode(65 + drafts.length);
		if (markers.length === 0 || markers[0]!.letter.toUpperCase() !== due) {
			if (drafts.length === 0) return null;
			drafts.at(-1)!.text += `\n${line}`;
			continue;
		}
		for (const [at, marker] of markers.entries()) {
			const end = markers[at + 1]?.from ?? line.length;
			drafts.push({ lead: line.slice(marker.from, marker.to), text: line.slice(marker.to, end) });
		}
	}
	return drafts.length > 1 ? drafts : null;
}

function listed(cell: string): Draft[] {
	const parts = ['\n', '|', ';'].map((mark) => cell.split(mark).filter((part) => part.trim() !== ''));
	const texts = parts.find((part) => part.length > 1) ?? [cell];
	const isMarked = texts.every((text) => lineMark.test(text));
	return texts.map((text) => ({ lead: '', text: isMarked ? text.replace(lineMark, '') : text }));
}

function signedOptions(drafts: Draft[], readsSigns: boolean): CellOptions {
	const trimmed = drafts.map(({ lead, text }) => ({ lead, text: text.trim() }));
	if (!readsSigns) return { texts: trimmed.map(({ text }) => text), signed: [] };
	const signs = readSigns(trimmed.map(({ lead, text }) => ({ lead: [plainRun(lead)], runs: [plainRun(text)] })));
	return {
		texts: signs.map(({ runs }) => textOf(runs).trim()),
		signed: signs.flatMap(({ isSigned }, index) => (isSigned ? index : []))
	};
}
