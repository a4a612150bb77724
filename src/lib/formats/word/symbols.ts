/** The letters of the font Symbol by their code. */
const SYMBOL_GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_OTHER: Record<number, string> = {
	0x22: '∀',
	0x24: '∃',
	0x27: '∋',
	0x2d: '−',
	0x5c: '∴',
	0x5e: '⊥',
	0xa2: '′',
	0xa3: '≤',
	0xa5: '∞',
	0xab: '↔',
	0xac: '←',
	0xad: '↑',
	0xae: '→',
	0xaf: '↓',
	0xb0: '°',
	0xb1: '±',
	0xb2: '″',
	0xb3: '≥',
	0xb4: '×',
	0xb5: '∝',
	0xb6: '∂',
	0xb7: '•',
	0xb8: '÷',
	0xb9: '≠',
	0xba: '≡',
	0xbb: '≈',
	0xbc: '…',
	0xc6: '∅',
	0xc7: '∩',
	0xc8: '∪',
	0xc9: '⊃',
	0xca: '⊇',
	0xcb: '⊄',
	0xcc: '⊂',
	0xcd: '⊆',
	0xce: '∈',
	0xcf: '∉',
	0xd0: '∠',
	0xd1: '∇',
	0xd5: '∏',
	0xd6: '√',
	0xd7: '⋅',
	0xd8: '¬',
	0xd9: '∧',
	0xda: '∨',
	0xdb: '⇔',
	0xdc: '⇐',
	0xdd: '⇑',
	0xde: '⇒',
	0xdf: '⇓',
	0xe5: '∑',
	0xf2: '∫'
};
const WINGDINGS: Record<number, string> = {
	0x6c: '●',
	0x6e: '■',
	0x6f: '□',
	0x71: '❑',
	0x75: '◆',
	0x76: '❖',
	0x77: '◆',
	0x9f: '•',
	0xa1: '○',
	0xa7: '▪',
	0xa8: '◻',
	0xd8: '➢',
	0xdf: '←',
	0xe0: '→',
	0xe1: '↑',
	0xe2: '↓',
	0xe8: '➔',
	0xf0: '⇨',
	0xfb: '✗',
	0xfc: '✓',
	0xfd: '☒',
	0xfe: '☑'
};
const WINGDINGS_2: Record<number, string> = { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0xa3: '□' };

const FONTS: [RegExp, (code: number) => string | undefined][] = [
	[/^symbol/i, symbolLetter],
	[/^wingdings 2$/i, (code) => WINGDINGS_2[code]],
	[/^wingdings$/i, (code) => WINGDINGS[code]]
];

/** What a letter of a picture font stands for; '' for a mere ornament. */
export function symbolOf(font: string, code: number): string {
	const read = FONTS.find(([name]) => name.test(font))?.[1];
	return read?.(code & 0xff) ?? '';
}

/** A text as its reader sees it: letters of a picture font are their signs, what has no sign is left out. */
export function readableText(text: string, font: string): string {
	if (FONTS.some(([name]) => name.test(font))) {
		return text.replace(/[\u0021-\u00ff\uf020-\uf0ff]/g, (letter) => symbolOf(font, letter.charCodeAt(0)));
	}
	// Bullets and ticks that were pasted without their font are Symbol's and Wingdings' most of the time.
	return text.replace(/[\uf000-\uf0ff]/g, (letter) => {
		const code = letter.charCodeAt(0);
		return symbolOf('Symbol', code) || symbolOf('Wingdings', code);
	});
}

function symbolLetter(code: number): string | undefined {
	if (code >= 0x41 && code <= 0x5a) return SYMBOL_GREEK[code - 0x41];
	if (code >= 0x61 && code <= 0x7a) return 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'[code - 0x61];
	if (code >= 0x20 && code < 0x40) return SYMBOL_OTHER[code] ?? String.fromCharCode(code);
	return SYMBOL_OTHER[code] ?? (code < 0x7f ? String.fromCharCode(code) : undefined);
}
