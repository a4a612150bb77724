import { SaxesParser } from 'saxes';
import { DomainError } from '../../domain/domain-error';
import { HTML_ENTITIES } from '../html-entities';

/** An element with its names as written but for the prefix: 'imsmd:keyword' is 'keyword'. */
export interface XmlElement {
	name: string;
	attributes: ReadonlyMap<string, string>;
	children: (XmlElement | string)[];
	/** Counted from 1. */
	line: number;
}

const MAX_DEPTH = 200;
/** A bank of 5,000 questions has some 400,000. */
const MAX_ELEMENTS = 1_000_000;
const ENTITIES = Object.fromEntries(HTML_ENTITIES);
const NO_ATTRIBUTES = new Map<string, string>();
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML strictly; nothing is fetched or expanded. Throws 'bank.xml_doctype', 'bank.xml_depth', 'bank.xml_elements', 'bank.xml_broken', each with the line. */
export function parseXml(text: string): XmlElement {
	const parser = new SaxesParser();
	const root: XmlElement = { name: '', attributes: new Map(), children: [], line: 1 };
	const open = [root];
	let count = 0;
	const refuse = (code: 'doctype' | 'depth' | 'elements' | 'broken'): never => {
		throw new DomainError(`bank.xml_${code}`, { line: parser.line });
	};
	// Texts of web pages stand in such files with '&nbsp;' and '&agrave;'; each is one character.
	parser.ENTITIES = ENTITIES;
	parser.on('doctype', () => refuse('doctype'));
	parser.on('error', () => refuse('broken'));
	parser.on('opentag', (tag) => {
		if (open.length > MAX_DEPTH) refuse('depth');
		if (++count > MAX_ELEMENTS) refuse('elements');
		const written = Object.entries(tag.attributes).map(([name, value]): [string, string] => [localName(name), value]);
		const attributes = written.length === 0 ? NO_ATTRIBUTES : new Map(written);
		const element: XmlElement = { name: localName(tag.name), attributes, children: [], line: parser.line };
		open.at(-1)!.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => open.pop());
	const addText = (piece: string) => open.at(-1)!.children.push(piece);
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.write(text).close();
	return root.children.find((child) => typeof child !== 'string') ?? refuse('broken');
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
	element.children.filter((child) => typeof child !== 'string');

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
	elementsOf(element).filter((child) => child.name === name);

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
	elementsOf(element).find((child) => child.name === name);

/** The text of an element and of all below it. */
export const textOf = (element: XmlElement | undefined): string =>
	element === undefined
		? ''
		: element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Every element below that passes, in the file's order; what passes is not looked into. */
export function findAll(element: XmlElement, passes: (element: XmlElement) => boolean): XmlElement[] {
	return elementsOf(element).flatMap((child) => (passes(child) ? [child] : findAll(child, passes)));
}
