import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { MAX_PAPER_ITEMS } from '../../../domain/blueprint';
import { authoredText } from '../../../domain/authored-text';
import {
	ANSWERS_SHOWN,
	COUNTING_RULES,
	PREDICTION_SUBJECTS,
	TIE_STEPS,
	type RoundRules,
	type TieStep
} from '../../../domain/round-rules';
import { fromLocalInput } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import { idFieldOrNone, revisionField, tickedField, wholeField, wholeFieldOrNone } from './form-fields';

export const MOST_ROUNDS = 100;
const MINUTE_MS = 60_000;
const LONGEST_WINDOW_MS = 400 * 86_400_000;

const localTime = (code: string) =>
	v.pipe(
		v.string(code),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const at = fromLocalInput(dataset.value, ZONE);
			if (at !== null) return at;
			addIssue({ message: code });
			return NEVER;
		})
	);

const roundSchema = v.pipe(
	formObject({
		id: idFieldOrNone('rounds.id'),
		name: authoredText('rounds.name', 100),
		opensAt: localTime('rounds.opens_at'),
		closesAt: localTime('rounds.closes_at')
	}),
	v.forward(
		v.partialCheck([['opensAt'], ['closesAt']], ({ opensAt, closesAt }) => closesAt > opensAt, 'rounds.window'),
		['closesAt']
	),
	v.forward(
		v.partialCheck(
			[['opensAt'], ['closesAt']],
			({ opensAt, closesAt }) => closesAt - opensAt <= LONGEST_WINDOW_MS,
			'rounds.window_long'
		),
		['closesAt']
	)
);

/** 'off', or which in turn: '1' first. */
const tieTurn = v.optional(v.picklist(['off', '1', '2', '3', '4'], 'rules.tie_steps'), 'off');

/** Step "when" as its form posts it: windows in local time, durations in minutes and seconds, the pass mark in percent. */
export const roundsFormSchema = v.pipe(
	formObject({
		revision: revisionField,
		rounds: v.pipe(
			v.array(roundSchema, 'rounds.none'),
			v.minLength(1, 'rounds.none'),
			v.maxLength(MOST_ROUNDS, 'rounds.too_many')
		),
		timeLimitMin: wholeField('rules.time_limit', 1, 24 * 60),
		attemptsAllowed: v.picklist(['1', '2', '3', '4', '5', '6', '7', 'unlimited'], 'rules.attempts_allowed'),
		counting: v.picklist(COUNTING_RULES, 'rules.counting'),
		prediction: v.picklist(['none', ...PREDICTION_SUBJECTS], 'rules.prediction'),
		tieTurns: formObject({ prediction: tieTurn, duration: tieTurn, earlier: tieTurn, lot: tieTurn } satisfies Record<
			TieStep,
			unknown
		>),
		noRepeat: tickedField,
		shuffleItems: tickedField,
		shuffleOptions: tickedField,
		scoreShown: tickedField,
		answersShown: v.picklist(ANSWERS_SHOWN, 'rules.answers_shown'),
		passPercent: wholeField('rules.pass_fraction', 0, 100),
		graceSec: wholeField('rules.grace', 0, 24 * 60 * 60),
		/** Of the preset that the form began from; the next step proposes a paper of this size. */
		paperSize: wholeFieldOrNone('blueprint.count', 1, MAX_PAPER_ITEMS)
	}),
	v.forward(
		v.partialCheck(
			[['noRepeat'], ['attemptsAllowed']],
			({ noRepeat, attemptsAllowed }) => !noRepeat || attemptsAllowed !== 'unlimited',
			'rules.no_repeat_unlimited'
		),
		['noRepeat']
	)
);

export type RoundsForm = v.InferOutput<typeof roundsFormSchema>;

export function rulesOfForm(form: RoundsForm): RoundRules {
	const prediction = form.prediction === 'none' ? null : form.prediction;
	const { noRepeat, shuffleItems, shuffleOptions, scoreShown, answersShown, counting, tieTurns } = form;
	return {
		timeLimitMs: form.timeLimitMin * MINUTE_MS,
		attemptsAllowed: form.attemptsAllowed === 'unlimited' ? null : Number(form.attemptsAllowed),
		counting,
		prediction,
		tieSteps: TIE_STEPS.filter(
			(step) => tieTurns[step] !== 'off' && (step !== 'prediction' || prediction !== null)
		).sort((a, b) => Number(tieTurns[a]) - Number(tieTurns[b])),
		noRepeat,
		shuffleItems,
		shuffleOptions,
		scoreShown,
		answersShown,
		passFraction: form.passPercent / 100,
		graceMs: form.graceSec * 1000
	};
}
