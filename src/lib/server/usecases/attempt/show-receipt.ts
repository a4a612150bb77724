import { currentRound, roundPhase } from '../../../domain/contest-phase';
import { answersVisible, answersVisibleFrom, scoreVisible } from '../../../domain/disclosure';
import { lessonsForTopics } from '../../../domain/learning-path';
import type { Locale } from '../../../domain/locale';
import { markOf } from '../../../domain/key-correction';
import { checkCode } from '../../../domain/short-code';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import * as appeals from '../../store/appeals';
import * as attempts from '../../store/attempts';
import * as contests from '../../store/contests';
import { ownAwards } from '../award/own-certificate';
import { inviteToPractice } from '../drill/invite-to-practice';
import { picturesOf, textsOf } from '../item/pictures-of';
import { ownAttempt } from './own-attempt';
import { correctionsOf } from '../correction/round-keys';
import { suggestLessons, type SuggestedLesson } from '../lesson/suggest-lessons';
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
	const missed = attempt.state === 'voided' ? [] : (answers ?? []).filter(({ right }) => !right);
	const suggested = await suggestLessons(participant, await topicsToStudy(attempt, answers), locale);
	return {
		code: contest.code,
		title: contest.title,
		roundId: round.id,
		roundName: round.name,
		zone: ZONE,
		state: attempt.state,
		number: attempt.number,
		checkCode: checkCode(attempt.id),
		endedAt: attempt.endedAt,
		durationMs: attempt.durationMs,
		score: scoreOf(found, now),
		answers:
			answers?.map((answer) => ({ ...answer, lesson: answer.right ? null : lessonOn(answer.topic, suggested) })) ??
			null,
		pictures: await picturesOf((answers ?? []).flatMap(textsOf)),
		answersFrom: mayHaveAnswers ? null : answersVisibleFrom(round.rules, round),
		lessons: suggested.slice(0, MOST_LESSONS).map(shownLesson),
		practice: await inviteToPractice(
			missed.map(({ itemId }) => itemId),
			now
		),
		voided: attempt.state === 'voided' ? await voidingOf(attempt) : null,
		resultsPublished: round.resultsPublishedAt !== null,
		awards: (await ownAwards(participant)).filter(({ roundId }) => roundId === round.id),
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

/** Why the paper is void, and what the person said to it and was answered. */
async function voidingOf({ id, voidReason }: attempts.AttemptRow) {
	const written = (await appeals.ofAttempt(id)).map(({ appeal }) => appeal);
	return {
		reason: voidReason,
		mayAppeal: !written.some(({ state }) => state === 'open'),
		appeals: written.map(({ id, body, createdAt, state, reply }) => ({ id, body, createdAt, state, reply }))
	};
}

/** With another paper of the same round open, the answers of this one could be copied into it. */
async function runsInRound(participant: ParticipantActor, roundId: string): Promise<boolean> {
	return (await attempts.ofPersonInRound(roundId, participant.id)).some(({ state }) => state === 'in_progress');
}

/** A mended key is shown as it is now; `corrected` says how. */
async function explainedAnswers(attempt: attempts.AttemptRow) {
	const corrections = await correctionsOf(attempt.roundId);
	return (await versionsOf(attempt)).map(({ position, optionIds, version }) => {
		const { stem, options, key, explanation, source, topic } = version;
		const chosen = attempt.responses[position] ?? [];
		const correction = corrections.get(version.id);
		const shown = optionIds.flatMap((id) => options.filter((option) => option.id === id));
		return {
			position,
			itemId: version.itemId,
			stem,
			options: shown,
			key: correction?.keyAfter ?? key,
			corrected: correction?.mode ?? null,
			chosen,
			right: markOf({ versionId: version.id, key }, chosen, corrections) === 1,
			explanation,
			source,
			topic
		};
	});
}

/** The topic of each question that was missed; of each of the paper while it may not be known what was missed. */
async function topicsToStudy(attempt: attempts.AttemptRow, answers: { topic: string; right: boolean }[] | null) {
	if (answers) return answers.filter(({ right }) => !right).map(({ topic }) => topic);
	return (await versionsOf(attempt)).map(({ version }) => version.topic);
}

const shownLesson = ({ slug, title, locale, durationMin, done }: SuggestedLesson) => ({
	slug,
	title,
	locale,
	durationMin,
	done
});

function lessonOn(topic: string, suggested: SuggestedLesson[]) {
	const [best] = lessonsForTopics(suggested, [topic]);
	return best ? shownLesson(best) : null;
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
