import type { Advice, AdviceKind } from '$lib/domain/item-advice/advice';
import { m } from '$lib/i18n';
import { itemFieldWord } from '../words';

type Params = Record<string, string | number>;

const WORDS: Record<AdviceKind, (params: Params) => string> = {
	key_longest: m.error_bank_advice_key_longest,
	options_alike: (params) => m.error_bank_advice_options_alike(params as never),
	points_at_others: (params) => m.error_bank_advice_points_at_others(params as never),
	options_unordered: m.error_bank_advice_options_unordered,
	options_uneven: (params) => m.error_bank_advice_options_uneven(params as never),
	double_negative: m.error_bank_advice_double_negative,
	negative_unmarked: m.error_bank_advice_negative_unmarked,
	no_explanation: m.error_bank_advice_no_explanation,
	no_source: m.error_bank_advice_no_source,
	no_clause: m.error_bank_advice_no_clause,
	hard_to_read: (params) => m.error_bank_advice_hard_to_read(params as never),
	straight_quote: m.error_bank_advice_straight_quote,
	double_space: m.error_bank_advice_double_space,
	space_before_mark: m.error_bank_advice_space_before_mark,
	no_space_after_mark: m.error_bank_advice_no_space_after_mark,
	space_inside_quotes: m.error_bank_advice_space_inside_quotes,
	three_points: m.error_bank_advice_three_points,
	unpaired_quotes: m.error_bank_advice_unpaired_quotes,
	points_uneven: m.error_bank_advice_points_uneven,
	keys_unbalanced: (params) => m.error_bank_advice_keys_unbalanced(params as never)
};

/** What is weak and what to do about it. */
export const adviceText = ({ kind, params }: Advice) => WORDS[kind](params);

/** Where in the question it is. */
export const advicePlace = ({ field, option }: Advice) =>
	option ? m.item_advice_at_option({ option }) : (itemFieldWord[field as keyof typeof itemFieldWord]?.() ?? '');
