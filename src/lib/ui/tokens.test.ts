import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Palette = Record<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const palettes = [...css.matchAll(/color-scheme: (?:light|dark);([^}]*)/g)].map(([, body = '']): Palette =>
	Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
);
const [light, darkBySystem, dark, contrastBySystem, contrast, contrastDarkBySystem, contrastDark] = palettes as [
	Palette,
	Palette,
	Palette,
	Palette,
	Palette,
	Palette,
	Palette
];

const channel = (hex: string, at: number) => {
	const c = parseInt(hex.slice(at, at + 2), 16) / 255;
	return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
/** WCAG 2.2 contrast ratio, 1–21. */
const ratio = (a = '', b = '') => {
	const [la, lb] = [luminance(a), luminance(b)];
	return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
};

const grounds = ['paper', 'surface', 'sunken'];
const tones = ['accent', 'gold', 'success', 'warning', 'danger', 'info'];
const textPairs = [
	...grounds.flatMap((ground) => ['ink', 'ink-soft', ...tones.map((t) => `${t}-ink`)].map((text) => [text, ground])),
	...tones.flatMap((t) => ['ink', `${t}-ink`].map((text) => [text, `${t}-soft`])),
	['ink-soft', 'accent-soft'],
	['on-solid', 'accent'],
	['on-solid', 'danger']
];
const shapePairs = ['line-strong', 'focus', ...tones].flatMap((shape) => grounds.map((ground) => [shape, ground]));

describe.each([
	['light', light, 4.5],
	['dark', dark, 4.5],
	['contrast', contrast, 7],
	['contrast on black', contrastDark, 7]
] as const)('the %s palette', (_, palette, textRatio) => {
	it.each(textPairs)(`text %s on %s reaches its ratio`, (text, ground) => {
		expect(ratio(palette[text!], palette[ground!])).toBeGreaterThanOrEqual(textRatio);
	});

	it.each(shapePairs)('a border, icon or bar in %s stands out from %s by 3:1', (shape, ground) => {
		expect(ratio(palette[shape!], palette[ground!])).toBeGreaterThanOrEqual(3);
	});
});

describe('a palette chosen by hand', () => {
	it.each([
		['dark', dark, darkBySystem],
		['contrast', contrast, contrastBySystem],
		['contrast on black', contrastDark, contrastDarkBySystem]
	])('%s is the one the system chooses', (_, byHand, bySystem) => {
		expect(byHand).toEqual(bySystem);
		expect(Object.keys(byHand)).toEqual(Object.keys(light));
	});
});
