import { DEFAULT_ROUND_RULES, type RoundRules } from '../../../domain/round-rules';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface RoundPreset {
	/** How many rounds follow one another, each this long. */
	rounds: number;
	roundMs: number;
	/** Items in a paper, proposed where none is set up yet. */
	paperSize: number;
	rules: RoundRules;
}

/** The common forms of contests, to begin from. */
export const ROUND_PRESETS = {
	/** Weekly rounds; whoever predicts the number of full marks best comes first among equals. */
	weekly: { rounds: 4, roundMs: 7 * DAY_MS - 120 * MINUTE_MS, paperSize: 20, rules: DEFAULT_ROUND_RULES },
	/** 20 questions in 10 minutes, one attempt, speed decides. */
	speed: {
		rounds: 1,
		roundMs: 14 * 60 * MINUTE_MS,
		paperSize: 20,
		rules: {
			...DEFAULT_ROUND_RULES,
			timeLimitMs: 10 * MINUTE_MS,
			attemptsAllowed: 1,
			prediction: null,
			tieSteps: ['duration', 'earlier', 'lot'],
			graceMs: 2 * MINUTE_MS
		}
	},
	/** Everybody in one room: the doors of half an hour, one paper of ten minutes, nobody offline for long. */
	hall: {
		rounds: 1,
		roundMs: 30 * MINUTE_MS,
		paperSize: 15,
		rules: {
			...DEFAULT_ROUND_RULES,
			timeLimitMs: 10 * MINUTE_MS,
			attemptsAllowed: 1,
			counting: 'first',
			prediction: null,
			tieSteps: ['duration', 'earlier', 'lot'],
			graceMs: 2 * MINUTE_MS
		}
	},
	/** A class or a school: time to think, as often as one likes, explanations at once. */
	school: {
		rounds: 1,
		roundMs: 7 * DAY_MS - 120 * MINUTE_MS,
		paperSize: 15,
		rules: {
			...DEFAULT_ROUND_RULES,
			timeLimitMs: 30 * MINUTE_MS,
			attemptsAllowed: null,
			prediction: null,
			tieSteps: ['earlier'],
			answersShown: 'after_submit'
		}
	}
} satisfies Record<string, RoundPreset>;

export type PresetName = keyof typeof ROUND_PRESETS;
export const PRESET_NAMES = Object.keys(ROUND_PRESETS) as PresetName[];
