import type { RoundRules } from './round-rules';

/** What is known of a finished attempt's round; instants in ms. */
export interface RoundEnd {
	closesAt: number;
	/** null until the results are published. */
	resultsPublishedAt: number | null;
}

/**
 * Whether a person may see the answers of their own finished attempt. `after_close` waits for the grace too: until then an
 * answer that was chosen offline may still arrive, and whoever knew the answers could make one up.
 */
export function answersVisible(
	rules: Pick<RoundRules, 'answersShown' | 'graceMs'>,
	{ closesAt }: Pick<RoundEnd, 'closesAt'>,
	now: number
): boolean {
	if (rules.answersShown === 'after_submit') return true;
	return rules.answersShown === 'after_close' && now > closesAt + rules.graceMs;
}

/** When the answers become visible, in ms; null when they are never shown or are visible at once. */
export function answersVisibleFrom(
	rules: Pick<RoundRules, 'answersShown' | 'graceMs'>,
	{ closesAt }: Pick<RoundEnd, 'closesAt'>
): number | null {
	return rules.answersShown === 'after_close' ? closesAt + rules.graceMs : null;
}

/** The score shows at once when the rules say so, and in any case with the answers or the published results. */
export function scoreVisible(
	rules: Pick<RoundRules, 'scoreShown' | 'answersShown' | 'graceMs'>,
	round: RoundEnd,
	now: number
): boolean {
	const published = round.resultsPublishedAt !== null && round.resultsPublishedAt <= now;
	return rules.scoreShown || published || answersVisible(rules, round, now);
}
