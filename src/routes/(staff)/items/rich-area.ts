import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { TextMark } from '$lib/domain/rich-text';
import { pastedText } from './pasted-text';
import { markText, putText, type TextChange } from './rich-edit';

type Area = HTMLTextAreaElement;

async function change(area: Area, { from, to, insert, select }: TextChange) {
	area.focus();
	area.setSelectionRange(from, to);
	// Old as it is, it is the only way that Ctrl+Z takes back.
	if (from !== to || insert !== '') {
		const isDone = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
		if (!isDone) {
			area.setRangeText(insert, from, to);
			area.dispatchEvent(new Event('input', { bubbles: true }));
		}
	}
	await tick();
	area.setSelectionRange(...select);
}

export const markIn = (area: Area, mark: TextMark) =>
	change(area, markText(area.value, area.selectionStart, area.selectionEnd, mark));

/** Where the cursor stands, or stood when the field was left. */
export const putIn = (area: Area, text: string) =>
	change(area, putText(area.value, area.selectionStart, area.selectionEnd, text));

/** Everywhere in the field. */
export async function replaceIn(area: Area, old: string, by: string) {
	for (let at = area.value.indexOf(old); at >= 0; at = area.value.indexOf(old, at + by.length)) {
		const end = at + by.length;
		await change(area, { from: at, to: at + old.length, insert: by, select: [end, end] });
	}
}

export const KEYS: Record<TextMark, string> = { b: 'B', i: 'I', u: 'U', sub: ',', sup: '.' };

function press(event: KeyboardEvent) {
	if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
	const [mark] = Object.entries(KEYS).find(([, key]) => key === event.key.toUpperCase()) ?? [];
	if (!mark) return;
	event.preventDefault();
	void markIn(event.currentTarget as Area, mark as TextMark);
}

const pictureAmong = (files?: FileList) => [...(files ?? [])].find(({ type }) => type.startsWith('image/'));

/** A field for a text with marks: its keys, what is pasted from Word, and pictures that are pasted or dropped. */
export function richArea(onpicture?: (picture: File, area: Area) => void): Attachment<Area> {
	return (area) => {
		const paste = (event: ClipboardEvent) => {
			const held = event.clipboardData;
			const picture = pictureAmong(held?.files);
			// Word and Excel put a picture of the words beside them.
			if (picture && onpicture && held?.getData('text/plain').trim() === '') {
				event.preventDefault();
				return onpicture(picture, area);
			}
			const { body } = new DOMParser().parseFromString(held?.getData('text/html') ?? '', 'text/html');
			const text = pastedText(body);
			if (text === '') return;
			event.preventDefault();
			void putIn(area, text);
		};
		const allow = (event: DragEvent) => {
			if (onpicture && event.dataTransfer?.types.includes('Files')) event.preventDefault();
		};
		const drop = (event: DragEvent) => {
			const picture = pictureAmong(event.dataTransfer?.files);
			if (!picture || !onpicture) return;
			event.preventDefault();
			onpicture(picture, area);
		};
		const gone = new AbortController();
		const { signal } = gone;
		area.addEventListener('keydown', press, { signal });
		area.addEventListener('paste', paste, { signal });
		area.addEventListener('dragover', allow, { signal });
		area.addEventListener('drop', drop, { signal });
		return () => gone.abort();
	};
}
