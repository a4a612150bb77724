import { expect, it } from 'vitest';
import { drawPaper } from '$lib/domain/paper-draw';
import * as attempts from '$lib/server/store/attempts';
import { drawablePool } from '$lib/server/usecases/attempt/drawable-pool';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { MINUTE, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** A person's papers of a round, one after the other. */
async function papersOf(contestRules: { noRepeat: boolean }, items: number, paperSize: number, count: number) {
	const rules = { attemptsAllowed: count, ...contestRules };
	const world = await aPublishedContest({ items, paperSize, rounds: [{ rules }] });
	const person = await aParticipant();
	for (let n = 0; n < count; n++) {
		const attemptId = await startAttempt(person, world.contest.code, NOW + n * MINUTE);
		await submitAttempt(person, attemptId, NOW + n * MINUTE + 1000);
	}
	return { ...world, person, papers: await attempts.ofPersonInRound(world.round.id, person.id) };
}

it('every stored paper can be drawn again from its seed, the frozen pool and the person’s earlier papers', async () => {
	const { contest, round, person, papers } = await papersOf({ noRepeat: false }, 12, 5, 4);
	const pool = await drawablePool(contest, round);
	const itemOf = new Map(pool.map(({ versionId, itemId }) => [versionId, itemId]));
	const { shuffleItems, shuffleOptions, noRepeat } = round.rules;
	papers.forEach(({ seed, paper }, index) => {
		const earlier = papers.slice(0, index).flatMap((one) => one.paper.map(({ versionId }) => itemOf.get(versionId)!));
		const conditions = { audience: person.audienceGroup, shuffleItems, shuffleOptions, noRepeat };
		expect(drawPaper(round.blueprint, pool, { ...conditions, seed, exclude: new Set(earlier) })).toEqual(paper);
	});
	expect(new Set(papers.map(({ seed }) => seed)).size).toBe(4);
});

it('no question comes twice to a person where the rules ask for that', async () => {
	const { papers } = await papersOf({ noRepeat: true }, 12, 4, 3);
	const seen = papers.flatMap(({ paper }) => paper.map(({ versionId }) => versionId));
	expect(new Set(seen).size).toBe(12);
});
