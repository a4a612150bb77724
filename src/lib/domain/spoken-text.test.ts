import { expect, test } from 'vitest';
import { spokenText } from './spoken-text';

const spoken = (text: string) => spokenText(text, { p1: { alt: 'Biển báo cấm', width: 1, height: 1 } }, '[hình]');

test('a text without marks is itself, spaces and all', () => {
	expect(spoken('  a  b ')).toBe('  a  b ');
});

test('words stay without their marks, figures that are raised or lowered stay so', () => {
	expect(spoken('<b>Diện tích</b> 12 m<sup>2</sup>, khí CO<sub>2</sub>, 10<sup>-3</sup>')).toBe(
		'Diện tích 12 m², khí CO₂, 10⁻³'
	);
	expect(spoken('x<sup>n+1</sup>')).toBe('xn⁺¹');
});

test('a picture is its words in their place, or said to be one', () => {
	expect(spoken('Biển<img p1>là gì?')).toBe('Biển Biển báo cấm là gì?');
	expect(spoken('<img p2>')).toBe('[hình]');
});

test('what only looks like a mark is read as it stands', () => {
	expect(spoken('x < 3 và <b>')).toBe('x < 3 và <b>');
});
