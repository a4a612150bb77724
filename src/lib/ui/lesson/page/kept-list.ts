import type { CompletionQueue, KeptEntry } from './completion-queue';
import { openQueue } from './open-queue';
import { copyOf, fill, part, showState } from './parts';

/** Shows what is kept on this phone and how it stands, and sends it when the line is there. */
export function startQueue(): CompletionQueue {
	const section = part('kept');
	const queue = openQueue(draw);
	const rows = new Map<KeptEntry, HTMLElement>();

	function draw(): void {
		const list = section && part('kept-list', section);
		const template = section && part<HTMLTemplateElement>('kept-entry', section);
		if (!section || !list || !template) return;
		const { entries } = queue;
		for (const [entry, row] of rows) {
			if (entries.includes(entry)) continue;
			row.remove();
			rows.delete(entry);
		}
		for (const entry of entries) drawEntry(entry, rows.get(entry) ?? addRow(entry, list, template));
		const warning = part('kept-not', section);
		if (warning) warning.hidden = queue.isKept || entries.every(({ state }) => state === 'sent');
		section.hidden = entries.length === 0;
	}

	function addRow(entry: KeptEntry, list: HTMLElement, template: HTMLTemplateElement): HTMLElement {
		const row = copyOf(template);
		fill(row, 'title', entry.title);
		fill(row, 'time', new Date(entry.answeredAt).toLocaleString(document.documentElement.lang, TIME));
		part('open', row)?.setAttribute('href', `/lessons/${entry.slug}`);
		// Nothing outlives this page: the way to saying who one is carries the answers.
		if (!queue.isKept) part('who', row)?.setAttribute('href', joinWith(entry));
		const acts = { claim: () => queue.claim(entry), disown: () => queue.disown(entry), drop: () => queue.drop(entry) };
		for (const [name, act] of Object.entries(acts)) part(name, row)?.addEventListener('click', act);
		// What belongs to somebody is theirs alone to give up.
		if (entry.reader !== null) part('forget', row)?.remove();
		part('forget', row)?.addEventListener('click', acts.drop);
		rows.set(entry, row);
		list.append(row);
		return row;
	}

	draw();
	void queue.flush();
	addEventListener('online', () => void queue.flush());
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') void queue.flush();
	});
	return queue;
}

const TIME = { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit' } as const;

function drawEntry(entry: KeptEntry, row: HTMLElement): void {
	if (row.dataset.shown === entry.state) return;
	row.dataset.shown = entry.state;
	showState(row, entry.state);
	fill(row, 'message', entry.message);
}

function joinWith({ slug, answers }: KeptEntry): string {
	const back = `/lessons/${slug}?answers=${Object.values(answers).join('.')}#result`;
	return `/join?next=${encodeURIComponent(back)}`;
}
