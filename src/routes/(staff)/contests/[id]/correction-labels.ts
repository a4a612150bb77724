import type { AttemptState } from '$lib/domain/attempt';
import type { IrregularityKind } from '$lib/domain/irregularity';
import type { KeyCorrectionMode } from '$lib/domain/key-correction';
import { m } from '$lib/i18n';
import type { RoundWork, WorkStep } from '$lib/server/usecases/correction/round-work';
import type { Tone } from '$lib/ui/tone';

export type { RoundWork };

type Labels<Key extends string> = Record<Key, () => string>;

export const stepWords: Labels<WorkStep> = {
	closed: m.correction_step_closed,
	checked: m.correction_step_checked,
	corrected: m.correction_step_corrected,
	finalized: m.correction_step_finalized,
	awarded: m.correction_step_awarded,
	published: m.correction_step_published
};
export const nextWords: Labels<WorkStep> = {
	closed: m.correction_next_closed,
	checked: m.correction_next_checked,
	corrected: m.correction_next_corrected,
	finalized: m.correction_next_finalized,
	awarded: m.correction_next_awarded,
	published: m.correction_next_published
};
export const kindWords: Labels<IrregularityKind> = {
	impossible_speed: m.correction_kind_impossible_speed,
	shared_device: m.correction_kind_shared_device,
	shared_address: m.correction_kind_shared_address,
	identical_answers: m.correction_kind_identical_answers,
	edited_clock: m.correction_kind_edited_clock
};
export const whyWords: Labels<IrregularityKind> = {
	impossible_speed: m.correction_why_impossible_speed,
	shared_device: m.correction_why_shared_device,
	shared_address: m.correction_why_shared_address,
	identical_answers: m.correction_why_identical_answers,
	edited_clock: m.correction_why_edited_clock
};
export const innocentWords: Labels<IrregularityKind> = {
	impossible_speed: m.correction_innocent_impossible_speed,
	shared_device: m.correction_innocent_shared_device,
	shared_address: m.correction_innocent_shared_address,
	identical_answers: m.correction_innocent_identical_answers,
	edited_clock: m.correction_innocent_edited_clock
};
export const stateWords: Labels<AttemptState> = {
	in_progress: m.correction_state_in_progress,
	submitted: m.correction_state_submitted,
	expired: m.correction_state_expired,
	voided: m.correction_state_voided
};
export const stateTones: Record<AttemptState, Tone> = {
	in_progress: 'info',
	submitted: 'success',
	expired: 'neutral',
	voided: 'danger'
};
export const modeWords: Labels<KeyCorrectionMode> = {
	replace: m.correction_mode_replace,
	any_of: m.correction_mode_any_of,
	everyone: m.correction_mode_everyone
};
export const modeHints: Labels<KeyCorrectionMode> = {
	replace: m.correction_mode_replace_hint,
	any_of: m.correction_mode_any_of_hint,
	everyone: m.correction_mode_everyone_hint
};

/** What was found about one attempt, in a line. */
export function detailText(kind: IrregularityKind, detail: Record<string, string | number>, locale: string): string {
	const of = (name: string) => Number(detail[name] ?? 0);
	const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(of('msPerQuestion') / 1000);
	const shared = () => m.correction_detail_shared({ persons: of('persons'), attempts: of('attempts') });
	return {
		impossible_speed: () =>
			m.correction_detail_impossible_speed({ seconds, correct: of('correct'), total: of('total') }),
		shared_device: shared,
		shared_address: shared,
		identical_answers: () => m.correction_detail_identical_answers({ persons: of('persons'), wrong: of('wrong') }),
		edited_clock: () =>
			m.correction_detail_edited_clock({
				beforeStart: of('beforeStart'),
				backwards: of('backwards'),
				afterDeadline: of('afterDeadline')
			})
	}[kind]();
}
