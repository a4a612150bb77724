import { DomainError } from '../../domain/domain-error';

const OFFICE = 'http://schemas.openxmlformats.org/';
/** The same words in the strict variant of the standard. */
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010/';

const PREFIXES = new Map<string, string>([
	[`${OFFICE}wordprocessingml/2006/main`, 'w'],
	[`${STRICT}wordprocessingml/main`, 'w'],
	[`${OFFICE}officeDocument/2006/relationships`, 'r'],
	[`${STRICT}officeDocument/relationships`, 'r'],
	[`${OFFICE}drawingml/2006/main`, 'a'],
	[`${STRICT}drawingml/main`, 'a'],
	[`${OFFICE}drawingml/2006/wordprocessingDrawing`, 'wp'],
	[`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
	[`${OFFICE}drawingml/2006/picture`, 'pic'],
	[`${STRICT}drawingml/picture`, 'pic'],
	[`${OFFICE}drawingml/2006/chart`, 'c'],
	[`${STRICT}drawingml/chart`, 'c'],
	[`${OFFICE}drawingml/2006/diagram`, 'dgm'],
	[`${STRICT}drawingml/diagram`, 'dgm'],
	[`${OFFICE}officeDocument/2006/math`, 'm'],
	[`${STRICT}officeDocument/math`, 'm'],
	[`${OFFICE}markup-compatibility/2006`, 'mc'],
	[`${OFFICE}package/2006/relationships`, 'rel'],
	[`${OFFICE}package/2006/content-types`, 'ct'],
	[`${MICROSOFT}wordprocessingShape`, 'wps'],
	[`${MICROSOFT}wordml`, 'w14'],
	['urn:schemas-microsoft-com:vml', 'v'],
	['urn:schemas-microsoft-com:office:office', 'o'],
	['http://www.w3.org/XML/1998/namespace', 'xml']
]);

/** The prefix that Word uses for a namespace; 'x' for one that nobody here reads. */
const canonicalPrefix = (uri: string): string => PREFIXES.get(uri) ?? 'x';

/** How names read within an element: what the file calls its namespaces there, and the names met so far under their usual prefix. */
export interface NameScope {
	/** Namespaces by the file's prefix; '' is that of elements without one. */
	namespaces: Map<string, string>;
	known: Map<string, string>;
}

export const OUTERMOST: NameScope = {
	namespaces: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
	known: new Map()
};

/** Each declaring element copies those around it. Word declares some forty. */
const MAX_NAMESPACES = 200;

/** The scope of an element with those attributes; the same one where it declares nothing. Throws 'bank.word_damaged' for too many. */
export function scopeWithin(outer: NameScope, attributes: Record<string, string>): NameScope {
	let namespaces: Map<string, string> | undefined;
	for (const name in attributes) {
		if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
		namespaces ??= new Map(outer.namespaces);
		namespaces.set(name.slice(6), attributes[name]!);
		if (namespaces.size > MAX_NAMESPACES) throw new DomainError('bank.word_damaged');
	}
	return namespaces ? { namespaces, known: new Map() } : outer;
}

/** A name with the usual prefix. An attribute without a prefix has none, whatever namespace its element is in. */
export function canonicalName({ namespaces, known }: NameScope, name: string, isAttribute: boolean): string {
	const colon = name.indexOf(':');
	if (colon < 0 && isAttribute) return name;
	const ready = known.get(name);
	if (ready !== undefined) return ready;
	const prefix = canonicalPrefix(namespaces.get(colon < 0 ? '' : name.slice(0, colon)) ?? '');
	const canonical = `${prefix}:${name.slice(colon + 1)}`;
	known.set(name, canonical);
	return canonical;
}
