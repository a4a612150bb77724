import {
	ANSWERS_SHOWN,
	COUNTING_RULES,
	PREDICTION_SUBJECTS,
	TIE_STEPS,
	type RoundRules
} from '../../../domain/round-rules';
import { toLocalInput } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import type { RoundRow } from '../../store/contests';
import { findContest } from './find-contest';
import { PRESET_NAMES, ROUND_PRESETS } from './round-presets';

const DAY_MS = 86_400_000;
type RoundShown = { id: string; name: string; opensAt: number; closesAt: number };

/** For step "when": the rounds and rules as its form shows them; `preset` names a common form to begin from. */
export async function showRounds(actor: Actor, contestId: string, preset: string | null) {
	const { rounds } = await findContest(actor, contestId, 'contest:edit');
	const chosen = PRESET_NAMES.find((name) => name === preset) ?? null;
	const rules = chosen ? ROUND_PRESETS[chosen].rules : rounds[0]?.rules;
	const shown = chosen ? presetRounds(rounds, ROUND_PRESETS[chosen]) : rounds;
	return {
		values: { ...roundValues(shown), ...(rules ? ruleValues(rules) : {}) },
		preset: chosen,
		paperSize: chosen && ROUND_PRESETS[chosen].paperSize,
		presets: PRESET_NAMES,
		zone: ZONE,
		choices: { counting: COUNTING_RULES, prediction: PREDICTION_SUBJECTS, answersShown: ANSWERS_SHOWN, ties: TIE_STEPS }
	};
}

/** Keeps the beginning and, where there are enough of them, the rounds. */
function presetRounds(rounds: RoundRow[], preset: { rounds: number; roundMs: number }): RoundShown[] {
	const start = rounds[0]?.opensAt ?? 0;
	return Array.from({ length: preset.rounds }, (_, index) => {
		const opensAt = start + index * Math.ceil(preset.roundMs / DAY_MS) * DAY_MS;
		const name = preset.rounds > 1 ? `Tuần ${index + 1}` : 'Vòng 1';
		return { id: rounds[index]?.id ?? '', name, opensAt, closesAt: opensAt + preset.roundMs };
	});
}

const roundValues = (rounds: RoundShown[]): Record<string, string> =>
	Object.fromEntries(
		rounds.flatMap(({ id, name, opensAt, closesAt }, index) => [
			[`rounds.${index}.id`, id],
			[`rounds.${index}.name`, name],
			[`rounds.${index}.opensAt`, toLocalInput(opensAt, ZONE)],
			[`rounds.${index}.closesAt`, toLocalInput(closesAt, ZONE)]
		])
	);

/** Form fields by name; a box that is not ticked is absent, as in a posted form. */
function ruleValues(rules: RoundRules): Record<string, string> {
	const turnOf = (step: (typeof TIE_STEPS)[number]) => {
		const turn = rules.tieSteps.indexOf(step);
		return turn < 0 ? 'off' : String(turn + 1);
	};
	return {
		timeLimitMin: String(rules.timeLimitMs / 60_000),
		attemptsAllowed: rules.attemptsAllowed === null ? 'unlimited' : String(rules.attemptsAllowed),
		counting: rules.counting,
		prediction: rules.prediction ?? 'none',
		...Object.fromEntries(TIE_STEPS.map((step) => [`tieTurns.${step}`, turnOf(step)])),
		...(rules.noRepeat ? { noRepeat: 'on' } : {}),
		...(rules.shuffleItems ? { shuffleItems: 'on' } : {}),
		...(rules.shuffleOptions ? { shuffleOptions: 'on' } : {}),
		...(rules.scoreShown ? { scoreShown: 'on' } : {}),
		answersShown: rules.answersShown,
		passPercent: String(Math.round(rules.passFraction * 100)),
		graceSec: String(rules.graceMs / 1000)
	};
}
