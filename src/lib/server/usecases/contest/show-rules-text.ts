import { blueprintSize } from '../../../domain/blueprint';
import { DEFAULT_ROUND_RULES } from '../../../domain/round-rules';
import { proposeRulesText } from '../../../domain/rules-text';
import { formatDuration, formatInstant } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as units from '../../store/units';
import { findContest, type FoundContest } from './find-contest';

/** For step "rules": the text so far, or the proposed one, and whether the two differ. */
export async function showRulesText(actor: Actor, contestId: string) {
	const found = await findContest(actor, contestId, 'contest:edit');
	const proposed = await proposedText(found);
	const written = found.contest.rulesText;
	return { rulesText: written || proposed, differs: written !== '' && written.trim() !== proposed.trim() };
}

/** The text that the settings as they are now call for. */
export async function proposeRules(actor: Actor, contestId: string): Promise<string> {
	return proposedText(await findContest(actor, contestId, 'contest:edit'));
}

async function proposedText({ contest, unitName, rounds }: FoundContest): Promise<string> {
	const chosen = new Set(contest.eligibility.unitIds);
	const unitNames =
		chosen.size === 0 ? [] : (await units.list()).filter(({ id }) => chosen.has(id)).map(({ name }) => name);
	const [first] = rounds;
	return proposeRulesText(
		{
			title: contest.title,
			organizer: unitName,
			rounds: rounds.map(({ name, opensAt, closesAt }) => ({ name, opensAt, closesAt })),
			rules: first?.rules ?? DEFAULT_ROUND_RULES,
			eligibility: contest.eligibility,
			unitNames,
			prizes: contest.prizes,
			maxAwardShare: contest.maxAwardShare,
			divisions: contest.divisions,
			overall: contest.overall,
			collective: contest.collective,
			paperSize: first ? blueprintSize(first.blueprint) : 0
		},
		{
			instant: (ms) => formatInstant(ms, ZONE, 'vi', 'long'),
			duration: (ms) => formatDuration(ms, 'vi')
		}
	);
}
