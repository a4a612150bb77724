import type { Locale } from './locale';

/**
 * A share in hundredths of a percent, rounded half up in whole numbers; null without a denominator.
 * What is not the whole never rounds up to 100 %.
 */
export function hundredthsOfPercent(numerator: number, denominator: number): number | null {
	if (denominator <= 0) return null;
	const rounded = Math.floor((numerator * 20_000 + denominator) / (2 * denominator));
	return numerator < denominator ? Math.min(rounded, 9_999) : rounded;
}

/** '6,09%' in Vietnamese, '6.09%' in English; '–' without a denominator. */
export function percentText(numerator: number, denominator: number, locale: Locale): string {
	const hundredths = hundredthsOfPercent(numerator, denominator);
	if (hundredths === null) return '–';
	const whole = Math.floor(hundredths / 100);
	const decimals = String(hundredths % 100).padStart(2, '0');
	return `${whole}${locale === 'vi' ? ',' : '.'}${decimals}%`;
}
