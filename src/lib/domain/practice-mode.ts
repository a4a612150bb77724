/** How practice chooses items: of one topic, those answered wrongly before, or what is due today. */
export const PRACTICE_MODES = ['topic', 'missed', 'daily'] as const;
export type PracticeMode = (typeof PRACTICE_MODES)[number];
