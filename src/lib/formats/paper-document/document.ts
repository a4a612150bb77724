import { Document, LineRuleType, Packer, type ISectionOptions } from 'docx';
import { FONT, halfPoints, MARGINS, PAPER } from '../report-document/page';
import { POINTS } from './question-block';

/** Less to the left than a report, which is bound; lines are as long. */
const SIDE = (MARGINS.left + MARGINS.right) / 2;

/** A4 in Times New Roman 13, as printed papers are. */
export async function wordFile(title: string, sections: Omit<ISectionOptions, 'properties'>[]): Promise<Uint8Array> {
	const document = new Document({
		title,
		creator: 'Sân Đình',
		styles: {
			default: {
				document: {
					run: { font: FONT, size: halfPoints(POINTS), language: { value: 'vi-VN' } },
					paragraph: { spacing: { line: 259, lineRule: LineRuleType.AUTO } }
				}
			}
		},
		sections: sections.map((section) => ({
			...section,
			properties: {
				page: {
					size: PAPER,
					margin: { ...MARGINS, left: SIDE, right: SIDE },
					pageNumbers: { start: 1 }
				}
			}
		}))
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
