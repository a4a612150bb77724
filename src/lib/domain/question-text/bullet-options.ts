import type { DraftQuestion } from './draft-question';
import { cutRuns, shareOf, textOf, trimRuns, type Run } from './text-line';

const BULLET = /^\s*(?:([-–—•·+○●▪◦□☐➢❖]|o(?=\s))|[([]?(\d)\s?[.)\]/])\s*(?=\S)/u;
const MAX_OPTIONS = 8;

interface Item {
	/** '-' or '•' as written, '1' for a figure. */
	kind: string;
	figure: number;
	runs: Run[];
}

function itemOf(line: Run[]): Item | null {
	const found = BULLET.exec(textOf(line).slice(0, 20));
	if (!found) return null;
	const [whole, bullet, figure] = found;
	return { kind: bullet ?? '1', figure: Number(figure ?? 0), runs: trimRuns(cutRuns(line, whole.length)) };
}

/** The list that a stem ends with, behind a line of its own; figures count from 1. */
function listAtEnd(stem: Run[][]): Item[] {
	const items: Item[] = [];
	for (const line of stem.slice(1).toReversed()) {
		if (textOf(line).trim() === '') continue;
		const item = itemOf(line);
		if (!item || (items[0] && items[0].kind !== item.kind)) break;
		if (items.length === MAX_OPTIONS) return [];
		items.unshift(item);
		if (item.figure === 1) break;
	}
	const isCounted = items.every(({ figure }, index) => figure === 0 || figure === index + 1);
	return isCounted && items.length > 1 ? items : [];
}

/** One of them is set otherwise than the rest, or the key is written below. */
function tellsKey({ written }: DraftQuestion, items: Item[]): boolean {
	const looks = items.map(({ runs }) =>
		shareOf(runs, ({ marks, colour, highlight }) => marks.length > 0 || colour !== null || highlight !== null)
	);
	return written.length > 0 || looks.filter((share) => share > 0.6).length === 1;
}

/** Options without letters: a list with bullets or figures at the end of a stem, where its key is told or most of the document is so. */
export function takeBulletOptions(questions: DraftQuestion[]) {
	const found = questions.flatMap((question) => {
		const items = question.options.length === 0 ? listAtEnd(question.stem) : [];
		return items.length > 0 ? { question, items } : [];
	});
	const isUsual = found.length * 2 > questions.length;
	for (const { question, items } of found) {
		if (!isUsual && !tellsKey(question, items)) continue;
		const firstOfList = question.stem.length - countFrom(question.stem, items.length);
		question.stem.splice(firstOfList);
		question.options = items.map(({ runs }, index) => ({
			letter: String.fromCharCode(65 + index),
			lead: [],
			lines: [runs],
			place: question.place,
			table: null
		}));
		if (items[0]!.figure === 1) question.written = question.written.map(byFigures);
	}
}

/** How many lines of the stem its last `items` written ones take, with empty ones between them. */
function countFrom(stem: Run[][], items: number): number {
	let left = items;
	let count = 0;
	for (const line of stem.toReversed()) {
		if (left === 0) break;
		count++;
		if (textOf(line).trim() !== '') left--;
	}
	return count;
}

/** 'Đáp án: 2' where the options are counted. */
function byFigures(key: DraftQuestion['written'][number]): DraftQuestion['written'][number] {
	const figures = key.letters === null ? /^([1-8])(?:\s*[,;]\s*([1-8]))*[.)]?$/.exec(key.written.trim()) : null;
	if (!figures) return key;
	const letters = [...key.written.matchAll(/[1-8]/g)].map(([figure]) => String.fromCharCode(64 + Number(figure)));
	return { ...key, letters: [...new Set(letters)].sort() };
}
