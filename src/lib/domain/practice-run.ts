import * as v from 'valibot';
import { formObject } from './form-object';
import type { PracticeRoundReport } from './practice-report';
import type { RoundRules } from './round-rules';
import type { Random } from './seed';

const MINUTE_MS = 60_000;
const MOST_SITTINGS = 3;

export const FEWEST_PEOPLE = 10;
export const MOST_PEOPLE = 200;

export const practiceSchema = formObject({
	people: v.pipe(
		v.string('practice.people'),
		v.trim(),
		v.digits('practice.people'),
		v.transform(Number),
		v.minValue(FEWEST_PEOPLE, 'practice.people'),
		v.maxValue(MOST_PEOPLE, 'practice.people')
	)
});

/** Ticking `sure` is the confirmation, so that it also works without JavaScript. */
export const removePracticeSchema = formObject({ sure: v.literal('on', 'practice.unconfirmed') });

/** How far a practice run is, kept beside its copy of the contest. Times in ms since the epoch, of the real clock. */
export interface PracticeRun {
	state: 'playing' | 'finished' | 'failed';
	people: number;
	/** Persons played in one round each, of `total` over all rounds. */
	done: number;
	total: number;
	startedAt: number;
	/** Written again and again while it plays; an old one tells that the server stopped in between. */
	beatAt: number;
	endedAt: number | null;
	/** What went otherwise than it should, by the code of its error. */
	faults: { code: string; count: number }[];
	rounds: PracticeRoundReport[];
}

const SILENT_MS = 2 * MINUTE_MS;

/** It says that it plays, and nobody plays it any more. */
export function isAbandoned({ state, beatAt }: Pick<PracticeRun, 'state' | 'beatAt'>, now: number): boolean {
	return state === 'playing' && now - beatAt > SILENT_MS;
}

export interface PlayWindow {
	opensAt: number;
	closesAt: number;
}

/**
 * Windows of a few time limits each, one after the other, so that after the last close and its grace it is not yet `now`:
 * everything in them can be played and closed at once.
 */
export function compressedWindows(
	rules: readonly Pick<RoundRules, 'timeLimitMs' | 'graceMs'>[],
	now: number
): PlayWindow[] {
	const lengths = rules.map(({ timeLimitMs }) => (MOST_SITTINGS + 1) * timeLimitMs);
	const end = now - MINUTE_MS - Math.max(0, ...rules.map(({ graceMs }) => graceMs));
	return lengths.map((length, index) => {
		const after = lengths.slice(index + 1).reduce((sum, other) => sum + other, 0);
		return { opensAt: end - after - length, closesAt: end - after };
	});
}

/** One paper of a simulated person, and what goes wrong on the way. */
export interface Sitting {
	startsAt: number;
	endsAt: number;
	/** Opened in two tabs at once. */
	twoTabs: boolean;
	/** Everything is sent twice, as after a lost answer of the server. */
	resends: boolean;
	/** Never handed in. */
	leaves: boolean;
	/** Asks for one more paper than is allowed. */
	asksForMore: boolean;
}

/** What one person does in a round: one paper or several, one after the other; only the last one may be left lying. */
export function planSittings(
	rules: Pick<RoundRules, 'timeLimitMs' | 'attemptsAllowed'>,
	from: number,
	random: Random
): Sitting[] {
	const most = Math.min(rules.attemptsAllowed ?? MOST_SITTINGS, MOST_SITTINGS);
	const wanted = random() < 0.65 ? 1 : random() < 0.7 ? 2 : MOST_SITTINGS;
	const count = Math.min(wanted, most);
	return Array.from({ length: count }, (_, index) => {
		const startsAt = Math.round(from + (index + random() * 0.5) * rules.timeLimitMs);
		const isLast = index === count - 1;
		const leaves = isLast && random() < 0.08;
		return {
			startsAt,
			endsAt: Math.round(startsAt + (0.08 + random() * 0.4) * rules.timeLimitMs),
			twoTabs: random() < 0.1,
			resends: random() < 0.15,
			leaves,
			asksForMore: isLast && !leaves && count === rules.attemptsAllowed && random() < 0.2
		};
	});
}
