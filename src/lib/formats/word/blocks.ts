import { alternative } from './drawing';
import { controlContent, type InlineText } from './inline';
import { addParagraph, readParagraph, type ParagraphRead, type Position } from './paragraph';
import { addProblem, type Reading } from './reading';
import { readTable } from './table';
import { childOf, valueOf, type XmlElement } from './xml';

/** Reads what stands in a body, a cell or a text box, element by element. */
export interface Blocks {
	read(element: XmlElement): void;
	close(): void;
}

export function openBlocks(reading: Reading, position: Position): Blocks {
	let runningOn: ParagraphRead | null = null;

	const finish = (paragraph: ParagraphRead) => {
		addParagraph(paragraph, reading, position);
		readBoxes(paragraph.text, reading, position);
	};
	const close = () => {
		const last = runningOn;
		runningOn = null;
		if (last && hasContent(last.text)) finish(last);
	};
	const paragraph = (element: XmlElement) => {
		const read = readParagraph(element, runningOn?.text ?? null, reading, position);
		runningOn = read.runsOn ? read : null;
		if (!runningOn) finish(read);
		if (endsPage(element)) reading.pages.turn();
	};
	const read = (element: XmlElement) => {
		switch (element.name) {
			case 'w:p':
				paragraph(element);
				break;
			case 'w:tbl':
				close();
				readTable(element, reading, position);
				break;
			case 'w:sdt':
				controlContent(element).forEach(read);
				break;
			case 'w:customXml':
			case 'w:ins':
			case 'w:moveTo':
				element.children.forEach(read);
				break;
			case 'mc:AlternateContent':
				alternative(element).forEach(read);
				break;
			case 'm:oMath':
			case 'm:oMathPara':
				paragraph({ name: 'w:p', attributes: {}, children: [element], text: '' });
				break;
			case 'w:altChunk':
				addProblem(reading, 'bank.word_chunk', 'warning');
				break;
		}
	};
	return { read, close };
}

const hasContent = ({ drafts, boxes }: InlineText) =>
	boxes.length > 0 || drafts.length > 1 || drafts.some(({ parts }) => parts.length > 0);

function readBoxes({ boxes }: InlineText, reading: Reading, { cell }: Position) {
	for (const box of boxes) {
		const blocks = openBlocks(reading, { cell, shade: null });
		box.children.forEach(blocks.read);
		blocks.close();
	}
}

/** Whether a section ends with it that the next page begins after. */
function endsPage(paragraph: XmlElement): boolean {
	const section = childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');
	return !!section && !['continuous', 'nextColumn'].includes(valueOf(section, 'w:type') ?? '');
}
