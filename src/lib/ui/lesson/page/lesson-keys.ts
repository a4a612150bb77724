import type { LessonCheck } from '$lib/domain/lesson';

/** Longer than a slow line needs; somebody is waiting. */
const PATIENCE_MS = 12_000;

/** Keys and explanations, or why there are none: the line is down, or the server has none for the text that is on the screen. */
export type LessonKeys = { checks: LessonCheck[] } | { checks: null; isLineDown: boolean };

/** `edition`: of the text on the screen, which may be a kept copy; the keys of another edition would mark it wrongly. */
export async function fetchKeys(slug: string, edition: string): Promise<LessonKeys> {
	const patience = new AbortController();
	const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
	try {
		const response = await fetch(`/lessons/${slug}/answers.json`, { signal: patience.signal });
		if (!response.ok) return { checks: null, isLineDown: false };
		const keys = (await response.json()) as { edition: string; checks: LessonCheck[] };
		return keys.edition === edition ? { checks: keys.checks } : { checks: null, isLineDown: !navigator.onLine };
	} catch {
		// Many a phone says that it has a line when nothing comes through.
		return { checks: null, isLineDown: true };
	} finally {
		clearTimeout(timer);
	}
}
