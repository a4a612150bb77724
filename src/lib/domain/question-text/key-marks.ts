import type { TextMark } from '../rich-text';
import { colourFamily, highlightFamily } from './colour-family';
import { shareOf, type Run } from './text-line';

/** An option as far as its marks go. */
export interface MarkedOption {
	/** The typed letter; empty for an automatic one. */
	lead: Run[];
	runs: Run[];
}

type Category = 'b' | 'i' | 'u' | 'colour' | 'highlight';
const CATEGORIES: Category[] = ['u', 'b', 'highlight', 'colour', 'i'];
const PLACES = ['either', 'text', 'letter'] as const;
/** Sloppy marking leaves a word or a full stop out. */
const MOST = 0.6;

/** A way in which a document marks its keys: a mark, and whether it counts on the letter, the text or either. */
export interface KeyWay {
	category: Category;
	/** One colour among several that the document uses; null for any. */
	family: string | null;
	where: (typeof PLACES)[number];
	/** Each question's marked options; empty where it marks none or all. */
	marked: number[][];
	/** How many questions it marks exactly one option of. */
	single: number;
	/** How many it marks several of, but not all. */
	several: number;
}

function familyOf(run: Run, category: Category): string | null {
	if (run.picture) return null;
	if (category === 'colour') return colourFamily(run.colour);
	if (category === 'highlight') return highlightFamily(run.highlight);
	return run.marks.includes(category) ? category : null;
}

const carries =
	(category: Category, family: string | null) =>
	(run: Run): boolean => {
		const found = familyOf(run, category);
		return found !== null && (family === null || found === family);
	};

function isMarked({ lead, runs }: MarkedOption, way: Pick<KeyWay, 'category' | 'family' | 'where'>): boolean {
	const has = carries(way.category, way.family);
	const onLetter = way.where !== 'text' && shareOf(lead, has) >= 0.5;
	return onLetter || (way.where !== 'letter' && shareOf(runs, has) >= MOST);
}

function tryWay(questions: MarkedOption[][], way: Pick<KeyWay, 'category' | 'family' | 'where'>): KeyWay {
	let single = 0;
	let several = 0;
	const marked = questions.map((options) => {
		const indexes = options.flatMap((option, index) => (isMarked(option, way) ? index : []));
		if (indexes.length === 1 && options.length > 1) single++;
		else if (indexes.length > 1 && indexes.length < options.length) several++;
		return indexes.length < options.length ? indexes : [];
	});
	return { ...way, marked, single, several };
}

function familiesOf(questions: MarkedOption[][], category: Category): (string | null)[] {
	const found = new Set<string>();
	for (const options of questions)
		for (const { lead, runs } of options)
			for (const run of [...lead, ...runs]) {
				const family = familyOf(run, category);
				if (family) found.add(family);
			}
	if (found.size === 0) return [];
	return found.size === 1 ? [null] : [null, ...found];
}

/** Of one kind of mark, the way that marks exactly one option of most questions. */
function bestWay(questions: MarkedOption[][], category: Category): KeyWay | null {
	const ways = familiesOf(questions, category).flatMap((family) =>
		PLACES.map((where) => tryWay(questions, { category, family, where }))
	);
	return ways.reduce<KeyWay | null>((best, way) => (best && clearness(best) >= clearness(way) ? best : way), null);
}

const clearness = ({ single, several }: KeyWay) => single * 2 - several * 0.5;

const sameKey = (a: number[], b: number[]) => a.join() === b.join();

/** A mark that keeps to its own options where another way is plain, as italics do on foreign names, marks no keys. */
function contradicts(way: KeyWay, other: number[][], strength: number): boolean {
	const both = way.marked.flatMap((key, index) => (key.length > 0 && (other[index]?.length ?? 0) > 0 ? [index] : []));
	const apart = both.filter((index) => !sameKey(way.marked[index]!, other[index]!)).length;
	return apart >= 3 && apart > both.length * 0.3 && way.single * 2 < strength;
}

/**
 * The ways in which a document marks its keys, found out over all of its questions: a mark counts that stands on exactly one option of
 * at least a fifth of them. `written` are the keys that the document gives in words.
 */
export function keyWays(questions: MarkedOption[][], written: number[][]): KeyWay[] {
	const asked = questions.filter((options) => options.length > 1).length;
	const ways = CATEGORIES.flatMap((category) => bestWay(questions, category) ?? []);
	const found = ways.filter(({ single, several }) => single > 0 && single >= several && single >= asked / 5);
	const given = written.filter((key) => key.length > 0).length;
	// A file of questions with several keys each marks them so, too.
	const usual = found.length > 0 || given > 0 ? found : ways.filter((way) => way.single + way.several >= asked / 2);
	const strongest = usual.reduce<KeyWay | null>((a, b) => (a && a.single >= b.single ? a : b), null);
	return usual.filter((way) => {
		if (contradicts(way, written, given)) return false;
		return strongest === null || way === strongest || !contradicts(way, strongest.marked, strongest.single);
	});
}

/** The only option of a question that is wholly set in a mark by which the rest of the document marks no keys; null where there is none. */
export function strayMark(options: MarkedOption[], ways: KeyWay[]): number | null {
	for (const category of ['highlight', 'u', 'colour', 'b'] as const) {
		if (ways.some((way) => way.category === category)) continue;
		const has = carries(category, null);
		const marked = options.flatMap(({ lead, runs }, index) =>
			shareOf(runs, has) > 0.9 && (lead.length === 0 || shareOf(lead, has) >= 0.5) ? index : []
		);
		if (marked.length === 1 && options.length > 1) return marked[0]!;
	}
	return null;
}

/** The marks of an option that only tell the key, and not what is to be read. */
export const marksOfKey = (option: MarkedOption, ways: KeyWay[]): TextMark[] =>
	ways.flatMap(({ category, where }) => {
		if (category === 'colour' || category === 'highlight' || where === 'letter') return [];
		return shareOf(option.runs, carries(category, null)) >= MOST ? category : [];
	});
