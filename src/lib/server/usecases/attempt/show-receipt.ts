import { currentRound, roundPhase } from '../../../domain/contest-phase';
import { answersVisible, answersVisibleFrom, scoreVisible } from '../../../domain/disclosure';
import type { Locale } from '../../../domain/locale';
import { itemFraction } from '../../../domain/scoring';
import { checkCode } from '../../../domain/short-code';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import * as attempts from '../../store/attempts';
import * as contests from '../../store/contests';
import * as lessons from '../../store/lessons';
import { ownAttempt } from './own-attempt';
import { versionsOf } from './paper-items';
import { closeIfOver } from './close-expired-attempts';

const MOST_LESSONS = 3;

/** What a person gets to know of a finished paper; null while it runs. Throws 'attempt.not_found'. */
export async function showReceipt(
	participant: ParticipantActor,
	{ attemptId, locale }: { attemptId: string; locale: Locale },
	now: number
) {
	const before = await ownAttempt(participant, attemptId);
	const closed = await closeIfOver(attemptId, before.round, now);
	const found = closed ? await ownAttempt(participant, attemptId) : before;
	const { attempt, round, contest } = found;
	if (attempt.state === 'in_progress') return null;

	const mayHaveAnswers = answersVisible(round.rules, round, now) && !(await runsInRound(participant, round.id));
	const answers = mayHaveAnswers ? await explainedAnswers(attempt) : null;
	return {
		code: contest.code,
		title: contest.title,
		roundName: round.name,
		zone: ZONE,
		state: attempt.state,
		number: attempt.number,
		checkCode: checkCode(attempt.id),
		endedAt: attempt.endedAt,
		durationMs: attempt.durationMs,
		score: scoreOf(found, now),
		answers,
		answersFrom: mayHaveAnswers ? null : answersVisibleFrom(round.rules, round),
		lessons: await lessonsOn(await topicsToStudy(attempt, answers), locale),
		resultsPublished: round.resultsPublishedAt !== null,
		roundClosesAt: round.closesAt,
		...(await whatNext(participant, found, now))
	};
}

export type Receipt = NonNullable<Awaited<ReturnType<typeof showReceipt>>>;

/** Correct of total with whether that passes; null while the rules hide it, and for a voided paper. */
export function scoreOf({ attempt, round }: attempts.AttemptInRound, now: number) {
	if (attempt.correct === null || attempt.state === 'voided' || !scoreVisible(round.rules, round, now)) return null;
	const { correct, total } = attempt;
	return { correct, total, passed: total > 0 && correct / total >= round.rules.passFraction };
}

/** With another paper of the same round open, the answers of this one could be copied into it. */
async function runsInRound(participant: ParticipantActor, roundId: string): Promise<boolean> {
	return (await attempts.ofPersonInRound(roundId, participant.id)).some(({ state }) => state === 'in_progress');
}

async function explainedAnswers(attempt: attempts.AttemptRow) {
	return (await versionsOf(attempt)).map(({ position, optionIds, version }) => {
		const { stem, options, key, explanation, source, topic } = version;
		const chosen = attempt.responses[position] ?? [];
		const shown = optionIds.flatMap((id) => options.filter((option) => option.id === id));
		return {
			position,
			stem,
			options: shown,
			key,
			chosen,
			right: itemFraction(key, chosen) === 1,
			explanation,
			source,
			topic
		};
	});
}

/** The topics of what was missed; of the whole paper while it may not be known what was missed. */
async function topicsToStudy(attempt: attempts.AttemptRow, answers: { topic: string; right: boolean }[] | null) {
	if (answers) return new Set(answers.filter(({ right }) => !right).map(({ topic }) => topic));
	return new Set((await versionsOf(attempt)).map(({ version }) => version.topic));
}

async function lessonsOn(topics: Set<string>, locale: Locale) {
	return (await lessons.list())
		.filter((one) => one.locale === locale && one.lesson.topics.some((topic) => topics.has(topic)))
		.slice(0, MOST_LESSONS)
		.map(({ lesson, title }) => ({ slug: lesson.slug, title, durationMin: lesson.durationMin }));
}

/** Whether another attempt may be made now, and the round that opens next. */
async function whatNext(participant: ParticipantActor, { round, contest }: attempts.AttemptInRound, now: number) {
	const rounds = (await contests.roundsOf(contest.id)).map((one) => ({
		...one,
		published: contest.publishedAt !== null
	}));
	const current = currentRound(rounds, now);
	const used = (await attempts.ofPersonInRound(round.id, participant.id)).length;
	const { attemptsAllowed } = round.rules;
	const isOpen = current?.id === round.id && roundPhase(current, now) === 'open';
	const next = rounds.filter((one) => roundPhase(one, now) === 'scheduled').sort((a, b) => a.opensAt - b.opensAt)[0];
	return {
		attemptsLeft: attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - used),
		canTryAgain: isOpen && (attemptsAllowed === null || used < attemptsAllowed),
		nextRound: next ? { name: next.name, opensAt: next.opensAt } : null
	};
}
