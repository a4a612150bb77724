import type { ShippedItem } from './schemas';

/** Positions whose share of the keys lies more than 20 % away from an even spread. */
export function unbalancedPositions(keyPositions: number[], optionCount = 4): number[] {
	const even = keyPositions.length / optionCount;
	return Array.from({ length: optionCount }, (_, position) => position).filter(
		(position) => Math.abs(keyPositions.filter((key) => key === position).length - even) > even * 0.2
	);
}

interface KeyedOptions {
	options: string[];
	/** Position of the right option. */
	key: number;
}

/** Whether the right option is longer than every other one: a tell for guessers. */
export function keyIsLongest({ options, key }: KeyedOptions): boolean {
	const keyLength = options[key]?.length ?? 0;
	return options.every((option, index) => index === key || option.length < keyLength);
}

export function longestKeyFraction(questions: KeyedOptions[]): number {
	return questions.filter(keyIsLongest).length / questions.length;
}

/** Difficulties whose share of the items lies more than 6 points away from 40, 40 and 20 %. */
export function unbalancedDifficulties(difficulties: number[]): string[] {
	return [
		{ difficulty: 1, wanted: 0.4 },
		{ difficulty: 2, wanted: 0.4 },
		{ difficulty: 3, wanted: 0.2 }
	].flatMap(({ difficulty, wanted }) => {
		const share = difficulties.filter((each) => each === difficulty).length / difficulties.length;
		return Math.abs(share - wanted) > 0.06 ? [`${difficulty}: ${Math.round(share * 100)} %`] : [];
	});
}

/** Names of `wanted` that fewer than `least` of the items have. */
export function scarce(wanted: readonly string[], had: string[], least: number): string[] {
	return wanted
		.map((name) => ({ name, count: had.filter((each) => each === name).length }))
		.filter(({ count }) => count < least)
		.map(({ name, count }) => `${name}: ${count}`);
}

export function keyPosition(item: ShippedItem): number {
	return item.options.findIndex((option) => option.id === item.key[0]);
}

export function keyedOptions(item: ShippedItem): KeyedOptions {
	return { options: item.options.map((option) => option.text), key: keyPosition(item) };
}
