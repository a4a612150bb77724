import document from '$content/plans.json';
import * as v from 'valibot';
import { periodOf, planSchema, type Plan } from '../../../domain/plan';
import { parseDateText, PLAN_DATE_KINDS, type PlanDate } from '../../../domain/plan-date';
import type { Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as planDates from '../../store/plan-dates';
import * as plans from '../../store/plans';
import * as targets from '../../store/targets';

/** What stands at the head of a plan and is shown with it, but no rule reads. */
const letterheadSchema = v.object({
	district: v.nullable(v.string()),
	issue_year: v.nullable(v.number()),
	header_note: v.nullable(v.string())
});

/** What returns every year, as the plan writes it; a rule of reporting without days ("định kỳ") puts nothing on the calendar. */
const datesSchema = v.object({
	recurring: v.array(
		v.object({ kind: v.picklist(PLAN_DATE_KINDS), date: v.string(), name_vi: v.string(), clause: v.string() })
	),
	reporting: v.array(v.object({ rule_vi: v.string(), dates: v.nullable(v.array(v.string())), clause: v.string() }))
});

/** Puts the shipped plans and their targets in place or up to date; what was recorded towards a target stays with it. */
export async function loadPlans(tx: Db, now: number): Promise<void> {
	const known = new Set((await plans.list(tx)).map(({ id }) => id));
	for (const [position, raw] of document.plans.entries()) {
		const plan = v.parse(planSchema, raw);
		await plans.put(tx, { position, ...planRow(plan), ...letterhead(raw) });
		await targets.clearPositions(tx, plan.id);
		for (const row of targetRows(plan)) await targets.put(tx, row);
		await planDates.replaceAll(tx, plan.id, datesOf(raw));
		if (known.has(plan.id)) continue;
		await auditLog.add(tx, now, { actorId: null, act: 'plan.load', objectKind: 'plan', objectId: plan.id });
	}
}

function letterhead(raw: unknown) {
	const { district, issue_year: issueYear, header_note: headerNote } = v.parse(letterheadSchema, raw);
	return { ...(district === null ? {} : { place: district }), issueYear, headerNote };
}

export function datesOf(raw: unknown): PlanDate[] {
	const { recurring, reporting } = v.parse(datesSchema, raw);
	const named = recurring.map(({ kind, date, name_vi: name, clause }) => dateOf(kind, date, name, clause));
	const isNamed = (date: string) => recurring.some((one) => one.kind === 'report_deadline' && one.date === date);
	const reports = reporting.flatMap(({ dates, rule_vi: name, clause }) =>
		(dates ?? []).filter((date) => !isNamed(date)).map((date) => dateOf('report_deadline', date, name, clause))
	);
	return [...named, ...reports];
}

function dateOf(kind: PlanDate['kind'], dateText: string, name: string, clause: string): PlanDate {
	const days = parseDateText(dateText);
	if (!days) throw new Error(`plans.json: "${dateText}" is no time of the year`);
	return { kind, name, clause, dateText, ...days };
}

function planRow(plan: Plan) {
	const { id, title, level, province, issuingBody, documentNumber, issueDate: issuedOn } = plan;
	const startsOn = plan.phases.map((phase) => phase.startsOn).sort()[0] ?? '';
	return { id, title, level, place: plan.commune ?? '', province, issuingBody, documentNumber, issuedOn, startsOn };
}

function targetRows(plan: Plan) {
	return plan.targets.map((target, position) => {
		const { id, kind, clause, quote, metric, audienceText, groups, measure, comparator, threshold } = target;
		const { audienceCodes, deadline, yearly, recurrence, note } = target;
		const { startsOn } = periodOf(target, plan.phases);
		const phaseLabel = plan.phases.find((phase) => phase.id === target.phaseId)?.label ?? '';
		const words = { kind, clause, quote, metric, audienceText, phaseLabel, recurrence, note };
		const measured = { groups, audienceCodes, measure, comparator, threshold, startsOn, deadline, yearly };
		return { id, planId: plan.id, position, ...words, ...measured };
	});
}
