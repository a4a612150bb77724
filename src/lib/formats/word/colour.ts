/** What Word's highlighter pens look like. */
const PENS: Record<string, string> = {
	black: '000000',
	blue: '0000ff',
	cyan: '00ffff',
	darkBlue: '000080',
	darkCyan: '008080',
	darkGray: '808080',
	darkGreen: '008000',
	darkMagenta: '800080',
	darkRed: '800000',
	darkYellow: '808000',
	green: '00ff00',
	lightGray: 'c0c0c0',
	magenta: 'ff00ff',
	red: 'ff0000',
	yellow: 'ffff00'
};
/** So dark and so grey that a reader sees black. */
const DARKEST = 0x40;
const GREYEST = 0x18;

/** 'rrggbb' of a text; null where a reader sees usual black text. */
export function textColour(attributes: Record<string, string>): string | null {
	const theme = attributes['w:themeColor'];
	const isShifted = 'w:themeTint' in attributes || 'w:themeShade' in attributes;
	if ((theme === 'text1' || theme === 'dark1') && !isShifted) return null;
	const hex = hexOf(attributes['w:val']);
	if (hex === null) return null;
	const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
	const [lowest, highest] = [Math.min(...channels), Math.max(...channels)];
	return highest <= DARKEST && highest - lowest <= GREYEST ? null : hex;
}

/** 'rrggbb' of a highlighter pen; null for none and for white. */
export const penColour = (name: string | undefined): string | null => PENS[name ?? ''] ?? null;

/** 'rrggbb' of a shading; null for none and for white. */
export function shadeColour(attributes: Record<string, string>): string | null {
	const hex = hexOf(attributes['w:val'] === 'solid' ? attributes['w:color'] : attributes['w:fill']);
	return hex === 'ffffff' ? null : hex;
}

const hexOf = (written: string | undefined) => (/^[0-9a-f]{6}$/i.test(written ?? '') ? written!.toLowerCase() : null);
