import { SaxesParser } from 'saxes';
import { DomainError } from '../../domain/domain-error';
import { canonicalName, OUTERMOST, scopeWithin, type NameScope } from './namespaces';

const MAX_DEPTH = 200;
/** Of one tree: a table of a few thousand questions has about a tenth of it. */
const MAX_ELEMENTS = 1_000_000;
const STEP_CHARACTERS = 64 * 1024;

export interface XmlElement {
	/** With the usual prefix, whatever the file calls it: 'w:p'; 'x:…' for a namespace that nobody here reads. */
	name: string;
	/** By name with the usual prefix: 'w:val', 'r:embed'; without one where the file has none. */
	attributes: Record<string, string>;
	children: XmlElement[];
	/** The text directly within it. */
	text: string;
}

/** Of an element by its parent's name and its own; true lets go of it, so that a long document is never whole in memory. */
export type ElementTaker = (element: XmlElement, parent: XmlElement) => boolean;

const damaged = () => new DomainError('bank.word_damaged');

/** The root of a part. Throws for what is no XML, has a DOCTYPE, is nested or is long beyond measure. */
export function readXml(bytes: Uint8Array, take?: ElementTaker): XmlElement {
	const parser = new SaxesParser({ position: false, xmlns: false });
	const open: XmlElement[] = [];
	const scopes: NameScope[] = [OUTERMOST];
	let root: XmlElement | undefined;
	let elements = 0;

	parser.on('doctype', () => {
		throw new DomainError('bank.word_doctype');
	});
	parser.on('error', () => {
		throw damaged();
	});
	parser.on('opentag', (tag) => {
		if (open.length >= MAX_DEPTH) throw new DomainError('bank.word_too_deep');
		if (++elements > MAX_ELEMENTS) throw new DomainError('bank.word_too_long');
		const scope = scopeWithin(scopes.at(-1)!, tag.attributes);
		scopes.push(scope);
		const name = canonicalName(scope, tag.name, false);
		const element = { name, attributes: withUsualNames(tag.attributes, scope), children: [], text: '' };
		root ??= element;
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => {
		const element = open.pop()!;
		scopes.pop();
		const parent = open.at(-1);
		if (!parent || !take?.(element, parent)) return;
		parent.children.pop();
		elements = open.length;
	});
	const addText = (text: string) => {
		const element = open.at(-1);
		if (element) element.text += text;
	};
	parser.on('text', addText);
	parser.on('cdata', addText);

	const text = decoded(bytes);
	for (let at = 0; at < text.length; at += STEP_CHARACTERS) parser.write(text.slice(at, at + STEP_CHARACTERS));
	parser.close();
	if (!root) throw damaged();
	return root;
}

function withUsualNames(attributes: Record<string, string>, scope: NameScope): Record<string, string> {
	const named: Record<string, string> = {};
	for (const name in attributes) named[canonicalName(scope, name, true)] = attributes[name]!;
	return named;
}

/** Word writes UTF-8; the standard allows UTF-16 with a byte order mark as well. */
function decoded(bytes: Uint8Array): string {
	const [first, second] = bytes;
	const encoding =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw damaged();
	}
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
	element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
	element?.children.filter((child) => child.name === name) ?? [];

/** The 'w:val' of a child. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
	childOf(element, name)?.attributes['w:val'];

/** A number written as an attribute; undefined where there is none. */
export function numberOf(written: string | undefined): number | undefined {
	const value = written === undefined ? NaN : Number(written);
	return Number.isFinite(value) ? value : undefined;
}

/** A switch like 'w:b': on where it stands alone; undefined where it is not there at all. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
	const child = childOf(element, name);
	return child && !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? '1');
}
