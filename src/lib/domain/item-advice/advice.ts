import type { QuestionProblem } from '../found-question';

export const ADVICE = [
	'key_longest',
	'options_alike',
	'points_at_others',
	'options_unordered',
	'options_uneven',
	'double_negative',
	'negative_unmarked',
	'no_explanation',
	'no_source',
	'no_clause',
	'hard_to_read',
	'straight_quote',
	'double_space',
	'space_before_mark',
	'no_space_after_mark',
	'space_inside_quotes',
	'three_points',
	'unpaired_quotes',
	'points_uneven',
	'keys_unbalanced'
] as const;
export type AdviceKind = (typeof ADVICE)[number];

/** A weakness of a question that its author may have reasons for; it never blocks saving. */
export interface Advice {
	kind: AdviceKind;
	/** A message code. */
	code: `bank.advice_${AdviceKind}`;
	field: NonNullable<QuestionProblem['field']>;
	/** The id of the option it is about, where it is about one. */
	option: string | null;
	params: Record<string, string | number>;
	/** A warning is likely to spoil the question; a hint is a matter of finish. */
	severity: 'warning' | 'hint';
}

type Place = Pick<Advice, 'field'> & Partial<Pick<Advice, 'option' | 'params'>>;

const advice =
	(severity: Advice['severity']) =>
	(kind: AdviceKind, { field, option = null, params = {} }: Place): Advice => {
		return { kind, code: `bank.advice_${kind}`, field, option, params, severity };
	};
export const warning = advice('warning');
export const hint = advice('hint');
