import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import RichText from './RichText.svelte';

const shown = (text: string, pictures = {}) =>
	render(RichText, { props: { text, pictures } })
		.body.replace(/<!--.*?-->/g, '')
		.replace(/ class="[^"]*"/g, '')
		.trim();

test('a plain text is itself, and what looks like HTML is shown and never run', () => {
	expect(shown('5 chia 2 bằng mấy?')).toBe('5 chia 2 bằng mấy?');
	expect(shown('x < 3 <script>alert(1)</script>')).toBe('x &lt; 3 &lt;script>alert(1)&lt;/script>');
});

test('marks set the text without a space coming in between', () => {
	expect(shown('H<sub>2</sub>O, 10<sup>3</sup> m và <b>đậm</b>.')).toBe(
		'H<sub>2</sub>O, 10<sup>3</sup> m và <span>đậm</span>.'
	);
});

test('a picture has its size before it comes, its words, and a way to see it large when a phone makes it small', () => {
	const wide = shown('Xem: <img p1>', { p1: { alt: 'Sơ đồ', width: 800, height: 400 } });
	expect(wide).toContain('<img src="/item-pictures/p1" alt="Sơ đồ" width="800" height="400"/>');
	expect(wide).toContain('<a href="/item-pictures/p1" target="_blank">');
	expect(shown('<img p1>', { p1: { alt: 'x', width: 40, height: 20 } })).not.toContain('<a ');
});

test('a picture of which nothing is known is still said to be one', () => {
	expect(shown('<img gone>')).toContain('<img src="/item-pictures/gone" alt="Hình"/>');
});
