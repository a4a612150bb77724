export const OUTREACH_STATES = ['submitted', 'approved', 'returned', 'struck'] as const;
/** Of an outreach activity: only `approved` ones count as attested reach. */
export type OutreachState = (typeof OUTREACH_STATES)[number];
