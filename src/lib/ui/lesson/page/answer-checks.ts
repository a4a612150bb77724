import type { LessonCheck } from '$lib/domain/lesson';
import type { CompletionQueue } from './completion-queue';
import type { Reading } from './follow-reading';
import { readerHere } from './kept-list';
import { drawMarks } from './mark-answers';
import { fill, part } from './parts';

interface Lesson {
	slug: string;
	title: string;
	/** This reader has completed it before. */
	isDone: boolean;
}

/**
 * Marks the checks on the phone, at once and without a line too, and hands the completion to the queue. Where the keys cannot be had although the
 * line is there, the form goes to the server as it does without this script.
 */
export function answerChecksHere(lesson: Lesson, reading: Reading, queue: CompletionQueue): void {
	const form = part<HTMLFormElement>('check-form');
	const result = part('check-result');
	if (!form || !result) return;
	let keys: Promise<LessonCheck[] | null> | null = null;
	const wanted = () => (keys ??= fetchKeys(lesson.slug));
	form.addEventListener('change', () => void wanted(), { once: true });

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const { chosen, open } = answersIn(form);
		tellMissing(form, open);
		if (open.length === 0) void finish(chosen);
	});
	part('check-again', result)?.addEventListener('click', () => {
		form.reset();
		form.hidden = false;
		result.hidden = true;
		form.querySelector('input')?.focus();
	});

	async function finish(chosen: Record<string, number>): Promise<void> {
		const answeredAt = Date.now();
		const checks = await wanted();
		if (!checks) {
			keys = null;
			// The browser's own submit does not come by here again.
			if (navigator.onLine) return form!.submit();
		}
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
		part('result-title', result!)?.focus();
		result!.scrollIntoView({ block: 'start' });
		if (!lesson.isDone)
			count({ slug: lesson.slug, title: lesson.title, answers: chosen, answeredAt, reader: readerHere() });
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

async function fetchKeys(slug: string): Promise<LessonCheck[] | null> {
	try {
		const response = await fetch(`/lessons/${slug}/answers.json`);
		return response.ok ? ((await response.json()) as { checks: LessonCheck[] }).checks : null;
	} catch {
		return null;
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
