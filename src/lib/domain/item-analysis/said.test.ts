import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ADVICE } from '../item-advice/advice';
import { ITEM_FLAGS } from './item-flags';

const REASONS = [
	'few_persons',
	'all_alike',
	'one_item',
	'no_groups',
	'other_lengths',
	'same_items',
	'right_for_all'
].concat(['rough', 'drawn']);

test.each(['vi', 'en'])('every flag, what to do about it, every advice and reason is said in %s', (locale) => {
	const said = JSON.parse(readFileSync(`src/lib/i18n/messages/${locale}/bank.json`, 'utf8')) as Record<string, string>;
	const codes = [
		...ITEM_FLAGS.flatMap((kind) => [`flag_${kind}`, `flag_${kind}_do`]),
		...ADVICE.map((kind) => `advice_${kind}`),
		...REASONS.map((reason) => `analysis_${reason}`)
	];
	expect(codes.filter((code) => !said[`error_bank_${code}`])).toEqual([]);
});
