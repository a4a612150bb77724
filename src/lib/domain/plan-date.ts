export const PLAN_DATE_KINDS = [
	'national_day',
	'report_deadline',
	'contest',
	'festival',
	'peak',
	'training',
	'conference',
	'award'
] as const;
/** What returns every year by a plan. */
export type PlanDateKind = (typeof PLAN_DATE_KINDS)[number];
