import { m } from '$lib/i18n';
import type { Tone } from '$lib/ui/tone';
import { reasonSentence } from './target-sentence';
import type { EvaluatedTarget } from './view';
import { dateText, number, percent } from './words';

const isShare = ({ target }: EvaluatedTarget) =>
	target.measure.startsWith('share_') || target.measure === 'manual_share';
const shareText = (fraction: number) => `${number(Math.round(fraction * 10_000) / 100)}%`;
const inMeasure = (row: EvaluatedTarget, value: number) =>
	isShare(row) ? shareText(value) : number(Math.floor(value));

export function statusWords({ evaluation, pastDeadline }: EvaluatedTarget): { text: string; tone: Tone } {
	const { status, reason } = evaluation;
	if (status === 'no_data' && pastDeadline) return { text: m.leader_status_overdue_no_data(), tone: 'danger' };
	if (reason === 'not_started') return { text: m.leader_status_not_started(), tone: 'neutral' };
	if (reason === 'no_deadline') return { text: m.leader_status_no_deadline(), tone: 'info' };
	if (reason === 'not_done') return { text: m.leader_status_not_done(), tone: 'warning' };
	return {
		achieved: { text: m.leader_status_achieved(), tone: 'success' as const },
		on_track: { text: m.leader_status_on_track(), tone: 'info' as const },
		behind: { text: m.leader_status_behind(), tone: 'warning' as const },
		overdue: { text: m.leader_status_overdue(), tone: 'danger' as const },
		no_data: { text: m.leader_status_no_data(), tone: 'neutral' as const }
	}[status];
}

export const reasonText = reasonSentence;

/** Reasons that say no more than status, deadline and figure do. */
const PLAIN = ['threshold_met', 'deadline_passed', 'not_done', 'no_figure'];

/** The reason where it adds something, and what has to be added; for a list that is to be short. */
export const adviceOf = (row: EvaluatedTarget) => ({
	reason: PLAIN.includes(row.evaluation.reason) ? null : reasonText(row),
	pace: paceText(row)
});

/** What the plan asks for and by when. */
export function needText(row: EvaluatedTarget): string {
	const { target, period } = row;
	return [neededText(row), deadlineText(target.yearly && target.deadline === null, period.deadline)].join(' · ');
}

function neededText(row: EvaluatedTarget): string {
	const { measure, comparator, threshold } = row.target;
	if (measure === 'done') return m.leader_need_done();
	const words = { threshold: inMeasure(row, threshold) };
	if (!isShare(row)) return comparator === '=' ? m.leader_need_count(words) : m.leader_need_count_least(words);
	return comparator === '>' ? m.leader_need_share_over(words) : m.leader_need_share_least(words);
}

function deadlineText(yearly: boolean, deadline: string | null): string {
	if (deadline === null) return m.leader_deadline_none();
	return yearly
		? m.leader_deadline_year({ year: deadline.slice(0, 4) })
		: m.leader_deadline({ date: dateText(deadline) });
}

/** How much has to be added, where it is not there yet; in people, which is what can be acted on. */
export function paceText(row: EvaluatedTarget): string | null {
	const { target, evaluation, automatic } = row;
	const { status, neededPace, denominator, value } = evaluation;
	if (status === 'achieved' || status === 'no_data' || value === null) return null;
	if (!isShare(row)) {
		if (target.measure === 'done') return null;
		return m.leader_pace_count({ count: number(Math.ceil(target.threshold - value)) });
	}
	if (neededPace === null || denominator === null) return null;
	if (automatic) return m.leader_pace_share({ persons: number(Math.ceil(neededPace * denominator)) });
	return m.leader_pace_points({ points: number(Math.ceil(neededPace * 1000) / 10) });
}

export function valueText(row: EvaluatedTarget): string {
	const { target, evaluation, automatic, basis } = row;
	const { value, numerator, denominator } = evaluation;
	if (value === null) {
		return automatic && numerator !== null
			? m.leader_value_no_share({ numerator: number(numerator) })
			: m.leader_value_none();
	}
	if (target.measure === 'done') return value > 0 ? m.leader_value_done() : m.leader_value_not_done();
	if (!isShare(row) || numerator === null || denominator === null) {
		return m.leader_value_count({ count: number(value), threshold: number(target.threshold) });
	}
	const words = {
		share: percent(numerator, denominator),
		numerator: number(numerator),
		denominator: number(denominator)
	};
	if (basis === 'attested') return m.plan_have_attested(words);
	return automatic ? m.leader_value_persons(words) : m.leader_value_share(words);
}

/** For the bar: how much of the whole (a share) or of what is needed (a count); null for done / not done and without a value. */
export function barOf(row: EvaluatedTarget): { fraction: number; marker?: number } | null {
	const { target, evaluation } = row;
	if (evaluation.value === null || target.measure === 'done') return null;
	if (!isShare(row)) return { fraction: evaluation.value / Math.max(1, target.threshold) };
	return { fraction: evaluation.value, marker: target.threshold < 1 ? target.threshold : undefined };
}

export const isShareTarget = isShare;
