import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { percentText } from '../../domain/percentage';
import { countText } from '../../domain/report-table';
import type { ReportFigures } from '../../domain/report-figures';
import { SHORT_GROUP_TITLES } from '../../domain/report-wording';
import { barPicture, type Bar } from '../chart-picture';
import { line } from './page';

const MOST_BARS = 20;

const barOf = (label: string, persons: number, headcount: number): Bar => ({
	label,
	fraction: persons / headcount,
	text: percentText(persons, headcount, 'vi')
});

function picture(title: string, bars: Bar[], number: number): Paragraph[] {
	const { png, width, height } = barPicture(bars);
	const description = `${title}: ${bars.map(({ label, text }) => `${label} ${text}`).join('; ')}.`;
	return [
		new Paragraph({
			alignment: AlignmentType.CENTER,
			spacing: { before: 120, after: 40 },
			keepNext: true,
			children: [
				new ImageRun({
					type: 'png',
					data: png,
					transformation: { width, height },
					altText: { name: `bieu-do-${number}`, title, description }
				})
			]
		}),
		line(`Biểu đồ ${number}. ${title}`, 13, { italics: true }, { spacing: { before: 0, after: 160 } })
	];
}

/** Shares reached by group, and by unit, as far as there is anything to divide by. */
export function reachCharts({ groups, units }: ReportFigures): Paragraph[] {
	const ofGroups = groups.flatMap(({ group, verified, denominator }) =>
		denominator && denominator.headcount > 0
			? [barOf(SHORT_GROUP_TITLES[group], verified.any, denominator.headcount)]
			: []
	);
	const known = units.filter(({ share }) => share.headcount > 0);
	const ofUnits = known.slice(0, MOST_BARS).map(({ name, share }) => barOf(name, share.persons, share.headcount));
	const most = known.length > MOST_BARS ? ` (${countText(MOST_BARS)} đơn vị có tỷ lệ cao nhất)` : '';
	const pictures: [string, Bar[]][] = [
		['Tỷ lệ người đã tiếp cận (xác minh) theo nhóm đối tượng', ofGroups],
		[`Tỷ lệ người đã tiếp cận (xác minh) theo đơn vị${most}`, ofUnits]
	];
	return pictures
		.filter(([, bars]) => bars.some(({ fraction }) => fraction > 0))
		.flatMap(([title, bars], index) => picture(title, bars, index + 1));
}
