import { htmlFlow, type FlowText, type HtmlFlow, type PictureSource } from '../html-flow';
import type { XmlElement } from '../package/xml-tree';

const BLOCKS = new Set(['prompt', 'choiceInteraction', 'rubricBlock', 'contentBody', 'stimulusBody']);
const HIDDEN = new Set(['stylesheet', 'infoControl', 'templateBlock', 'templateInline']);

/** The text of elements as a reader sees it; `omit` leaves out what belongs elsewhere. */
export function qtiText(
	elements: XmlElement[],
	picture: PictureSource,
	omit: (element: XmlElement) => boolean = () => false
): FlowText {
	const flow = htmlFlow(picture);
	for (const element of elements) walk(element, flow, omit);
	return flow.done();
}

function walk(element: XmlElement, flow: HtmlFlow, omit: (element: XmlElement) => boolean) {
	if (HIDDEN.has(element.name) || omit(element)) return;
	const name = BLOCKS.has(element.name) ? 'div' : element.name.toLowerCase();
	flow.open(name, (wanted) => element.attributes.get(wanted));
	for (const child of element.children) {
		if (typeof child === 'string') flow.text(child);
		else walk(child, flow, omit);
	}
	flow.close(name);
}
