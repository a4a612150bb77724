import { m } from '$lib/i18n';
import type { AnalysisWords } from '$lib/server/usecases/analysis/export-analysis';
import { topicName } from '../../../../words';
import { flagWords } from './analysis-words';

/** In the language of the request. */
export const exportWords: AnalysisWords = {
	headings: () => [
		m.analysis_page_col_number(),
		m.analysis_page_col_item(),
		m.analysis_page_col_topic(),
		m.analysis_page_col_difficulty(),
		m.analysis_page_col_key(),
		m.analysis_page_col_persons(),
		m.analysis_page_col_facility(),
		m.analysis_page_col_discrimination(),
		m.analysis_page_col_upper_lower(),
		m.analysis_page_col_seconds(),
		m.analysis_page_col_flags()
	],
	topic: topicName,
	flag: (kind) => flagWords[kind](),
	rightForAll: m.analysis_page_given
};
