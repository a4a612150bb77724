import type { Chart, ChartOptions, Plugin } from 'chart.js';
import type { ChartData, Drawing } from './chart-data';
import type { ChartLook } from './chart-look';

/** Options that bars and lines share. `valueAxis` is where the numbers stand. */
export function baseOptions(data: ChartData, look: ChartLook, valueAxis: 'x' | 'y', format: (value: number) => string) {
	const text = { family: look.font, size: look.fontSizePx };
	const highest = Math.max(data.target?.value ?? 0, ...data.series.flatMap(({ values }) => values.map((v) => v ?? 0)));
	const axis = (carriesValues: boolean) => ({
		beginAtZero: true,
		suggestedMax: carriesValues ? highest || 1 : undefined,
		border: { color: look.grid },
		grid: { color: look.grid, display: carriesValues },
		ticks: {
			color: look.inkSoft,
			font: text,
			maxRotation: 0,
			autoSkip: carriesValues || valueAxis === 'y',
			...(carriesValues && { precision: 0, callback: (value: string | number) => format(Number(value)) })
		}
	});
	return {
		responsive: true,
		maintainAspectRatio: false,
		animation: look.animated ? { duration: 300 } : false,
		scales: { x: axis(valueAxis === 'x'), y: axis(valueAxis === 'y') },
		plugins: {
			legend: {
				display: data.series.length > 1,
				position: 'bottom',
				labels: {
					color: look.ink,
					font: text,
					usePointStyle: valueAxis === 'y',
					boxHeight: look.fontSizePx * 0.6,
					padding: 16
				}
			},
			tooltip: {
				titleFont: text,
				bodyFont: text,
				callbacks: {
					label: ({ dataset, parsed }) => `${dataset.label}: ${format(Number(parsed[valueAxis]))} ${data.unit}`
				}
			}
		}
	} satisfies ChartOptions<'bar' | 'line'>;
}

/** Draws the target as a dashed line with its name. */
export function targetLine(data: ChartData, look: ChartLook, valueAxis: 'x' | 'y'): Plugin {
	return {
		id: 'target-line',
		afterDatasetsDraw({ ctx, chartArea, scales }) {
			const scale = scales[valueAxis];
			if (!data.target || !scale) return;
			const at = scale.getPixelForValue(data.target.value);
			ctx.save();
			ctx.strokeStyle = ctx.fillStyle = look.ink;
			ctx.setLineDash([6, 4]);
			ctx.lineWidth = 2;
			ctx.beginPath();
			ctx.moveTo(valueAxis === 'x' ? at : chartArea.left, valueAxis === 'x' ? chartArea.top : at);
			ctx.lineTo(valueAxis === 'x' ? at : chartArea.right, valueAxis === 'x' ? chartArea.bottom : at);
			ctx.stroke();
			ctx.setLineDash([]);
			ctx.font = `600 ${look.fontSizePx}px ${look.font}`;
			ctx.textBaseline = 'bottom';
			// Above the bars, or at the beginning of the line, where curves are still low.
			ctx.textAlign = valueAxis === 'x' ? 'right' : 'left';
			const [x, y] = valueAxis === 'x' ? [at, chartArea.top - 2] : [chartArea.left + 6, at - 4];
			haloText(ctx, look, data.target.label, x, y);
			ctx.restore();
		}
	};
}

/** Text that stays readable over bars and lines. */
export function haloText(ctx: CanvasRenderingContext2D, look: ChartLook, text: string, x: number, y: number) {
	ctx.strokeStyle = look.surface;
	ctx.fillStyle = look.ink;
	ctx.lineWidth = 4;
	ctx.lineJoin = 'round';
	ctx.strokeText(text, x, y);
	ctx.fillText(text, x, y);
}

type Drawn = Pick<Chart, 'destroy' | 'getDatasetMeta' | 'setActiveElements' | 'tooltip' | 'update'>;

export function drawingOf(chart: Drawn): Drawing {
	return {
		destroy: () => chart.destroy(),
		point(place) {
			const active = place ? [{ datasetIndex: place.series, index: place.label }] : [];
			const element = place ? chart.getDatasetMeta(place.series).data[place.label] : undefined;
			chart.setActiveElements(active);
			chart.tooltip?.setActiveElements(active, { x: element?.x ?? 0, y: element?.y ?? 0 });
			chart.update('none');
		}
	};
}
