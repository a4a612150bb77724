/*
 * Rebuilds the web fonts beside this file from @fontsource/be-vietnam-pro:
 *
 *     node src/lib/ui/fonts/subset.mjs
 *
 * Per weight two files, cut to what Vietnamese and English text needs: `latin` and `vietnamese` (fontsource ships
 * the family already split, so fonts.css joins them again by unicode-range). The family has no tabular figures,
 * therefore a third, tiny file `figures` holds the ten digits set on one width for clocks and columns of numbers.
 * The family has no ≥ ≤ → ← ✓ either: these fall through to the system font, or are drawn by Icon.svelte.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const fontverter = createRequire(require.resolve('subset-font'))('fontverter');
const here = new URL('./', import.meta.url);

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 0x20 + i));
const latinVietnamese = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý';
const punctuation = '\u00a0§«°±²³·»×÷–—‘’“”•…−';
const vietnamese =
	'ĂăĐđĨĩŨũƠơƯư₫' + String.fromCodePoint(...Array.from({ length: 0x1ef9 - 0x1ea0 + 1 }, (_, i) => 0x1ea0 + i));

// `frac`, `numr` and `dnom` would drag in glyphs nobody asks for.
const keepFeatures = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'];
// Hints are dropped too: they double the bytes and phones ignore them.
const FIGURE_WIDTH = 680;

for (const weight of [400, 600]) {
	const source = (part) =>
		readFile(require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${weight}-normal.woff2`));
	const cut = (font, text, targetFormat) => subsetFont(font, text, { targetFormat, keepFeatures, noHinting: true });
	const save = async (name, bytes) => {
		await writeFile(new URL(`be-vietnam-pro-${name}-${weight}.woff2`, here), bytes);
		console.log(`${name}-${weight}: ${bytes.length} bytes`);
	};

	const latin = await source('latin');
	await save('latin', await cut(latin, ascii + latinVietnamese + punctuation, 'woff2'));
	await save('vietnamese', await cut(await source('vietnamese'), vietnamese, 'woff2'));
	await save('figures', await fontverter.convert(onOneWidth(await cut(latin, '0123456789', 'truetype')), 'woff2'));
}

/** Gives every glyph of a TrueType font the same advance and centres its drawing in it. */
function onOneWidth(truetype) {
	const font = Buffer.from(truetype);
	const table = Object.fromEntries(
		Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16).map((at) => [
			font.toString('latin1', at, at + 4),
			font.readUInt32BE(at + 8)
		])
	);
	const metrics = font.readUInt16BE(table.hhea + 34);
	for (let glyph = 0; glyph < metrics; glyph++) {
		const at = table.hmtx + glyph * 4;
		const shift = Math.round((FIGURE_WIDTH - font.readUInt16BE(at)) / 2);
		font.writeUInt16BE(FIGURE_WIDTH, at);
		font.writeInt16BE(font.readInt16BE(at + 2) + shift, at + 2);
	}
	return font;
}
