import * as v from 'valibot';
import { formObject } from './form-object';
import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';

export const COUNTING_RULES = ['best', 'first', 'last'] as const;
export type CountingRule = (typeof COUNTING_RULES)[number];
export const PREDICTION_SUBJECTS = ['full_marks', 'participants', 'attempts'] as const;
/** What the prediction question asks for: participants with full marks | participants | attempts. */
export type PredictionSubject = (typeof PREDICTION_SUBJECTS)[number];
export const TIE_STEPS = ['prediction', 'duration', 'earlier', 'lot'] as const;
/** smaller |prediction − outcome| | shorter time | earlier submission | draw of lots from a published seed. */
export type TieStep = (typeof TIE_STEPS)[number];
export const ANSWERS_SHOWN = ['after_submit', 'after_close', 'never'] as const;
export type AnswersShown = (typeof ANSWERS_SHOWN)[number];

/** Everything about a round that may not change after it opens, except its window and its blueprint. */
export interface RoundRules {
	timeLimitMs: number;
	/** 1…7, or null for unlimited. */
	attemptsAllowed: number | null;
	counting: CountingRule;
	/** null: no prediction question. */
	prediction: PredictionSubject | null;
	/** Order matters; steps that are not listed are switched off. */
	tieSteps: TieStep[];
	/** Whether a person's attempts in the round share no question. */
	noRepeat: boolean;
	shuffleItems: boolean;
	shuffleOptions: boolean;
	/** Whether the score is shown on the receipt at once; explanations follow `answersShown`. */
	scoreShown: boolean;
	answersShown: AnswersShown;
	/** fraction 0–1 of full marks that counts as passed. */
	passFraction: number;
	/** How long after the deadline an answer chosen before it may still arrive. */
	graceMs: number;
}

/** Who may enter. Empty lists mean everybody. Unit ids reach their subtree. */
export interface Eligibility {
	groups: AudienceGroup[];
	unitIds: string[];
	/** Years of age, or null. */
	minimumAge: number | null;
}

const MINUTE_MS = 60_000;

/** Several attempts, so the answers wait for the close of the round. */
export const DEFAULT_ROUND_RULES: RoundRules = {
	timeLimitMs: 20 * MINUTE_MS,
	attemptsAllowed: 2,
	counting: 'best',
	prediction: 'full_marks',
	tieSteps: ['prediction', 'duration', 'earlier', 'lot'],
	noRepeat: false,
	shuffleItems: true,
	shuffleOptions: true,
	scoreShown: true,
	answersShown: 'after_close',
	passFraction: 0.5,
	graceMs: 10 * MINUTE_MS
};

export const EVERYBODY: Eligibility = { groups: [], unitIds: [], minimumAge: null };

const between = (code: string, min: number, max: number) =>
	v.pipe(v.number(code), v.minValue(min, code), v.maxValue(max, code));
const wholeBetween = (code: string, min: number, max: number) => v.pipe(between(code, min, max), v.integer(code));
const distinct = <T>(values: T[]): T[] => [...new Set(values)];

/** Without a prediction question its tie step falls away. */
export const roundRulesSchema = v.pipe(
	formObject({
		timeLimitMs: wholeBetween('rules.time_limit', MINUTE_MS, 24 * 60 * MINUTE_MS),
		attemptsAllowed: v.nullable(wholeBetween('rules.attempts_allowed', 1, 7)),
		counting: v.picklist(COUNTING_RULES, 'rules.counting'),
		prediction: v.nullable(v.picklist(PREDICTION_SUBJECTS, 'rules.prediction')),
		tieSteps: v.pipe(v.array(v.picklist(TIE_STEPS, 'rules.tie_steps'), 'rules.tie_steps'), v.transform(distinct)),
		noRepeat: v.boolean('rules.no_repeat'),
		shuffleItems: v.boolean('rules.shuffle_items'),
		shuffleOptions: v.boolean('rules.shuffle_options'),
		scoreShown: v.boolean('rules.score_shown'),
		answersShown: v.picklist(ANSWERS_SHOWN, 'rules.answers_shown'),
		passFraction: between('rules.pass_fraction', 0, 1),
		graceMs: wholeBetween('rules.grace', 0, 24 * 60 * MINUTE_MS)
	}),
	v.transform((rules): RoundRules => ({
		...rules,
		tieSteps: rules.tieSteps.filter((step) => step !== 'prediction' || rules.prediction !== null)
	}))
);

export const eligibilitySchema = formObject({
	groups: v.pipe(
		v.array(v.picklist(AUDIENCE_GROUPS, 'eligibility.groups'), 'eligibility.groups'),
		v.transform((groups) => AUDIENCE_GROUPS.filter((group) => groups.includes(group)))
	),
	unitIds: v.pipe(
		v.array(v.pipe(v.string('eligibility.units'), v.nonEmpty('eligibility.units')), 'eligibility.units'),
		v.transform(distinct)
	),
	minimumAge: v.nullable(wholeBetween('eligibility.minimum_age', 1, 120))
});
