import { blueprintSize } from '../../../domain/blueprint';
import { itemExposure, scoreTenths, type PracticeRoundReport } from '../../../domain/practice-report';
import { breathe } from '../../breathe';
import type { RoundRow } from '../../store/contests';
import * as practiceRuns from '../../store/practice-runs';
import * as rounds from '../../store/rounds';
import * as standings from '../../store/standings';

const READ_AT_ONCE = 200;

/** What a finalized round of a practice run showed; `fault` is told what the papers show to be wrong. */
export async function reportRound(
	{ id, name, blueprint, rules }: RoundRow,
	finalizingMs: number,
	fault: (code: string) => void
): Promise<PracticeRoundReport> {
	const papers = await allPapers(id);
	const drawn = papers.map(({ paper }) => paper.map(({ versionId }) => versionId));
	const size = blueprintSize(blueprint);
	if (drawn.some((versionIds) => versionIds.length !== size)) fault('practice.paper_size');
	if (rules.noRepeat && repeats(papers)) fault('practice.repeated_item');

	const results = await practiceRuns.resultsOf(id);
	const found = await rounds.findWithContest(id);
	const sizes = found ? await standings.sizes(found.round) : [];
	const ranked = sizes.reduce((sum, { n }) => sum + n, 0);
	if (ranked !== results.length) fault('practice.not_ranked');
	const prizes = found ? await practiceRuns.prizesOf(found.contest.id) : [];
	return {
		roundId: id,
		name,
		papers: papers.length,
		closedByServer: papers.filter(({ state }) => state === 'expired').length,
		persons: results.length,
		fullMarks: results.filter(({ correct, total }) => total > 0 && correct === total).length,
		ranked,
		prizes: prizes.filter(({ roundId }) => roundId === id).length,
		scores: scoreTenths(results),
		exposure: itemExposure(await rounds.poolOf(id), drawn),
		finalizingMs
	};
}

type Paper = Awaited<ReturnType<typeof practiceRuns.papersOf>>[number];

async function allPapers(roundId: string): Promise<Paper[]> {
	const all: Paper[] = [];
	for (let after = ''; ;) {
		const page = await practiceRuns.papersOf(roundId, after, READ_AT_ONCE);
		all.push(...page);
		if (page.length < READ_AT_ONCE) return all;
		after = page.at(-1)?.id ?? '';
		await breathe();
	}
}

/** Whether a person had a question twice. */
function repeats(papers: Paper[]): boolean {
	const people = Map.groupBy(papers, ({ participantId }) => participantId);
	return [...people.values()].some((own) => {
		const versionIds = own.flatMap(({ paper }) => paper.map((line) => line.versionId));
		return new Set(versionIds).size < versionIds.length;
	});
}
