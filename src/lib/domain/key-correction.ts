import type { Responses } from './attempt';
import { DomainError } from './domain-error';
import type { ItemContent } from './item';
import { itemFraction, totalled, type PaperScore } from './scoring';

export const KEY_CORRECTION_MODES = ['replace', 'any_of', 'everyone'] as const;
/** Another key | any one of several options is right | the question counts as right for everybody who got it. */
export type KeyCorrectionMode = (typeof KEY_CORRECTION_MODES)[number];

/** A mended key of one version, in one round. `keyAfter` holds the ids of the options that are right now. */
export interface KeyCorrection {
	versionId: string;
	mode: KeyCorrectionMode;
	keyAfter: string[];
}

/** What a question of a paper is marked by. */
export interface MarkedLine {
	versionId: string;
	/** As the version has it. */
	key: readonly string[];
}

/** The corrections that stand: the last one of each version. `history` is in the order in which they were made. */
export function correctionsInForce<C extends KeyCorrection>(history: readonly C[]): Map<string, C> {
	return new Map(history.map((correction) => [correction.versionId, correction]));
}

/** 1 when the answer is right by the key, or by its correction where there is one. */
export function markOf(
	{ versionId, key }: MarkedLine,
	chosen: readonly string[],
	corrections: ReadonlyMap<string, KeyCorrection>
): 0 | 1 {
	const correction = corrections.get(versionId);
	if (correction === undefined) return itemFraction(key, chosen);
	const { mode, keyAfter } = correction;
	if (mode === 'everyone') return 1;
	if (mode === 'replace') return itemFraction(keyAfter, chosen);
	return chosen.length > 0 && chosen.every((id) => keyAfter.includes(id)) ? 1 : 0;
}

export function scoreCorrected(
	lines: readonly MarkedLine[],
	responses: Responses,
	corrections: ReadonlyMap<string, KeyCorrection>
): PaperScore {
	return totalled(lines.map((line, position) => markOf(line, responses[position] ?? [], corrections)));
}

/**
 * The correction that was asked for, made whole: where everybody is right, every option is. Throws 'correction.option' for
 * options the question does not have, 'correction.one' and 'correction.several' for a wrong number of them, 'correction.same' when
 * nothing would change.
 */
export function fittingCorrection(
	item: Pick<ItemContent, 'kind' | 'options'>,
	before: Pick<KeyCorrection, 'mode' | 'keyAfter'>,
	{ versionId, mode, keyAfter }: KeyCorrection
): KeyCorrection {
	const ids = item.options.map(({ id }) => id);
	const chosen = mode === 'everyone' ? ids : ids.filter((id) => keyAfter.includes(id));
	if (keyAfter.some((id) => !ids.includes(id))) throw new DomainError('correction.option', {}, 'key');
	const single = item.kind !== 'multiple';
	if (mode === 'replace' && (chosen.length === 0 || (single && chosen.length > 1))) {
		throw new DomainError('correction.one', {}, 'key');
	}
	if (mode === 'any_of' && chosen.length < 2) throw new DomainError('correction.several', {}, 'key');
	if (mode === before.mode && itemFraction(before.keyAfter, chosen) === 1)
		throw new DomainError('correction.same', {}, 'key');
	return { versionId, mode, keyAfter: chosen };
}

/** A line of standings, as far as a regrade can change it. */
export interface RankedResult {
	participantId: string;
	correct: number;
	place: number;
}

export interface Move {
	participantId: string;
	correctBefore: number;
	correctAfter: number;
	placeBefore: number | null;
	placeAfter: number | null;
}

/** Those whose counted result or place differs between two rankings of the same people, the best place before first. */
export function movesBetween(before: readonly RankedResult[], after: readonly RankedResult[]): Move[] {
	const then = new Map(after.map((one) => [one.participantId, one]));
	return before
		.flatMap(({ participantId, correct, place }): Move[] => {
			const now = then.get(participantId);
			if (now?.correct === correct && now.place === place) return [];
			const places = { placeBefore: place, placeAfter: now?.place ?? null };
			return [{ participantId, correctBefore: correct, correctAfter: now?.correct ?? correct, ...places }];
		})
		.sort((a, b) => (a.placeBefore ?? 0) - (b.placeBefore ?? 0));
}
