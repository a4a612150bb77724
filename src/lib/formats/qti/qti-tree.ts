import { parseXml, type XmlElement } from '../package/xml-tree';

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** XML with QTI 3's names ('qti-simple-choice', 'response-identifier') as QTI 2 writes them, so that one reader serves both. Throws 'bank.xml_*'. */
export function parseQti(text: string): XmlElement {
	const root = parseXml(text);
	rename(root);
	return root;
}

function rename(element: XmlElement) {
	if (element.name.startsWith('qti-')) element.name = camel(element.name.slice('qti-'.length));
	if ([...element.attributes.keys()].some((name) => name.includes('-'))) {
		element.attributes = new Map([...element.attributes].map(([name, value]) => [camel(name), value]));
	}
	for (const child of element.children) if (typeof child !== 'string') rename(child);
}
