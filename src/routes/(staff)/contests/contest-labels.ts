import type { AudienceGroup } from '$lib/domain/audience-group';
import type { CollectiveMeasure } from '$lib/domain/collective-award';
import type { Phase } from '$lib/domain/contest-phase';
import type { DivisionLayout } from '$lib/domain/division';
import type { Difficulty } from '$lib/domain/item';
import type { OverallMethod } from '$lib/domain/overall-standing';
import type { AnswersShown, CountingRule, PredictionSubject, TieStep } from '$lib/domain/round-rules';
import { m } from '$lib/i18n';
import type { BuilderStep } from '$lib/server/usecases/contest/builder-steps';
import type { PresetName } from '$lib/server/usecases/contest/round-presets';
import type { Tone } from '$lib/ui/tone';

type Labels<Key extends string | number> = Record<Key, () => string>;

export const phaseLabels: Labels<Phase> = {
	draft: m.contest_phase_draft,
	scheduled: m.contest_phase_scheduled,
	open: m.contest_phase_open,
	closed: m.contest_phase_closed,
	finalized: m.contest_phase_finalized
};
export const phaseTones: Record<Phase, Tone> = {
	draft: 'neutral',
	scheduled: 'info',
	open: 'success',
	closed: 'warning',
	finalized: 'gold'
};
export const stepLabels: Labels<BuilderStep> = {
	who: m.contest_step_who,
	when: m.contest_step_when,
	paper: m.contest_step_paper,
	prizes: m.contest_step_prizes,
	rules: m.contest_step_rules
};
export const groupLabels: Labels<AudienceGroup> = {
	officials: m.participant_group_officials,
	students: m.participant_group_students,
	residents: m.participant_group_residents,
	cooperatives: m.participant_group_cooperatives
};
export const difficultyLabels: Labels<Difficulty> = {
	1: m.contest_difficulty_1,
	2: m.contest_difficulty_2,
	3: m.contest_difficulty_3
};
export const presetLabels: Labels<PresetName> = {
	weekly: m.contest_preset_weekly,
	speed: m.contest_preset_speed,
	hall: m.rules_preset_hall,
	school: m.contest_preset_school
};
export const presetHints: Labels<PresetName> = {
	weekly: m.contest_preset_weekly_hint,
	speed: m.contest_preset_speed_hint,
	hall: m.rules_preset_hall_hint,
	school: m.contest_preset_school_hint
};
export const countingLabels: Labels<CountingRule> = {
	best: m.contest_counting_best,
	first: m.contest_counting_first,
	last: m.contest_counting_last
};
export const predictionLabels: Labels<PredictionSubject> = {
	full_marks: m.contest_prediction_full_marks,
	participants: m.contest_prediction_participants,
	attempts: m.contest_prediction_attempts
};
export const answersLabels: Labels<AnswersShown> = {
	after_submit: m.contest_answers_after_submit,
	after_close: m.contest_answers_after_close,
	never: m.contest_answers_never
};
export const tieLabels: Labels<TieStep> = {
	prediction: m.contest_tie_prediction,
	duration: m.contest_tie_duration,
	earlier: m.contest_tie_earlier,
	lot: m.contest_tie_lot
};
export const layoutLabels: Labels<DivisionLayout> = {
	one: m.rules_divisions_one,
	officials: m.rules_divisions_officials,
	groups: m.rules_divisions_groups
};
export const overallLabels: Labels<OverallMethod> = {
	sum: m.rules_overall_sum,
	best: m.rules_overall_best,
	points: m.rules_overall_points
};
export const measureLabels: Labels<CollectiveMeasure> = {
	share: m.rules_collective_share,
	number: m.rules_collective_number
};
