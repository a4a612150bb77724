import type { TargetEvaluation } from '$lib/domain/target';
import { m } from '$lib/i18n';
import { audienceNames } from '../plans/plan-words';
import type { EvaluatedTarget } from './view';
import { dateText, groupName, number, percent } from './words';

const isDone = ({ target }: EvaluatedTarget) => target.measure === 'done';
const isCount = ({ target }: EvaluatedTarget) => ['activity_count', 'contest_count'].includes(target.measure);
const shareText = (fraction: number) => `${number(Math.round(fraction * 10_000) / 100)}%`;
/** Rounded down: what is not reached is not said to be. */
const inMeasure = (row: EvaluatedTarget, value: number) =>
	isCount(row) ? number(Math.floor(value * 10) / 10) : shareText(Math.floor(value * 10_000 + 1e-6) / 10_000);

/** 'trên 80%', 'ít nhất 2', '2': what the plan asks for. */
export function needWords(row: EvaluatedTarget): string {
	const { comparator, threshold: level } = row.target;
	const threshold = isCount(row) ? m.plan_times({ count: number(level) }) : shareText(level);
	if (comparator === '>') return m.plan_need_over({ threshold });
	return comparator === '=' ? m.plan_need_count({ threshold }) : m.plan_need_least({ threshold });
}

function haveWords(row: EvaluatedTarget): string {
	const { evaluation, basis } = row;
	const { numerator, denominator, value } = evaluation;
	if (numerator === null || denominator === null) return number(value ?? 0);
	const words = {
		share: percent(numerator, denominator),
		numerator: number(numerator),
		denominator: number(denominator)
	};
	if (basis === null) return m.plan_have_share(words);
	return basis === 'attested' ? m.plan_have_attested(words) : m.plan_have_persons(words);
}

function paceWords(row: EvaluatedTarget, { neededPace, denominator }: TargetEvaluation): string | null {
	if (neededPace === null || neededPace <= 0) return null;
	if (isCount(row)) return m.plan_pace_count({ count: number(Math.ceil(neededPace * 10) / 10) });
	if (row.basis === null || denominator === null) {
		return m.plan_pace_points({ points: number(Math.ceil(neededPace * 1000) / 10) });
	}
	return m.plan_pace_persons({ count: number(Math.ceil(neededPace * denominator)) });
}

/** Why a target stands where it does, in full sentences with the figures and what to do about it. */
export function reasonSentence(row: EvaluatedTarget): string {
	const { waiting, evaluation } = row;
	return [
		reasonOf(row),
		evaluation.overfull ? m.plan_why_overfull() : null,
		waiting > 0 ? m.plan_why_waiting({ count: number(waiting) }) : null
	]
		.filter(Boolean)
		.join(' ');
}

function reasonOf(row: EvaluatedTarget): string {
	const { evaluation, period } = row;
	const deadline = period.deadline ? dateText(period.deadline) : '';
	const words = { have: haveWords(row), need: needWords(row), deadline };
	const startsOn = dateText(period.startsOn);
	const projected = { ...words, projection: inMeasure(row, evaluation.projection ?? 0) };
	return {
		no_figure: () => noFigure(row, deadline),
		no_denominator: () => noDenominator(row),
		threshold_met: () => (isDone(row) ? m.plan_why_done() : m.plan_why_met(words)),
		deadline_passed: () => (isDone(row) ? m.plan_why_passed_not_done({ deadline }) : m.plan_why_passed(words)),
		not_started: () =>
			isDone(row) ? m.plan_why_not_started_done({ startsOn }) : m.plan_why_not_started({ ...words, startsOn }),
		no_deadline: () => (isDone(row) ? m.plan_why_no_deadline_done() : m.plan_why_no_deadline(words)),
		not_done: () => m.plan_why_not_done({ deadline }),
		projection_meets: () => m.plan_why_on_track(projected),
		projection_misses: () => {
			const pace = paceWords(row, evaluation);
			return [m.plan_why_behind(projected), pace && m.plan_why_behind_pace({ pace })].filter(Boolean).join(' ');
		}
	}[evaluation.reason]();
}

function noFigure({ basis, pastDeadline }: EvaluatedTarget, deadline: string): string {
	if (basis === 'attested') return m.plan_why_no_activity();
	return pastDeadline ? m.plan_why_overdue_no_figure({ deadline }) : m.plan_why_no_figure();
}

function noDenominator({ denominator, target, evaluation }: EvaluatedTarget): string {
	const groups = (denominator?.missing ?? []).map(groupName).join('; ');
	if (denominator?.needsOwn) {
		const whole = target.groups.map(groupName).join('; ');
		return m.plan_why_needs_own({ audience: audienceNames(target.audienceCodes ?? []), groups: whole });
	}
	if (groups) return m.plan_why_no_denominator({ groups, numerator: number(evaluation.numerator ?? 0) });
	return m.plan_why_empty_denominator();
}

/** 'PT-08 · Mục II.2 · Năm 2030': a shipped target by its own number, one of a unit's plan by its clause. */
export const documentLabel = ({ id, clause, phaseLabel }: { id: string; clause: string; phaseLabel: string }) =>
	[/^[A-Z]{2}-\d+$/.test(id) ? id : null, m.plan_clause({ clause }), phaseLabel].filter(Boolean).join(' · ');
