import { fromLegacy, type LegacyEncoding } from '../../domain/legacy-vietnamese';

/** A font of the time before Unicode, whose letters mean others than they are. */
export interface OldFont {
	encoding: LegacyEncoding;
	/** It shows small letters as capitals: '.VnTimeH'. */
	isOfCapitals: boolean;
}

const TCVN3: OldFont = { encoding: 'tcvn3', isOfCapitals: false };
const TCVN3_CAPITALS: OldFont = { encoding: 'tcvn3', isOfCapitals: true };
const VNI: OldFont = { encoding: 'vni', isOfCapitals: false };

/** By a font's name; null for every font of today. */
export function oldFontOf(font: string): OldFont | null {
	if (/^\.vn/i.test(font)) return /[a-z]H$/.test(font) ? TCVN3_CAPITALS : TCVN3;
	return /^vni[- ]/i.test(font) ? VNI : null;
}

/** Who types Unicode keeps the old font's name at times, and sees another font instead. */
const UNICODE = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u;

/** The text that such a font shows. */
export function shownBy({ encoding, isOfCapitals }: OldFont, text: string): string {
	if (UNICODE.test(text)) return text;
	const shown = fromLegacy(text, encoding);
	return isOfCapitals ? shown.toUpperCase() : shown;
}
