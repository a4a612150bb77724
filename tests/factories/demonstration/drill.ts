import { withMark } from '$lib/domain/practice-session';
import type { PracticeMode } from '$lib/domain/practice-mode';
import { seededRandom, type Random } from '$lib/domain/seed';
import { versions } from '$lib/server/store/round-pool';
import { answerQuestion } from '$lib/server/usecases/drill/answer-question';
import { showQuestion } from '$lib/server/usecases/drill/show-question';
import { startSession } from '$lib/server/usecases/drill/start-session';
import { DAY, HOUR, SECOND } from '../time';
import type { Entrant } from './people';

const DAYS = 12;
const PEOPLE = 24;
const ANSWER_TIME = 25 * SECOND;

/** Some people practise, each on the days that suit them: the ten of the day, now and then what they missed. Nobody has practised today yet. */
export async function practise(entrants: Entrant[], now: number): Promise<void> {
	const random = seededRandom('luyện tập minh họa');
	const keen = entrants.filter((_, index) => index % Math.ceil(entrants.length / PEOPLE) === 0);
	for (const entrant of keen) {
		const zeal = 0.2 + random() * 0.6;
		for (let daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
			if (random() > zeal) continue;
			const from = now - daysAgo * DAY - Math.floor(random() * 3 * HOUR);
			await sit(entrant, 'daily', from, random);
			if (random() < 0.3) await sit(entrant, 'missed', from + HOUR, random);
		}
	}
}

async function sit({ person, skill }: Entrant, mode: PracticeMode, from: number, random: Random) {
	let { session } = await startSession(person, { mode, topic: null }, from);
	for (let at = from; session.marks.length < session.itemIds.length; at += ANSWER_TIME) {
		const shown = await showQuestion(person, session, 'vi', at);
		if (!shown.question) return;
		const { question } = shown;
		const [version] = await versions([question.versionId]);
		const wrong = question.options.find(({ id }) => !version!.key.includes(id));
		const optionIds = random() < skill ? version!.key : [wrong!.id];
		const { versionId } = question;
		const outcome = await answerQuestion(person, shown.session, { versionId, optionIds }, at);
		session = withMark(shown.session, outcome?.isRight ? '1' : '0');
	}
}
