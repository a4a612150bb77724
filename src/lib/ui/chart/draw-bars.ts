import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip, type Plugin } from 'chart.js';
import { barPattern } from './bar-pattern';
import { baseOptions, drawingOf, haloText, targetLine } from './chart-base';
import type { ChartData, Drawing } from './chart-data';
import type { ChartLook } from './chart-look';
import { inLines } from './in-lines';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

export type BarChoices = { horizontal: boolean; stacked: boolean; format: (value: number) => string };

export function drawBars(canvas: HTMLCanvasElement, data: ChartData, look: ChartLook, choices: BarChoices): Drawing {
	const { horizontal, stacked, format } = choices;
	const valueAxis = horizontal ? 'x' : 'y';
	const options = baseOptions(data, look, valueAxis, format);
	// About a third of the drawing for the names, in lines: Chart.js would cut a long one at the canvas's edge. Below
	// upright bars each name has its share of the width, or Chart.js would leave every second one out.
	const boxWidth = canvas.parentElement?.clientWidth ?? 0;
	const room = horizontal ? boxWidth * 0.36 : (boxWidth * 0.85) / data.labels.length;
	const width = Math.min(36, Math.floor(room / (look.fontSizePx * 0.6)));
	const labels: unknown[] = data.labels.map((label) => inLines(label, width));
	const chart = new Chart(canvas, {
		type: 'bar',
		data: {
			labels,
			datasets: data.series.map(({ label, values }, index) => ({
				label,
				data: values,
				backgroundColor: barPattern(index, look.series[index % 4] ?? look.ink, look.surface),
				borderColor: look.series[index % 4],
				borderWidth: 2,
				borderRadius: 3,
				hoverBorderColor: look.ink,
				hoverBorderWidth: 4,
				maxBarThickness: 32
			}))
		},
		options: {
			...options,
			indexAxis: horizontal ? 'y' : 'x',
			scales: {
				x: { ...options.scales.x, stacked },
				y: { ...options.scales.y, stacked }
			},
			layout: { padding: { top: look.fontSizePx * 1.6, right: horizontal ? look.fontSizePx * 3 : 0 } }
		},
		plugins: [targetLine(data, look, valueAxis), ...(stacked ? [] : [valueLabels(look, horizontal, format)])]
	});
	return drawingOf(chart);
}

/** The number at the end of each bar, for those who read a projector from the last row. */
function valueLabels(look: ChartLook, horizontal: boolean, format: (value: number) => string): Plugin {
	return {
		id: 'value-labels',
		afterDatasetsDraw(chart) {
			const { ctx } = chart;
			ctx.save();
			ctx.font = `${look.fontSizePx}px ${look.font}`;
			ctx.textAlign = horizontal ? 'left' : 'center';
			ctx.textBaseline = horizontal ? 'middle' : 'bottom';
			for (const { data, index } of chart.getSortedVisibleDatasetMetas()) {
				data.forEach((bar, at) => {
					const value = chart.data.datasets[index]?.data[at];
					if (typeof value !== 'number') return;
					// Side by side on a phone only the first series has room for its numbers; the table has them all.
					const { width } = (bar as BarElement).getProps(['width']);
					if (!horizontal && index > 0 && ctx.measureText(format(value)).width > width) return;
					haloText(ctx, look, format(value), bar.x + (horizontal ? 6 : 0), bar.y - (horizontal ? 0 : 4));
				});
			}
			ctx.restore();
		}
	};
}
