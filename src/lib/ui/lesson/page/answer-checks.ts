import { strayAnswers, type LessonCheck } from '$lib/domain/lesson';
import type { CompletionQueue } from './completion-queue';
import type { Reading } from './follow-reading';
import { fetchKeys, type LessonKeys } from './lesson-keys';
import { drawMarks } from './mark-answers';
import { fill, part } from './parts';
import { readerHere } from './reader-here';

interface Lesson {
	slug: string;
	title: string;
	/** Of the text that is on the screen. */
	edition: string;
	/** This reader has completed it before. */
	isDone: boolean;
}

type Chosen = Record<string, number>;

/** How often explanations that could not be had are asked for again. */
const RETRY_MS = 20_000;

/**
 * Marks the checks on the phone, at once and without a line too, and hands the completion to the queue. Where the keys cannot be had although the
 * line is there, the form goes to the server as it does without this script.
 */
export function answerChecksHere(lesson: Lesson, reading: Reading, queue: CompletionQueue): void {
	const { slug, title, edition } = lesson;
	const form = part<HTMLFormElement>('check-form');
	const result = part('check-result');
	if (!form || !result) return;
	let keys: Promise<LessonKeys> | null = null;
	/** Answered, but what is right could not be had yet. */
	let unexplained: Chosen | null = null;
	let retry: ReturnType<typeof setTimeout> | undefined;
	form.addEventListener('change', () => void wanted(), { once: true });
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const { chosen, open } = answersIn(form);
		tellMissing(form, open);
		if (open.length === 0) void finish(chosen);
	});
	part('check-again', result)?.addEventListener('click', () => {
		unexplained = null;
		form.reset();
		form.hidden = false;
		result.hidden = true;
		form.querySelector('input')?.focus();
	});
	addEventListener('online', () => void explainLate());
	void takeUp();

	/** What could not be had once is asked for again the next time. */
	function wanted(): Promise<LessonKeys> {
		keys ??= fetchKeys(slug, edition).then((found) => {
			if (!found.checks) keys = null;
			return found;
		});
		return keys;
	}

	async function finish(chosen: Chosen): Promise<void> {
		// Before anything that may take its time: who closes the page now has finished the lesson all the same.
		if (!lesson.isDone) count({ slug, title, answers: chosen, answeredAt: Date.now(), reader: readerHere() });
		const wait = part('check-wait', form!);
		if (wait) wait.hidden = false;
		const found = await wanted();
		if (wait) wait.hidden = true;
		// The browser's own submit does not come by here again.
		if (!found.checks && !found.isLineDown) return form!.submit();
		show(chosen, found.checks);
		part(found.checks ? 'result-title' : 'unmarked', result!)?.focus();
		result!.scrollIntoView({ block: 'start' });
	}

	/** Answered, not sent yet, and the page opened again: there is nothing to answer twice. */
	async function takeUp(): Promise<void> {
		const reader = readerHere();
		const waiting = queue.entries.find((one) => one.slug === slug && one.reader === reader);
		if (!waiting) return;
		const { checks } = await wanted();
		const fits = checks && strayAnswers(checks, waiting.answers).length === 0;
		if (fits && !form!.querySelector(':checked')) show(waiting.answers, checks);
	}

	async function explainLate(): Promise<void> {
		if (!unexplained) return;
		const { checks } = await wanted();
		if (unexplained) show(unexplained, checks);
	}

	/** The result; without its keys only that it is kept, and the rest as soon as they can be had. */
	function show(chosen: Chosen, checks: LessonCheck[] | null): void {
		if (checks) drawMarks(result!, checks, chosen);
		for (const [name, isShown] of Object.entries({ marked: checks !== null, unmarked: checks === null })) {
			const element = part(name, result!);
			if (element) element.hidden = !isShown;
		}
		// How it stands with sending comes before the explanations.
		const kept = part('kept');
		if (kept) part('kept-place', result!)?.append(kept);
		form!.hidden = true;
		result!.hidden = false;
		clearTimeout(retry);
		unexplained = checks ? null : chosen;
		if (unexplained) retry = setTimeout(() => void explainLate(), RETRY_MS);
	}

	/** A lesson is completed when its checks are answered and its end was reached, in whatever order. */
	function count(completion: Parameters<CompletionQueue['add']>[0]): void {
		const unread = part('unread', result!);
		if (unread) unread.hidden = reading.hasEnded;
		reading.onEnd(() => {
			if (unread) unread.hidden = true;
			queue.add(completion);
		});
	}
}

function answersIn(form: HTMLFormElement): { chosen: Record<string, number>; open: string[] } {
	const data = new FormData(form);
	const asked = data.getAll('asked[]').map(String);
	const answered = asked.filter((id) => data.has(`answers.${id}`));
	return {
		chosen: Object.fromEntries(answered.map((id) => [id, Number(data.get(`answers.${id}`))])),
		open: asked.filter((id) => !answered.includes(id))
	};
}

function tellMissing(form: HTMLFormElement, open: string[]): void {
	const warning = part('check-missing', form);
	if (!warning) return;
	warning.hidden = open.length === 0;
	const numbers = [...form.querySelectorAll<HTMLInputElement>('[name="asked[]"]')].map(({ value }) => value);
	fill(warning, 'numbers', open.map((id) => numbers.indexOf(id) + 1).join(', '));
	if (open[0] !== undefined) document.getElementById(`answers.${open[0]}`)?.focus();
}
