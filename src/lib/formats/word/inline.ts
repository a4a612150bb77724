import { alternative, drawingContent } from './drawing';
import { equationText } from './equation';
import { isContents, isLink } from './fields';
import { addPicture, addText, type LineDraft } from './line-draft';
import { lookOf, type Look, type Surroundings } from './look';
import { runProperties } from './properties';
import { addProblem, newLine, type Reading } from './reading';
import { readableText, symbolOf } from './symbols';
import { childOf, valueOf, type XmlElement } from './xml';

/** What a paragraph holds once its changes are resolved: its lines, and the text boxes that are anchored in it. */
export interface InlineText {
	drafts: LineDraft[];
	boxes: XmlElement[];
}

export const newInlineText = (reading: Reading): InlineText => ({
	drafts: [newLine(reading)],
	boxes: []
});

export function readInline(elements: XmlElement[], into: InlineText, reading: Reading, around: Surroundings) {
	for (const element of elements) {
		switch (element.name) {
			case 'w:r':
				readRun(element, into, reading, around);
				break;
			case 'w:ins':
			case 'w:moveTo':
			case 'w:smartTag':
			case 'w:customXml':
			case 'w:dir':
			case 'w:bdo':
				readInline(element.children, into, reading, around);
				break;
			case 'w:hyperlink':
				readInline(element.children, into, reading, { ...around, inLink: true });
				break;
			case 'w:fldSimple': {
				const instruction = element.attributes['w:instr'] ?? '';
				if (isContents(instruction)) break;
				readInline(element.children, into, reading, { ...around, inLink: around.inLink || isLink(instruction) });
				break;
			}
			case 'w:sdt':
				readInline(controlContent(element), into, reading, around);
				break;
			case 'mc:AlternateContent':
				readInline(alternative(element), into, reading, around);
				break;
			case 'm:oMath':
			case 'm:oMathPara':
				readEquation(element, into, reading, around);
				break;
		}
	}
}

/** What a content control holds; a hint where nobody wrote anything yet and a table of contents are nothing. */
export function controlContent(control: XmlElement): XmlElement[] {
	const properties = childOf(control, 'w:sdtPr');
	const gallery = valueOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
	if (childOf(properties, 'w:showingPlcHdr') || gallery === 'Table of Contents') return [];
	return childOf(control, 'w:sdtContent')?.children ?? [];
}

function readRun(run: XmlElement, into: InlineText, reading: Reading, around: Surroundings) {
	const properties = childOf(run, 'w:rPr');
	const character = reading.styles.character(valueOf(properties, 'w:rStyle'));
	const inLink = around.inLink || reading.fields.isLink();
	const look = lookOf(runProperties(properties), character, { ...around, inLink });
	readRunContent(run.children, look, into, reading, around);
}

function readRunContent(children: XmlElement[], look: Look, into: InlineText, reading: Reading, around: Surroundings) {
	const { fields, pages } = reading;
	const add = (text: string) => {
		if (!look.hidden && !fields.isHidden()) addText(into.drafts.at(-1)!, text, look, pages);
	};
	const breakLine = () => {
		if (!look.hidden && !fields.isHidden()) into.drafts.push(newLine(reading));
	};
	for (const child of children) {
		switch (child.name) {
			case 'w:t':
				add(readableText(writtenText(child), look.font));
				break;
			case 'w:tab':
			case 'w:ptab':
				add('\t');
				break;
			case 'w:softHyphen':
				add('\u00ad');
				break;
			case 'w:noBreakHyphen':
				add('-');
				break;
			case 'w:sym':
				add(symbolOf(child.attributes['w:font'] ?? '', parseInt(child.attributes['w:char'] ?? '', 16) || 0));
				break;
			case 'w:br':
				if (child.attributes['w:type'] === 'page' && !look.hidden) pages.turn();
				breakLine();
				break;
			case 'w:cr':
				breakLine();
				break;
			case 'w:lastRenderedPageBreak':
				pages.rendered();
				break;
			case 'w:fldChar':
				readFieldMark(child.attributes['w:fldCharType'], reading);
				break;
			case 'w:instrText':
				fields.instruct(child.text);
				break;
			case 'w:ruby':
				readInline(childOf(child, 'w:rubyBase')?.children ?? [], into, reading, around);
				break;
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				if (!look.hidden && !fields.isHidden()) readDrawing(child, into, reading);
				break;
			case 'mc:AlternateContent':
				readRunContent(alternative(child), look, into, reading, around);
				break;
		}
	}
}

/** As Word shows it: blanks at its ends count only where it says so. */
function writtenText({ text, attributes }: XmlElement): string {
	const kept = attributes['xml:space'] === 'preserve' ? text : withoutBlankEnds(text);
	return kept.replace(/[\t\r\n]+/g, ' ');
}

/** By hand: a pattern for the blanks at the end would look at each blank within a long text anew. */
function withoutBlankEnds(text: string): string {
	let [from, to] = [0, text.length];
	while (from < to && BLANKS.includes(text[from]!)) from++;
	while (to > from && BLANKS.includes(text[to - 1]!)) to--;
	return text.slice(from, to);
}

const BLANKS = ' \t\r\n';

function readFieldMark(type: string | undefined, reading: Reading) {
	if (type === 'begin') reading.fields.begin();
	else if (type === 'separate') reading.fields.separate();
	else if (type === 'end') {
		const instruction = reading.fields.end();
		if (instruction && /^EQ\b/i.test(instruction)) addProblem(reading, 'bank.word_equation_old', 'error');
	}
}

function readEquation(equation: XmlElement, into: InlineText, reading: Reading, around: Surroundings) {
	const text = equationText(equation).replace(/\s+/g, ' ').trim();
	if (text === '' || reading.fields.isHidden()) return;
	const look = { ...lookOf({}, null, around), marks: [] };
	addText(into.drafts.at(-1)!, text, look, reading.pages);
	addProblem(reading, 'bank.word_equation', 'warning');
}

function readDrawing(drawing: XmlElement, into: InlineText, reading: Reading) {
	const { pictures, boxes, hasShapes, hasEquation } = drawingContent(drawing);
	for (const box of boxes) into.boxes.push(box);
	if (hasShapes) addProblem(reading, 'bank.word_shapes', 'warning');
	if (hasEquation) {
		addProblem(reading, 'bank.word_equation_old', 'error');
		return;
	}
	for (const { relation, alt, isCropped } of pictures) {
		const taken = relation === null ? LINKED : reading.pictures.take(relation, alt);
		if ('problem' in taken) {
			addProblem(reading, taken.problem, 'error');
			continue;
		}
		addPicture(into.drafts.at(-1)!, taken.id, reading.pages);
		if (isCropped) addProblem(reading, 'bank.word_picture_cropped', 'warning');
	}
}

const LINKED = { problem: 'bank.word_picture_linked' };
