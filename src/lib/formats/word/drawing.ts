import type { XmlElement } from './xml';

/** What stands in a drawing, whether it is of Word's newer or its older kind (VML). */
export interface DrawingContent {
	/** By relation, or null where the picture is a link to a file elsewhere. */
	pictures: { relation: string | null; alt: string; isCropped: boolean }[];
	/** The text boxes. */
	boxes: XmlElement[];
	/** Charts and the like, lines and arrows drawn by hand: nothing that a text can take over. */
	hasShapes: boolean;
	/** An equation of an old editor (MathType, Equation 3.0), which shows itself by a picture only. */
	hasEquation: boolean;
}

export function drawingContent(drawing: XmlElement): DrawingContent {
	const content: DrawingContent = { pictures: [], boxes: [], hasShapes: false, hasEquation: false };
	visit(drawing, '', content);
	return content;
}

function visit(element: XmlElement, alt: string, content: DrawingContent) {
	const { attributes } = element;
	let words = alt;
	switch (element.name) {
		case 'w:txbxContent':
			content.boxes.push(element);
			return;
		case 'wp:inline':
		case 'wp:anchor': {
			const properties = element.children.find(({ name }) => name === 'wp:docPr')?.attributes;
			if (properties?.hidden === '1' || properties?.hidden === 'true') return;
			words = properties?.descr ?? properties?.title ?? '';
			break;
		}
		case 'pic:pic':
			words = alternativeOf(element) || alt;
			break;
		case 'v:shape':
		case 'v:rect':
			words = attributes.alt ?? alt;
			break;
		case 'a:blipFill':
		case 'pic:blipFill':
			takePicture(element, words, content);
			return;
		case 'v:imagedata':
			if (attributes['r:id'] ?? attributes['r:href']) {
				const relation = attributes['r:id'] ?? null;
				content.pictures.push({ relation, alt: words, isCropped: false });
			}
			return;
		case 'o:OLEObject':
			if (/^(Equation|MathType)/i.test(attributes.ProgID ?? '')) content.hasEquation = true;
			return;
		case 'c:chart':
		case 'dgm:relIds':
			content.hasShapes = true;
			return;
		case 'wps:wsp':
			if (isBareShape(element)) content.hasShapes = true;
			break;
		case 'mc:AlternateContent':
			for (const child of alternative(element)) visit(child, words, content);
			return;
	}
	for (const child of element.children) visit(child, words, content);
}

/** Of two ways to say the same: the newer one where it is a shape with its text, else the one for all programs. */
export function alternative(element: XmlElement): XmlElement[] {
	const choice = element.children.find(
		({ name, attributes }) => name === 'mc:Choice' && /^(wps|wpg|wpc|wp14)( |$)/.test(attributes.Requires ?? '')
	);
	const fallback = element.children.find(({ name }) => name === 'mc:Fallback');
	return (choice ?? fallback ?? element.children[0])?.children ?? [];
}

function takePicture(fill: XmlElement, alt: string, content: DrawingContent) {
	const blip = fill.children.find(({ name }) => name === 'a:blip')?.attributes;
	const relation = blip?.['r:embed'] || null;
	if (relation === null && !blip?.['r:link']) return;
	const crop = fill.children.find(({ name }) => name === 'a:srcRect')?.attributes ?? {};
	const isCropped = Object.values(crop).some((side) => Number(side) > 0);
	content.pictures.push({ relation, alt, isCropped });
}

const alternativeOf = (picture: XmlElement) =>
	picture.children.find(({ name }) => name === 'pic:nvPicPr')?.children.find(({ name }) => name === 'pic:cNvPr')
		?.attributes.descr ?? '';

/** A shape without text or picture; a mere line is an ornament, under a letterhead for one. */
function isBareShape(shape: XmlElement): boolean {
	const holds = (names: string[], element: XmlElement): boolean =>
		element.children.some((child) => names.includes(child.name) || holds(names, child));
	const geometry = shape.children
		.find(({ name }) => name === 'wps:spPr')
		?.children.find(({ name }) => name === 'a:prstGeom')?.attributes.prst;
	const isLine = geometry === 'line' || geometry === 'straightConnector1';
	return !isLine && !holds(['w:txbxContent', 'a:blipFill'], shape);
}
