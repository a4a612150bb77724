import * as v from 'valibot';
import { AUDIENCE_GROUPS } from './audience-group';
import { authoredText, optionalAuthoredText } from './authored-text';
import { DomainError } from './domain-error';
import { formObject } from './form-object';
import { localDateSchema } from './local-date';
import { dateOrNone } from './plan-draft';
import { MEASURES, type Comparator, type Measure, type ReachBasis } from './target';
import { AUDIENCE_CODES } from './target-audience';
import { isCount, REACH_KIND_OF } from './target-figure';

export const TARGET_KINDS = ['target', 'activity', 'reporting'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

const list = <T extends string>(options: readonly T[], code: string) =>
	v.pipe(
		v.optional(v.array(v.picklist(options, code)), []),
		v.transform((chosen) => options.filter((one) => chosen.includes(one)))
	);
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => text !== '')
);
/** '80', '80,5' or '80.5'. */
const amount = v.pipe(
	v.optional(v.string('target.threshold'), ''),
	v.trim(),
	v.regex(/^(\d{1,6}([.,]\d{1,2})?)?$/, 'target.threshold'),
	v.transform((text) => (text ? Number(text.replace(',', '.')) : null))
);

/** A target as it is typed into the editor of a unit's own plan; `targetOfDraft` holds it against the rules. */
export const targetDraftSchema = formObject({
	kind: v.picklist(TARGET_KINDS, 'target.kind'),
	metric: authoredText('target.metric', 1000),
	clause: authoredText('target.clause', 200),
	quote: authoredText('target.quote', 3000),
	phaseLabel: optionalAuthoredText('target.phase', 200),
	audienceText: authoredText('target.audience', 500),
	groups: list(AUDIENCE_GROUPS, 'target.groups'),
	audienceCodes: list(AUDIENCE_CODES, 'target.audience_codes'),
	measure: v.picklist(MEASURES, 'target.measure'),
	comparator: v.optional(v.picklist(['>', '>=', '='], 'target.comparator'), '>='),
	threshold: amount,
	startsOn: localDateSchema,
	deadline: dateOrNone,
	yearly: ticked,
	recurrence: optionalAuthoredText('target.recurrence', 200),
	reachBasis: v.optional(v.picklist(['verified', 'attested'], 'target.basis'), 'verified'),
	channels: v.optional(v.pipe(v.array(v.string()), v.maxLength(100, 'target.channels')), []),
	note: optionalAuthoredText('target.note', 2000)
});
export type TargetDraft = v.InferOutput<typeof targetDraftSchema>;

/** Whether outreach headcounts can stand for it: only people reached, not people who sat or passed. */
export const hasAttested = (measure: Measure) => measure === 'share_reached';
const isShare = (measure: Measure) => measure !== 'done' && !isCount(measure);

/**
 * The target as it is stored. Throws at its field: 'target.deadline_early', 'target.groups_needed' where persons are counted,
 * 'target.threshold', 'target.threshold_over' for what nobody can reach, 'target.channel_unknown'.
 */
export function targetOfDraft(draft: TargetDraft, knownChannels: readonly string[]) {
	const { measure, groups, deadline, startsOn, audienceCodes, channels, recurrence, note, phaseLabel, ...words } =
		draft;
	if (deadline !== null && deadline < startsOn) throw new DomainError('target.deadline_early', {}, 'deadline');
	if (REACH_KIND_OF[measure] && groups.length === 0) throw new DomainError('target.groups_needed', {}, 'groups');
	const unknown = channels.find((code) => !knownChannels.includes(code));
	if (unknown !== undefined) throw new DomainError('target.channel_unknown', {}, 'channels');
	const reachBasis: ReachBasis = hasAttested(measure) ? draft.reachBasis : 'verified';
	return {
		...words,
		...thresholdOf(draft),
		measure,
		groups,
		deadline,
		startsOn,
		reachBasis,
		phaseLabel,
		audienceCodes: audienceCodes.length > 0 ? audienceCodes : null,
		channels: hasAttested(measure) && channels.length > 0 ? channels : null,
		recurrence: recurrence || null,
		note: note || null
	};
}

function thresholdOf({ measure, comparator, threshold }: TargetDraft): { comparator: Comparator; threshold: number } {
	if (measure === 'done') return { comparator: '=', threshold: 1 };
	if (threshold === null || threshold <= 0) throw new DomainError('target.threshold', {}, 'threshold');
	if (!isShare(measure)) {
		if (!Number.isInteger(threshold)) throw new DomainError('target.threshold_whole', {}, 'threshold');
		return { comparator, threshold };
	}
	if (threshold > 100 || (threshold === 100 && comparator === '>'))
		throw new DomainError('target.threshold_over', {}, 'threshold');
	return { comparator: comparator === '=' ? '>=' : comparator, threshold: Math.round(threshold * 100) / 10_000 };
}
