import { m } from '$lib/i18n';
import type { Choice } from '$lib/ui/form/choice';

const WORDS: Record<string, { right: 'edit' | 'review' | null; word: () => string }> = {
	submit: { right: 'edit', word: m.list_many_submit_act },
	approve: { right: 'review', word: m.list_many_approve },
	return: { right: 'review', word: m.list_many_return },
	topic: { right: 'edit', word: m.list_many_topic },
	difficulty: { right: 'edit', word: m.list_many_difficulty },
	audiences: { right: 'edit', word: m.list_many_audiences },
	use: { right: 'edit', word: m.list_many_use },
	source: { right: 'edit', word: m.list_many_source },
	retire: { right: 'edit', word: m.list_many_retire },
	export: { right: null, word: m.list_many_export }
};

/** What this person can do to several questions at once. */
export const manyActs = (may: { edit: boolean; review: boolean }): Choice[] =>
	Object.entries(WORDS)
		.filter(([, { right }]) => right === null || may[right])
		.map(([value, { word }]) => ({ value, label: word() }));

/** Acts that change the text of a version. */
export const NEW_VERSION = ['topic', 'difficulty', 'audiences', 'source'];
