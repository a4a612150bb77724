import { browserStorage } from '../../quiz/browser-storage';
import { part } from './parts';

/** Chosen while the line was down; the server remembers the rest. */
const NAME = 'text-size:unsent';

/** The text-size buttons change the page in place, with the line down too. Without this script they are a form like any other. */
export function sizeTextInPlace(): void {
	const form = part<HTMLFormElement>('text-size');
	if (!form) return;
	const storage = browserStorage();
	const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[name="textSize"]')];

	function apply(size: string): void {
		document.documentElement.dataset.textSize = size;
		for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === size));
	}
	async function remember(size: string): Promise<void> {
		const body = new URLSearchParams({ textSize: size, redirectTo: '/healthz' });
		try {
			await fetch(form!.action, { method: 'POST', body, redirect: 'manual' });
			storage?.removeItem(NAME);
		} catch {
			storage?.setItem(NAME, size);
		}
	}
	form.addEventListener('submit', (event) => {
		const { value } = (event as SubmitEvent).submitter as HTMLButtonElement;
		if (!value) return;
		event.preventDefault();
		apply(value);
		void remember(value);
	});
	const unsent = storage?.getItem(NAME);
	if (!unsent || !buttons.some(({ value }) => value === unsent)) return;
	apply(unsent);
	void remember(unsent);
}
