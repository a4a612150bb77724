import type { PrizeTier } from '$lib/domain/award';
import type { PredictionSubject, TieStep } from '$lib/domain/round-rules';
import { m } from '$lib/i18n';

export const decidedBy: Record<TieStep | 'correct' | 'tied', () => string> = {
	correct: m.results_by_correct,
	prediction: m.results_by_prediction,
	duration: m.results_by_duration,
	earlier: m.results_by_earlier,
	lot: m.results_by_lot,
	tied: m.results_by_tied
};

export const outcomeOf: Record<PredictionSubject, (params: { count: string }) => string> = {
	full_marks: m.results_outcome_full_marks,
	participants: m.results_outcome_participants,
	attempts: m.results_outcome_attempts
};

export const tierLabels: Record<PrizeTier, () => string> = {
	first: m.participant_prize_first,
	second: m.participant_prize_second,
	third: m.participant_prize_third,
	consolation: m.participant_prize_consolation
};
export const tierText = (tier: string) => tierLabels[tier as PrizeTier]?.() ?? tier;
