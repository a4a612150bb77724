import { cellExposure, type PracticeRoundReport } from '../../../domain/practice-report';
import { FEWEST_PEOPLE, isAbandoned, MOST_PEOPLE } from '../../../domain/practice-run';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import { errorText } from '../../errors';
import { ZONE } from '../../environment';
import * as practiceRuns from '../../store/practice-runs';
import * as roundPool from '../../store/round-pool';
import * as topics from '../../store/topics';
import { findContest, hasOpened } from '../contest/find-contest';

/** A contest's practice run: how far it is, what it showed; `run` null before the first one. */
export async function showPractice(actor: Actor, contestId: string, now: number) {
	const found = await findContest(actor, contestId, 'contest:edit');
	const { id, title, practiceOf } = found.contest;
	const copy = await practiceRuns.copyOf(id);
	const run = copy ? await practiceRuns.stateOf(copy.id) : null;
	const reports = run?.rounds ?? [];
	return {
		contest: { id, title },
		zone: ZONE,
		fewest: FEWEST_PEOPLE,
		most: MOST_PEOPLE,
		mayStart: practiceOf === null && !hasOpened(found, now) && mayAct(actor.grants, 'contest:publish', found.unitPath),
		mayRemove: mayAct(actor.grants, 'contest:publish', found.unitPath),
		copyId: copy?.id ?? null,
		run: run && {
			state: isAbandoned(run, now) ? ('abandoned' as const) : run.state,
			people: run.people,
			done: run.done,
			total: run.total,
			startedAt: run.startedAt,
			playedMs: run.endedAt === null ? null : run.endedAt - run.startedAt,
			faults: run.faults.map(({ code, count }) => ({ count, text: errorText(code) }))
		},
		topics: reports.length > 0 ? await topics.list() : [],
		rounds: await Promise.all(reports.map(withStems)),
		prizes: copy ? await prizesOf(copy.id, reports) : []
	};
}

async function withStems({ exposure, ...report }: PracticeRoundReport) {
	const stems = new Map((await roundPool.frozenOf(report.roundId)).map(({ versionId, stem }) => [versionId, stem]));
	const items = exposure.map((item) => ({ ...item, stem: stems.get(item.versionId) ?? '' }));
	return { ...report, cells: cellExposure(exposure), items };
}

/** Round by round, then those of the contest as a whole. */
async function prizesOf(copyId: string, reports: PracticeRoundReport[]) {
	const rows = await practiceRuns.prizesOf(copyId);
	const inOrder = [...reports.map(({ roundId }) => roundId), null].flatMap((wanted) =>
		rows.filter(({ roundId }) => roundId === wanted)
	);
	return inOrder.map(({ roundId, kind, tier, place, shared, maskedName, unitName }) => {
		return { roundId, kind, tier, place, shared, maskedName, unitName };
	});
}
