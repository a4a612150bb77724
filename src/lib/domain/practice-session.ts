import * as v from 'valibot';
import { PRACTICE_MODES, type PracticeMode } from './practice-mode';

/** About five minutes. */
export const SESSION_QUESTIONS = 10;

/** How a question went: right, wrong, or passed over because it may not be practised any more. */
export type PracticeMark = '1' | '0' | 's';

/** One sitting. The page's address carries it whole, so that it needs no JavaScript, no sign-in and no row, and the back button does no harm. */
export interface PracticeSession {
	mode: PracticeMode;
	/** Only when `mode` is 'topic'. */
	topic: string | null;
	/** By chance, made with the sitting: its option order, and what tells an answer given in it from one given in another. Empty until it is chosen what is asked. */
	seed: string;
	/** Empty until it is chosen what is asked. */
	itemIds: string[];
	/** Of the first questions; the one after them is next. */
	marks: PracticeMark[];
}

const listed = (pattern: RegExp) => v.fallback(v.pipe(v.string(), v.regex(pattern)), '');
const sessionSchema = v.object({
	mode: v.fallback(v.picklist(PRACTICE_MODES), 'topic'),
	topic: listed(/^[a-z0-9_-]{1,100}$/),
	seed: listed(/^[0-9a-z]{16,32}$/),
	items: listed(/^[0-9a-z]{1,64}(\.[0-9a-z]{1,64}){0,19}$/),
	marks: listed(/^[10s]{1,20}$/)
});

/** An address' parameters as a session; what is not one of ours counts as not given. */
export function parseSession(parameters: Record<string, string>): PracticeSession {
	const { mode, topic, seed, items, marks } = v.parse(sessionSchema, parameters);
	const itemIds = items === '' || seed === '' ? [] : [...new Set(items.split('.'))];
	return {
		mode,
		topic: mode === 'topic' && topic !== '' ? topic : null,
		seed: itemIds.length > 0 ? seed : '',
		itemIds,
		marks: [...marks].slice(0, itemIds.length) as PracticeMark[]
	};
}

/** The same as a query without '?'. */
export function sessionQuery({ mode, topic, seed, itemIds, marks }: PracticeSession): string {
	const parts = [`mode=${mode}`];
	if (topic !== null) parts.push(`topic=${topic}`);
	if (itemIds.length > 0) parts.push(`seed=${seed}`, `items=${itemIds.join('.')}`);
	if (marks.length > 0) parts.push(`marks=${marks.join('')}`);
	return parts.join('&');
}

/** The item that is asked next; undefined at the end. */
export const nextItem = ({ itemIds, marks }: PracticeSession): string | undefined => itemIds[marks.length];

/** The same way of practising, nothing chosen yet. */
export const anew = (session: PracticeSession): PracticeSession => ({ ...session, seed: '', itemIds: [], marks: [] });

/** The session after its next question. */
export function withMark(session: PracticeSession, mark: PracticeMark): PracticeSession {
	return { ...session, marks: [...session.marks, mark].slice(0, session.itemIds.length) };
}

/** The session with the questions that stand next and may not be asked marked as passed over. */
export function passingOver(session: PracticeSession, mayBeAsked: (itemId: string) => boolean): PracticeSession {
	const rest = session.itemIds.slice(session.marks.length);
	const next = rest.findIndex(mayBeAsked);
	const skipped = next === -1 ? rest.length : next;
	return { ...session, marks: [...session.marks, ...Array<PracticeMark>(skipped).fill('s')] };
}

export function sessionScore({ marks }: PracticeSession) {
	const correct = marks.filter((mark) => mark === '1').length;
	const skipped = marks.filter((mark) => mark === 's').length;
	return { correct, answered: marks.length - skipped, skipped };
}
