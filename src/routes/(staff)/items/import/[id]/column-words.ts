import { m } from '$lib/i18n';
import type { ColumnChoice } from './column-choice';

const option = (letter: string) => () => m.import_column_option({ letter });

export const columnWord: Record<ColumnChoice, () => string> = {
	stem: m.item_stem,
	kind: m.item_kind,
	options: m.import_column_options,
	option_a: option('A'),
	option_b: option('B'),
	option_c: option('C'),
	option_d: option('D'),
	option_e: option('E'),
	option_f: option('F'),
	option_g: option('G'),
	option_h: option('H'),
	'option_a+key': m.import_column_first_is_key,
	key: m.import_column_key,
	explanation: m.item_explanation,
	source: m.item_source,
	topic: m.item_topic,
	difficulty: m.item_difficulty,
	audiences: m.item_audiences
};
