// What a page needs for texts with marks and pictures, in one piece: a paper without any does not pay for it.
export { spokenText } from '$lib/domain/spoken-text';
export { default as RichText } from './RichText.svelte';
