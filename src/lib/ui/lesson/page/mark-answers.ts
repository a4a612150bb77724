import { markChecks, type LessonCheck } from '$lib/domain/lesson';
import { copyOf, fill, part } from './parts';

/** Draws each check with what was chosen, what is right and why, as the server would. */
export function drawMarks(result: HTMLElement, checks: LessonCheck[], chosen: Record<string, number>): void {
	const template = part<HTMLTemplateElement>('check-pattern', result);
	const list = part('check-list', result);
	if (!template || !list) return;
	const { marked, correct, total } = markChecks(checks, chosen);
	list.replaceChildren(
		...marked.map(({ check, chosen: option, right }, index) => {
			const row = copyOf(template);
			row.classList.toggle('right', right);
			const parts = { right, wrong: !right, key: !right };
			for (const [name, isShown] of Object.entries(parts)) if (!isShown) part(name, row)?.remove();
			const words = {
				stem: `${index + 1}. ${check.stem}`,
				chosen: check.options[option ?? -1] ?? '–',
				key: check.options[check.key] ?? '',
				explanation: check.explanation,
				source: check.source
			};
			for (const [slot, text] of Object.entries(words)) fill(row, slot, text);
			return row;
		})
	);
	fill(result, 'correct', String(correct));
	fill(result, 'total', String(total));
	for (const [name, isShown] of Object.entries({ 'cheer-all': correct === total, 'cheer-some': correct < total })) {
		const cheer = part(name, result);
		if (cheer) cheer.hidden = !isShown;
	}
}
