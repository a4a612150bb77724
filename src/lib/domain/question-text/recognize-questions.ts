import { DomainError } from '../domain-error';
import type { FoundQuestions } from '../found-question';
import type { MarkedLine } from '../marked-line';
import { takeBulletOptions } from './bullet-options';
import type { ToldKey } from './decided-key';
import { decidedKey, writtenKeys } from './decided-key';
import { foundQuestion, notTaken } from './finished-question';
import { gather } from './gather';
import { houseLook } from './house-look';
import { listedKeys } from './key-blocks';
import { keyWays, strayMark } from './key-marks';
import { numberedParts } from './numbering';
import { completeOptions } from './option-problems';
import { outline, startStyle } from './outline';
import { unfoldTables } from './question-table';
import { asTruthQuestion, readQuestion } from './read-question';

const MAX_QUESTIONS = 5000;

/**
 * The questions of a document, by the conventions in which they are written in Vietnam: see the tests beside this file. What is wrong at a
 * question is said at its place; throws 'bank.text_too_many' only.
 */
export function recognizeQuestions(lines: MarkedLine[]): Omit<FoundQuestions, 'pictures'> {
	const steps = outline(unfoldTables(lines));
	const draft = gather(steps, startStyle(steps));
	if (draft.questions.length > MAX_QUESTIONS) throw new DomainError('bank.text_too_many', { limit: MAX_QUESTIONS });
	takeBulletOptions(draft.questions);
	const keys = listedKeys(draft.blocks, numberedParts(draft.questions));
	const read = draft.questions.map((question) => {
		const listed = keys.entries.get(question) ?? [];
		const whole = readQuestion(question);
		const letters = listed.flatMap((entry) => entry.letters);
		return { listed, ...completeOptions(whole.options.length === 0 ? asTruthQuestion(whole, letters) : whole) };
	});
	const asked = read.filter(({ question }) => question.options.length > 0);
	const written = asked.map(({ question, listed }) => writtenKeys(question, listed));
	const options = asked.map(({ question }) => question.options);
	const ways = keyWays(
		options,
		written.map(({ told }) => told[0]?.indexes ?? [])
	);
	const look = houseLook(asked.map(({ question }) => question));
	const questions = asked.map(({ question, listed, problems }, index) => {
		const marked = [question.signed, ...ways.map((way) => way.marked[index]!)].filter((key) => key.length > 0);
		const place = question.draft.place;
		const told: ToldKey[] = [...marked.map((indexes) => ({ indexes, place })), ...written[index]!.told];
		const isUnclear = written[index]!.problems.length > 0;
		const key = decidedKey(question, told, strayMark(question.options, ways));
		return foundQuestion(question, {
			key: isUnclear ? { indexes: [], problems: written[index]!.problems } : key,
			isWritten: written[index]!.told.length > 0,
			listed,
			problems,
			ways,
			look
		});
	});
	return {
		questions,
		notTaken: read.filter(({ question }) => question.options.length === 0).map(({ question }) => notTaken(question)),
		problems: keys.problems
	};
}
