import { figuresIn } from './written-figures';

const SCALES: Record<string, number> = { triệu: 1e6, tỷ: 1e9 };
const MONTH_OF_YEAR = /(?<![\d/])(\d{1,2})\/(\d{4})(?![\d/])/gu;

/** '2024-12-22' → [2024, 12, 22]; '10 triệu' → [10000000]; '80%' → [80]. */
function sizes(figure: string): number[] {
	if (/^\d+(?:-\d+)+$/.test(figure)) return figure.split('-').map(Number);
	const [, digits, unit = ''] = /^([\d.]+)\s*(.*)$/u.exec(figure) ?? [];
	return [Number(digits) * (SCALES[unit] ?? 1)];
}

function sizesOf(option: string): number[] {
	// A month stands before its year in print, and after it in the order of time.
	return figuresIn(option.replace(MONTH_OF_YEAR, '$2 $1')).flatMap(sizes);
}

/** Positive when `a` is the larger figure. */
function compare(a: number[], b: number[]): number {
	const at = a.findIndex((size, index) => size !== b[index]);
	return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Whether options that differ in nothing but their figures stand in descending order anywhere. */
export function optionsOutOfOrder(options: readonly string[]): boolean {
	const frames = new Set(options.map((option) => option.replace(/\d+(?:[.,/]\d+)*/gu, '#')));
	const figures = options.map(sizesOf);
	const areComparable = frames.size === 1 && figures.every((sizes) => sizes.length > 0);
	return areComparable && figures.slice(1).some((next, index) => compare(figures[index] ?? [], next) > 0);
}
