export const MATCH_BASES = ['code', 'phone', 'name', 'hand'] as const;
/** What a line of a roster was matched to a participant by; `hand` = a person in charge said so. */
export type MatchBasis = (typeof MATCH_BASES)[number];

export const MATCH_STATES = ['open', 'matched', 'unclear', 'refused'] as const;
/** `unclear`: several participants fit, or only name and unit agree in part; `refused`: who was proposed is not the person. */
export type MatchState = (typeof MATCH_STATES)[number];
