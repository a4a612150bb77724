import type { ItemFlagKind } from '$lib/domain/item-analysis/item-flags';
import type { facilityTrend } from '$lib/domain/item-analysis/facility-trend';
import { hundredthsOfPercent } from '$lib/domain/percentage';
import { getLocale, m } from '$lib/i18n';
import type { ItemOrder } from '$lib/server/usecases/analysis/analysis-wish';
import type { Tone } from '$lib/ui/tone';

type Words<Key extends string> = Record<Key, () => string>;

export const flagWords: Words<ItemFlagKind> = {
	miskeyed: m.analysis_page_flag_miskeyed,
	negative: m.analysis_page_flag_negative,
	ambiguous: m.analysis_page_flag_ambiguous,
	too_hard: m.analysis_page_flag_too_hard,
	too_easy: m.analysis_page_flag_too_easy,
	dead_distractor: m.analysis_page_flag_dead_distractor
};
export const flagTones: Record<'warning' | 'hint', Tone> = { warning: 'warning', hint: 'info' };

export const orderWords: Words<ItemOrder> = {
	flag: m.analysis_page_order_flag,
	facility: m.analysis_page_order_facility,
	discrimination: m.analysis_page_order_discrimination,
	number: m.analysis_page_order_number
};
export const trendWords: Words<NonNullable<ReturnType<typeof facilityTrend>>> = {
	easier: m.analysis_page_trend_easier,
	harder: m.analysis_page_trend_harder,
	alike: m.analysis_page_trend_alike
};

/** Whole percents: figures of samples are not finer. What is not the whole is never 100 %. */
export function shareText(share: number | null | undefined): string {
	const hundredths = share == null ? null : hundredthsOfPercent(Math.round(share * 10_000), 10_000);
	if (hundredths === null) return '–';
	return `${hundredths < 10_000 ? Math.min(99, Math.round(hundredths / 100)) : 100}%`;
}

/** Two decimals, for correlations and the like; '–' where there is none. */
export const decimalText = (value: number | null | undefined, digits = 2): string =>
	value == null
		? '–'
		: new Intl.NumberFormat(getLocale(), {
				minimumFractionDigits: digits,
				maximumFractionDigits: digits
			}).format(value);

export const secondsText = (seconds: number | null | undefined): string =>
	seconds == null ? '–' : m.analysis_page_seconds({ count: decimalText(Math.round(seconds), 0) });
