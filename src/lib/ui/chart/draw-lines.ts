import {
	CategoryScale,
	Chart,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
} from 'chart.js';
import { baseOptions, drawingOf, targetLine } from './chart-base';
import type { ChartData, Drawing } from './chart-data';
import type { ChartLook } from './chart-look';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale, Legend, Tooltip);

const points = ['circle', 'rect', 'triangle', 'rectRot'] as const;
const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3]];

export function drawLines(
	canvas: HTMLCanvasElement,
	data: ChartData,
	look: ChartLook,
	format: (value: number) => string
): Drawing {
	const chart = new Chart(canvas, {
		type: 'line',
		data: {
			labels: data.labels,
			datasets: data.series.map(({ label, values }, index) => ({
				label,
				data: values,
				borderColor: look.series[index % 4],
				backgroundColor: look.series[index % 4],
				borderWidth: 3,
				borderDash: dashes[index % 4],
				pointStyle: points[index % 4],
				pointRadius: 4,
				pointHoverRadius: 9,
				tension: 0.2
			}))
		},
		options: { ...baseOptions(data, look, 'y', format), layout: { padding: { top: look.fontSizePx * 1.6 } } },
		plugins: [targetLine(data, look, 'y')]
	});
	return drawingOf(chart);
}
