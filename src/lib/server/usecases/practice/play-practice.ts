import { DomainError } from '../../../domain/domain-error';
import { planSittings, type PracticeRun } from '../../../domain/practice-run';
import { seededRandom } from '../../../domain/seed';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { now as clock } from '../../clock';
import { write } from '../../db';
import * as attempts from '../../store/attempts';
import * as contests from '../../store/contests';
import type { ParticipantRow } from '../../store/participants';
import * as practiceRuns from '../../store/practice-runs';
import { closeIfOver } from '../attempt/close-expired-attempts';
import { finalizeOverall } from '../contest/finalize-overall';
import { finalizeRound } from '../contest/finalize-round';
import { playPaper } from './play-paper';
import { reportRound } from './report-round';

/** Few, so that the papers of real people are saved in between. */
const TOGETHER = 8;
const MOST_FAULTS = 50;

interface Stage {
	contest: contests.ContestRow;
	round: contests.RoundRow;
}

/**
 * Plays a practice run to its end: every round in its turn is entered by everybody, closed, finalized and reported, then the contest as a whole. What goes
 * wrong is kept in the run's state for the organizer; it rejects only when that cannot be written.
 */
export async function playPractice(actor: Actor, copyId: string, begun: PracticeRun, now: number): Promise<void> {
	const run: PracticeRun = { ...begun, faults: [], rounds: [] };
	const keep = () => write((tx) => practiceRuns.putState(tx, copyId, { ...run, beatAt: clock() }));
	try {
		const people = await practiceRuns.peopleOf(copyId);
		const contest = await contests.find(copyId);
		if (!contest) throw new DomainError('practice.not_found');
		for (const round of await contests.roundsOf(copyId)) {
			for (let from = 0; from < people.length; from += TOGETHER) {
				const some = people.slice(from, from + TOGETHER);
				await Promise.all(some.map((person) => playPerson(run, person, { contest, round })));
				run.done += some.length;
				await keep();
				await breathe();
			}
			await closeAbandoned(round, now);
			const begins = clock();
			await finalizeRound(actor, round.id, now);
			run.rounds.push(await reportRound(round, clock() - begins, (code) => note(run, code)));
		}
		if (contest.overall !== null) await finalizeOverall(actor, copyId, now);
		run.state = 'finished';
	} catch (failure) {
		note(run, codeOf(failure));
		run.state = 'failed';
	}
	run.endedAt = clock();
	await keep();
}

async function playPerson(run: PracticeRun, person: ParticipantRow, { contest, round }: Stage) {
	const random = seededRandom(`${round.id}/${person.id}`);
	const skill = 0.45 + random() * 0.52;
	try {
		for (const sitting of planSittings(round.rules, round.opensAt, random)) {
			await playPaper(person, { contest, round }, sitting, skill);
		}
	} catch (failure) {
		note(run, codeOf(failure));
	}
}

/** What the server's sweep does for real rounds. */
async function closeAbandoned(round: contests.RoundRow, now: number) {
	for (const id of await attempts.overdueIn(round.id, now - round.rules.graceMs - 1, Number.MAX_SAFE_INTEGER)) {
		await closeIfOver(id, round, now);
		await breathe();
	}
}

function note(run: PracticeRun, code: string) {
	const known = run.faults.find((fault) => fault.code === code);
	if (known) known.count++;
	else if (run.faults.length < MOST_FAULTS) run.faults.push({ code, count: 1 });
}

const codeOf = (failure: unknown) => (failure instanceof DomainError ? failure.code : 'practice.unexpected');
