import { foldedText } from '../../domain/folded-text';
import { plainText } from '../../domain/rich-text';
import { readKeyLetters, truthLetter } from '../../domain/question-text/key-letters';

/** How a sheet may write its keys; which one it is, the other rows tell where a row alone does not. */
export type KeyWay = 'letter' | 'number' | 'text' | 'truth';

export interface KeyReading {
	way: KeyWay;
	/** Places of options, in order; empty where the key names one that is not there. */
	indexes: number[];
	/** The letter or number that no option has. */
	unknown: string | null;
}

const ONLY_LETTERS = /^[\s([]*[a-h](?:(?:[\s,;.&+/|)\]-]|và|and)+[a-h])*[\s.)\]]*$/iu;
const ONLY_NUMBERS =
	/^[\s([]*(?:(?:đáp án|phương án|lựa chọn|câu trả lời|câu|option|answer|choice)\s*)?([1-8](?:(?:[\s,;.&+/|]|và|and)+[1-8])*)[\s.)\]]*$/iu;

/** Every way in which a key can be read; a key that no way reads gives none. */
export function readingsOfKey(written: string, options: string[]): KeyReading[] {
	return [byLetters(written, options), byNumbers(written, options), byText(written, options), byTruth(written, options)]
		.filter((reading) => reading !== null)
		.filter(({ unknown }, _, all) => unknown === null || all.every((one) => one.unknown !== null));
}

const inOrder = (indexes: number[]) => [...new Set(indexes)].sort((a, b) => a - b);

function reading(way: KeyWay, named: [string, number][], options: string[]): KeyReading {
	const missing = named.find(([, index]) => (options[index] ?? '') === '');
	return missing
		? { way, indexes: [], unknown: missing[0] }
		: { way, indexes: inOrder(named.map(([, index]) => index)), unknown: null };
}

const inCapitals = (written: string) => written.replace(/(?<!\p{L})[a-h](?!\p{L})/gu, (letter) => letter.toUpperCase());

function byLetters(written: string, options: string[]): KeyReading | null {
	const found = readKeyLetters(ONLY_LETTERS.test(written) ? inCapitals(written) : written);
	if (!found || found.letters.some((letter) => !/^[A-H]$/.test(letter))) return null;
	const letters = found.letters.map((letter): [string, number] => [letter, letter.charCodeAt(0) - 65]);
	return reading('letter', letters, options);
}

function byNumbers(written: string, options: string[]): KeyReading | null {
	const numbers = ONLY_NUMBERS.exec(written)?.[1]?.match(/\d/g);
	return numbers
		? reading(
				'number',
				numbers.map((number) => [number, Number(number) - 1]),
				options
			)
		: null;
}

function byTruth(written: string, options: string[]): KeyReading | null {
	const truth = truthLetter(written);
	const indexes = options.flatMap((option, index) => (truth && truthLetter(option) === truth ? index : []));
	return indexes.length === 1 ? { way: 'truth', indexes, unknown: null } : null;
}

/** The words of an option, of several, or of one behind its letter: 'C. Hà Nội'. */
function byText(written: string, options: string[]): KeyReading | null {
	const behindLetter = written.replace(/^\s*[A-Ha-h]\s?[.):]\s*/u, '');
	const ways = [[written], [behindLetter], ...['\n', ';', '|', ','].map((mark) => written.split(mark))];
	for (const pieces of ways) {
		const indexes = pieces.map((piece) => optionWith(piece, options));
		if (indexes.every((index) => index !== null)) return { way: 'text', indexes: inOrder(indexes), unknown: null };
	}
	return null;
}

/** As it stands, else by folded words where only one option has them. */
function optionWith(text: string, options: string[]): number | null {
	const comparable = (one: string) => plainText(one).toLowerCase().replace(/\s+/g, ' ').trim();
	if (comparable(text) === '') return null;
	const same = options.findIndex((option) => comparable(option) === comparable(text));
	if (same >= 0) return same;
	const folded = foldedText(text);
	const alike = options.flatMap((option, index) => (foldedText(plainText(option)) === folded ? index : []));
	return folded !== '' && alike.length === 1 ? alike[0]! : null;
}
