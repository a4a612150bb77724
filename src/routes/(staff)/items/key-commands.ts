/** What a key does on a page; keys are as `event.key` names them. */
export type KeyCommands = Record<string, () => void>;

const TYPED_INTO = 'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog';

/** For `<svelte:window onkeydown>`: single keys, never while somebody types nor together with Ctrl, Alt or ⌘. */
export const onKeys = (commands: KeyCommands) => (event: KeyboardEvent) => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
	if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
	const command = commands[event.key];
	if (!command) return;
	event.preventDefault();
	command();
};
