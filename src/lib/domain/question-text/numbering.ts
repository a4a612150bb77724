import type { DraftQuestion } from './draft-question';

/** Questions that are numbered as one row; a restart begins the next. Numbers may go on through chapters: `section` is the last one. */
export interface NumberedPart {
	section: string | null;
	questions: DraftQuestion[];
}

function restarts(part: NumberedPart, last: number, question: DraftQuestion): boolean {
	const number = question.number!;
	if (number > last) return false;
	if (question.section !== part.section) return true;
	return number === 1 && last > 1;
}

/** Parts the questions where their numbers restart, and says at its place where a number is left out, given twice or out of order. */
export function numberedParts(questions: DraftQuestion[]): NumberedPart[] {
	const parts: NumberedPart[] = [];
	let last = 0;
	let seen = new Set<number>();
	for (const question of questions) {
		const { number, section } = question;
		let part = parts.at(-1);
		if (number !== null && (!part || restarts(part, last, question))) {
			part = { section, questions: [] };
			parts.push(part);
			seen = new Set();
			last = number - 1;
		}
		part?.questions.push(question);
		if (number === null || !part) continue;
		part.section = section;
		checkNumber(question, number, last, seen);
		seen.add(number);
		last = Math.max(last, number);
	}
	return parts;
}

function checkNumber(question: DraftQuestion, number: number, last: number, seen: ReadonlySet<number>) {
	const warn = (code: string, params: Record<string, number>) =>
		question.problems.push({ code, params, severity: 'warning', place: question.place });
	if (seen.has(number)) warn('bank.text_number_twice', { number });
	else if (number < last) warn('bank.text_number_order', { number, before: last });
	else if (number === last + 2) warn('bank.text_number_skipped', { number: number - 1 });
	else if (number > last + 2) warn('bank.text_numbers_skipped', { from: last + 1, to: number - 1 });
}
