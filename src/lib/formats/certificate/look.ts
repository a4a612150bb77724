/** A4, lying, in points. */
export const PAGE = { width: 841.89, height: 595.28 };

/** The colours of the light palette, as paper takes them. */
export const COLORS = {
	ink: '#1f1b18',
	soft: '#5b534b',
	accent: '#9b1c20',
	gold: '#a97c1e',
	goldInk: '#74530c',
	paper: '#fffdf8'
};
