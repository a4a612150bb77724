/** The element that the server rendered for a part of the page's script, if this page has it. */
export const part = <E extends HTMLElement = HTMLElement>(name: string, root: ParentNode = document): E | null =>
	root.querySelector<E>(`[data-part="${name}"]`);

/** Shows, of the elements that stand for a state each, the one of `state`. */
export function showState(root: ParentNode, state: string | null): void {
	for (const element of root.querySelectorAll<HTMLElement>('[data-state]'))
		element.hidden = element.dataset.state !== state;
}

/** Puts text into the places named `slot`. */
export function fill(root: ParentNode, slot: string, text: string): void {
	for (const element of root.querySelectorAll(`[data-slot="${slot}"]`)) element.textContent = text;
}

/** A fresh copy of what a `<template>` holds. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
	return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
}
