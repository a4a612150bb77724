import * as attempts from '$lib/server/store/attempts';
import type { RoundRow } from '$lib/server/store/contests';
import * as roundPool from '$lib/server/store/round-pool';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { MINUTE, SECOND } from '../time';
import { choiceAt } from './answering';
import type { Entrant } from './people';

/** How many papers are written at once; enough to share commits, few enough to keep their order in time. */
const TOGETHER = 24;

interface Sitting {
	entrant: Entrant;
	startsAt: number;
	/** Left without handing in. */
	abandoned: boolean;
}

/** Plays a round through the use-cases: `share` of the entrants come, some twice, some never hand in. Nothing starts after `until`. */
export async function playRound(
	code: string,
	round: RoundRow,
	entrants: Entrant[],
	share: number,
	until: number,
	random: () => number
) {
	const span = Math.min(round.closesAt - 20 * MINUTE, until) - round.opensAt;
	const sittings: Sitting[] = [];
	for (const entrant of entrants) {
		if (random() > share) continue;
		// People come in the first days; a second try follows within the day.
		const startsAt = round.opensAt + Math.floor(span * random() ** 1.6);
		sittings.push({ entrant, startsAt, abandoned: random() < 0.03 });
		const again = startsAt + 30 * MINUTE + Math.floor(random() * 300) * MINUTE;
		if (random() < 0.35 && again < round.opensAt + span) sittings.push({ entrant, startsAt: again, abandoned: false });
	}
	sittings.sort((a, b) => a.startsAt - b.startsAt);
	const papers = sittings.map((sitting) => ({ ...sitting, paces: drawPaces(random) }));
	for (const group of together(papers)) await Promise.all(group.map((paper) => sit(code, paper)));
	return sittings.length;
}

/** Neighbours in time, and never two papers of one person: the second must find the first one ended. */
function together<P extends Sitting>(papers: P[]): P[][] {
	const groups: P[][] = [[]];
	for (const paper of papers) {
		const last = groups.at(-1)!;
		const full = last.length === TOGETHER || last.some(({ entrant }) => entrant === paper.entrant);
		if (full) groups.push([paper]);
		else last.push(paper);
	}
	return groups;
}

/** Everything that chance decides about one paper, drawn before it is played, so that the order of writes cannot change it. */
function drawPaces(random: () => number) {
	return {
		lots: Array.from({ length: 60 }, random),
		durationMs: (3 + random() * 9) * MINUTE,
		prediction: 8 + Math.floor(random() * 60)
	};
}

type Paper = Sitting & { paces: ReturnType<typeof drawPaces> };

async function sit(code: string, { entrant, startsAt, abandoned, paces }: Paper) {
	const actor = { id: entrant.person.id, name: entrant.person.name };
	const attemptId = await startAttempt(actor, code, startsAt);
	const { attempt } = (await attempts.findWithRound(attemptId))!;
	const versions = new Map(
		(await roundPool.versions(attempt.paper.map(({ versionId }) => versionId))).map((version) => [version.id, version])
	);
	const chosenAt = instants(startsAt, paces, attempt.paper.length);
	const answers = attempt.paper.flatMap(({ versionId }, position) => {
		const luck: [number, number] = [paces.lots[2 * position]!, paces.lots[2 * position + 1]!];
		const optionIds = choiceAt(versions.get(versionId)!, entrant.skill, luck);
		return optionIds ? [{ position, optionIds, chosenAt: chosenAt[position]! }] : [];
	});
	const half = Math.ceil(answers.length / 2);
	const endsAt = Math.round(startsAt + paces.durationMs);
	const halfAt = (answers[half - 1]?.chosenAt ?? startsAt) + SECOND;
	await saveAnswers(actor, { attemptId, answers: answers.slice(0, half), prediction: null }, halfAt);
	if (abandoned) return;
	await saveAnswers(actor, { attemptId, answers: answers.slice(half), prediction: paces.prediction }, endsAt - SECOND);
	await submitAttempt(actor, attemptId, endsAt);
}

/** When each question is answered, by position: some take longer than others, the last is a little before the end. */
function instants(startsAt: number, { lots, durationMs }: Paper['paces'], count: number): number[] {
	const weights = Array.from({ length: count }, (_, position) => 0.3 + lots[lots.length - 1 - position]!);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	let spent = 0;
	return weights.map((weight) => Math.round(startsAt + (0.97 * durationMs * (spent += weight)) / whole));
}
