import { resolvePart } from '../package/part-name';
import { findAll, textOf, type XmlElement } from '../package/xml-tree';
import { parseQti } from './qti-tree';
import { decodeXml } from '../package/xml-text';

/** A question file of a package. */
export interface QtiResource {
	part: string;
	/** The manifest's word: 'imsqti_item_xmlv2p1'. */
	type: string;
	tags: string[];
}

/** The resources of 'imsmanifest.xml' in its order; empty where the package has none. Throws 'bank.xml_*'. */
export function manifestResources(parts: ReadonlyMap<string, Uint8Array>): QtiResource[] {
	const name = manifestName(parts);
	if (name === undefined) return [];
	const manifest = parseQti(decodeXml(parts.get(name)!));
	return findAll(manifest, (element) => element.name === 'resource').flatMap((resource) => {
		const part = resolvePart(name, resource.attributes.get('href') ?? '');
		if (part === null || part === '') return [];
		return [{ part, type: resource.attributes.get('type') ?? '', tags: keywordsOf(resource) }];
	});
}

/** At the root, or in the one folder that somebody packed around it. */
const manifestName = (parts: ReadonlyMap<string, Uint8Array>): string | undefined =>
	[...parts.keys()]
		.filter((name) => /(^|\/)imsmanifest\.xml$/i.test(name))
		.toSorted((a, b) => a.length - b.length)
		.at(0);

const keywordsOf = (resource: XmlElement): string[] =>
	findAll(resource, ({ name }) => name === 'keyword').map((keyword) => textOf(keyword).trim());
