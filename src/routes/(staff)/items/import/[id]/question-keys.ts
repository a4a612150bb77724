const CARD = '[data-question]';
/** Where letters are written, or mean something else. */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog';

/** The key that was pressed, whatever a Vietnamese keyboard makes of it: 'a' typed twice comes as 'â'. */
const letterOf = ({ code, key }: KeyboardEvent) => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();

function go(list: HTMLElement, from: HTMLElement | null, step: number) {
	const cards = [...list.querySelectorAll<HTMLElement>(CARD)];
	const firstSeen = cards.findIndex((card) => card.getBoundingClientRect().bottom > 80);
	const at = from ? cards.indexOf(from) + step : Math.max(0, firstSeen);
	const card = cards[Math.min(cards.length - 1, Math.max(0, at))];
	card?.focus({ preventScroll: true });
	card?.scrollIntoView({ block: 'nearest' });
}

const press = (card: HTMLElement | null, selector: string) => {
	const control = card?.querySelector<HTMLElement>(selector);
	control?.click();
	return control !== null && control !== undefined;
};

/**
 * Keys for looking through a list of questions without the mouse: j and k (or the arrows on a question) go on and back; on a question a–h choose the key,
 * s skips, x ticks, e opens it. `isOn` is asked at each press: keys of one letter must be possible to turn off.
 */
export const questionKeys = (isOn: () => boolean) => (list: HTMLElement) => {
	function pressed(event: KeyboardEvent) {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn()) return;
		const target = event.target instanceof HTMLElement ? event.target : null;
		if (target?.closest(TYPING)) return;
		const card = target && list.contains(target) ? target.closest<HTMLElement>(CARD) : null;
		if (act(event, target, card)) event.preventDefault();
	}
	function act(event: KeyboardEvent, target: HTMLElement | null, card: HTMLElement | null): boolean {
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			if (!card || target !== card) return false;
			go(list, card, event.key === 'ArrowDown' ? 1 : -1);
			return true;
		}
		const letter = letterOf(event);
		if (letter === 'j' || letter === 'k') {
			go(list, card, letter === 'j' ? 1 : -1);
			return true;
		}
		if (!card) return false;
		if (/^[a-h]$/.test(letter) && press(card, `button[data-letter="${letter.toUpperCase()}"]`)) return true;
		if (letter === 's') return press(card, '[data-skip]');
		if (letter === 'x') return press(card, '[data-tick]');
		return letter === 'e' && press(card, '[data-edit]');
	}
	addEventListener('keydown', pressed);
	return () => removeEventListener('keydown', pressed);
};
