import { isVietnameseSyllable } from './legacy-vietnamese-syllable';

/** How Vietnamese was written before Unicode: letters of a font of its own, which other programs show as 'ViÖt' or 'Vieät'. */
export type LegacyEncoding = 'tcvn3' | 'vni';

const pairs = (shown: string, meant: string): [string, string][] => {
	const letters = [...meant];
	return [...shown].map((letter, index) => [letter, letters[index]!]);
};

const TCVN3 = new Map([
	...pairs('¡¢£¤¥¦§¨©ª«¬\u00ad®', 'ĂÂÊÔƠƯĐăâêôơưđ'),
	...pairs('µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ', 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệ'),
	...pairs('×ØÜÝÞßáâãäåæçèéêëìíî', 'ìỉĩíịòỏõóọồổỗốộờởỡớợ'),
	...pairs('ïñòóôõö÷øùúûüýþ', 'ùủũúụừửữứựỳỷỹýỵ'),
	// Some programs write the letters that look the same.
	...pairs('μĐ', 'àé')
]);
const TCVN3_LETTER = new RegExp(`[${[...TCVN3.keys()].join('')}]`, 'gu');

/** Of text in TCVN3 (ABC), as the fonts '.Vn…' show it. */
export const fromTcvn3 = (text: string): string =>
	text.normalize('NFC').replace(TCVN3_LETTER, (letter) => TCVN3.get(letter)!);

/** Marks in the order of the letters that they make; one vowel each. */
const VNI_MARKS: Record<string, [marks: string, letters: string]> = {
	a: ['ùøûõïêéèúüëâáàåãä', 'áàảãạăắằẳẵặâấầẩẫậ'],
	e: ['ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
	o: ['ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
	u: ['ùøûõï', 'úùủũụ'],
	y: ['ùøûõ', 'ýỳỷỹ'],
	ô: ['ùøûõï', 'ớờởỡợ'],
	ö: ['ùøûõï', 'ứừửữự']
};
const VNI = new Map([
	...Object.entries(VNI_MARKS).flatMap(([vowel, [marks, letters]]) =>
		pairs(marks, letters).map(([mark, letter]): [string, string] => [vowel + mark, letter])
	),
	...pairs('ìíæóòôöîñ', 'ìíỉĩịơưỵđ')
]);
const VNI_LETTER = /[aeouyôö][ùøûõïêéèúüëâáàåãä]|[ìíæóòôöîñ]/giu;

/** Of text in VNI, as the fonts 'VNI-…' show it: the letter before the mark tells whether it is a capital. */
export const fromVni = (text: string): string =>
	text.normalize('NFC').replace(VNI_LETTER, (shown) => {
		const letter = VNI.get(shown.toLowerCase());
		if (letter !== undefined) return isCapital(shown[0]!) ? letter.toUpperCase() : letter;
		return [...shown].map((one) => (VNI.has(one.toLowerCase()) ? fromVni(one) : one)).join('');
	});

const isCapital = (letter: string) => letter !== letter.toLowerCase();

export const fromLegacy = (text: string, encoding: LegacyEncoding): string =>
	encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);

/** Letters that only Unicode has: whoever writes them does not write in an old font. */
const ONLY_UNICODE = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/g;
const WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7\u03bc]+/gu;
const LOOKED_AT = 200_000;
const FEWEST_WORDS = 2;
const MOST = 0.8;

/** The encoding of a text that makes no sense as it is shown, but makes Vietnamese when it is read so; null for every other text. */
export function recogniseLegacy(text: string): LegacyEncoding | null {
	const head = text.slice(0, LOOKED_AT).normalize('NFC');
	const words = (head.match(WORD) ?? []).filter((word) => /[^\p{ASCII}]/u.test(word));
	if (words.length < FEWEST_WORDS || (head.match(ONLY_UNICODE)?.length ?? 0) > words.length / 20) return null;
	const asShown = words.filter(isVietnameseSyllable).length;
	const counted = (['tcvn3', 'vni'] as const).map((encoding) => ({
		encoding,
		count: words.filter((word) => isVietnameseSyllable(fromLegacy(word, encoding))).length
	}));
	const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
	return best.count >= words.length * MOST && best.count > asShown * 1.5 ? best.encoding : null;
}
