import type { Sitting } from '../../../domain/practice-run';
import { DomainError } from '../../../domain/domain-error';
import { seededRandom } from '../../../domain/seed';
import * as attempts from '../../store/attempts';
import type { ContestRow, RoundRow } from '../../store/contests';
import type { ParticipantRow } from '../../store/participants';
import * as roundPool from '../../store/round-pool';
import { saveAnswers } from '../attempt/save-answers';
import { startInRound } from '../attempt/start-attempt';
import { submitAttempt } from '../attempt/submit-attempt';

/** How many parts a paper is answered in. */
const PARTS = 3;
const MOST_GUESSED = 200;

/**
 * Plays one paper as a person would, through the use-cases that serve real ones: some open it in two tabs, send everything twice
 * or never hand in. Throws what those throw, and 'practice.two_papers' or 'practice.one_too_many' when they let through what they must not.
 */
export async function playPaper(
	person: ParticipantRow,
	where: { contest: ContestRow; round: RoundRow },
	sitting: Sitting,
	skill: number
): Promise<void> {
	const tabs = Array.from({ length: sitting.twoTabs ? 2 : 1 }, () => startInRound(person, where, sitting.startsAt));
	const [attemptId = '', ...others] = await Promise.all(tabs);
	if (others.some((id) => id !== attemptId)) throw new DomainError('practice.two_papers');

	const random = seededRandom(attemptId);
	const answers = await answersTo(attemptId, skill, random);
	const { prediction: subject } = where.round.rules;
	const prediction = subject === null ? null : Math.floor(random() * MOST_GUESSED);
	const parts = sitting.leaves ? PARTS - 1 : PARTS;
	const size = Math.ceil(answers.length / PARTS);
	const times = sitting.resends ? 2 : 1;
	for (let part = 0; part < parts; part++) {
		const at = Math.round(sitting.startsAt + ((part + 1) / (PARTS + 1)) * (sitting.endsAt - sitting.startsAt));
		const some = answers.slice(part * size, (part + 1) * size);
		const guess = part === PARTS - 1 ? prediction : null;
		for (let n = 0; n < times; n++) await saveAnswers(person, { attemptId, answers: some, prediction: guess }, at);
	}
	if (sitting.leaves) return;
	for (let n = 0; n < times; n++) await submitAttempt(person, attemptId, sitting.endsAt);
	if (sitting.asksForMore) await refusedAnother(person, where, sitting.endsAt);
}

async function answersTo(attemptId: string, skill: number, random: () => number) {
	const found = await attempts.findWithRound(attemptId);
	const paper = found?.attempt.paper ?? [];
	const versions = await roundPool.versions(paper.map(({ versionId }) => versionId));
	const keys = new Map(versions.map(({ id, key }) => [id, key]));
	return paper.flatMap(({ versionId, optionIds }, position) => {
		const key = keys.get(versionId) ?? [];
		const wrong = optionIds.filter((id) => !key.includes(id));
		const chosen =
			random() < skill ? key : [wrong[Math.floor(random() * wrong.length)] ?? ''].filter((id) => id !== '');
		return chosen.length > 0 ? [{ position, optionIds: chosen, chosenAt: null }] : [];
	});
}

async function refusedAnother(person: ParticipantRow, where: { contest: ContestRow; round: RoundRow }, at: number) {
	const accepted = await startInRound(person, where, at).catch((failure: unknown) => {
		if (failure instanceof DomainError && failure.code === 'attempt.none_left') return null;
		throw failure;
	});
	if (accepted !== null) throw new DomainError('practice.one_too_many');
}
