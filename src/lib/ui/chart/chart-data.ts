export type ChartSeries = {
	label: string;
	/** One value per chart label; `null` is "no data" and leaves a gap. */
	values: (number | null)[];
};

export type ChartData = {
	/** What is drawn, as a sentence: heading of the chart, its table and the picture. */
	caption: string;
	/** What a value counts, always named: "người", "lượt", "%". */
	unit: string;
	/** Heading of the labels' column in the table: "Đơn vị", "Ngày". */
	labelHeading: string;
	labels: string[];
	series: ChartSeries[];
	/** A line to reach, such as a plan's threshold. */
	target?: { value: number; label: string };
};

/** A chart on its canvas. */
export type Drawing = {
	destroy: () => void;
	/** Shows the value of one series at one label, as pointing at it does; null = of none. */
	point: (place: { series: number; label: number } | null) => void;
};
