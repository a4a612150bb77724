/*
 * Rebuilds the fonts beside this file, which certificates embed:
 *
 *     node src/lib/formats/certificate/fonts/subset.mjs DIRECTORY
 *
 * DIRECTORY is the unpacked npm package @expo-google-fonts/be-vietnam-pro, which ships the family whole as TrueType; a PDF
 * takes no web fonts in parts. Cut to Latin and Vietnamese. OFL.txt is the family's licence.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const [directory] = process.argv.slice(2);
const here = new URL('./', import.meta.url);
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const text = range(0x20, 0x7e) + range(0xa0, 0x17f) + 'ƠơƯư₫–—‘’“”•…−' + range(0x300, 0x323) + range(0x1ea0, 0x1ef9);
const keepFeatures = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'];

for (const [name, folder] of [
	['regular', '400Regular/BeVietnamPro_400Regular'],
	['semibold', '600SemiBold/BeVietnamPro_600SemiBold'],
	['bold', '700Bold/BeVietnamPro_700Bold']
]) {
	const whole = await readFile(`${directory}/${folder}.ttf`);
	const bytes = await subsetFont(whole, text, { targetFormat: 'truetype', keepFeatures, noHinting: true });
	await writeFile(new URL(`be-vietnam-pro-${name}.ttf`, here), bytes);
	console.log(`${name}: ${bytes.length} bytes`);
}
