/** Shades that a reader takes for one colour: 'c00000' and 'ff0000' are red. Null for what reads as plain black, grey or white text. */
export function colourFamily(rgb: string | null): string | null {
	const [red, green, blue] = channels(rgb);
	const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
	return spread < 0x30 ? null : familyOf(red, green, blue, spread);
}

/** The same for what lies behind the text, where grey shows and white does not. */
export function highlightFamily(rgb: string | null): string | null {
	if (rgb === null) return null;
	const [red, green, blue] = channels(rgb);
	const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
	if (spread >= 0x18) return familyOf(red, green, blue, spread);
	return Math.min(red, green, blue) >= 0xf0 ? null : 'grey';
}

function channels(rgb: string | null): [number, number, number] {
	if (rgb === null || !/^[0-9a-f]{6}$/i.test(rgb)) return [0, 0, 0];
	const value = parseInt(rgb, 16);
	return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

const FAMILIES = ['red', 'yellow', 'green', 'cyan', 'blue', 'purple'];

function familyOf(red: number, green: number, blue: number, spread: number): string {
	const top = Math.max(red, green, blue);
	const sixth =
		top === red ? (green - blue) / spread : top === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
	return FAMILIES[Math.round(sixth + 6) % 6]!;
}
