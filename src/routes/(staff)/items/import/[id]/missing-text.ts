import { m } from '$lib/i18n';
import type { ImportCounts } from '../import-shapes';
import { countText } from '../../../words';

/** How many questions still lack a topic or a difficulty; empty when none does. */
export const missingText = ({ withoutTopic, withoutDifficulty }: ImportCounts) =>
	[
		withoutTopic > 0 ? m.import_without_topic({ count: countText(withoutTopic) }) : '',
		withoutDifficulty > 0 ? m.import_without_difficulty({ count: countText(withoutDifficulty) }) : ''
	]
		.filter(Boolean)
		.join(' · ');
