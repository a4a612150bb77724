import { expect, it } from 'vitest';
import { nextPlace, type Place } from './chart-keys';

const data = (series: number) => ({
	caption: '',
	unit: 'người',
	labelHeading: 'Nhóm',
	labels: ['a', 'b', 'c'],
	series: Array.from({ length: series }, (_, n) => ({ label: `${n}`, values: [1, 2, 3] }))
});

it.each<[key: string, from: Place | null, series: number, to: Place | undefined, rule: string]>([
	['ArrowRight', null, 2, { series: 0, label: 0 }, 'the first key shows the first value'],
	['ArrowRight', { series: 0, label: 0 }, 2, { series: 0, label: 1 }, 'right goes to the next label'],
	['ArrowRight', { series: 0, label: 2 }, 2, { series: 0, label: 2 }, 'the last label is the end'],
	['ArrowLeft', { series: 1, label: 2 }, 2, { series: 1, label: 1 }, 'left goes back'],
	['ArrowDown', { series: 0, label: 1 }, 2, { series: 1, label: 1 }, 'down goes to the next series'],
	['ArrowUp', { series: 0, label: 1 }, 2, { series: 0, label: 1 }, 'above the first series is none'],
	[
		'ArrowDown',
		{ series: 0, label: 1 },
		1,
		{ series: 0, label: 2 },
		'with one series down goes along it, as lying bars stand'
	],
	['End', null, 2, { series: 0, label: 2 }, 'End goes to the last label'],
	['Home', { series: 1, label: 2 }, 2, { series: 1, label: 0 }, 'Home goes to the first'],
	['Tab', { series: 0, label: 0 }, 2, undefined, 'other keys are the page’s'],
	['ArrowRight', null, 0, undefined, 'a chart without series has nowhere to go']
])('%s from %j of %i series → %j: %s', (key, from, series, to) => {
	expect(nextPlace(key, from, data(series))).toEqual(to);
});
