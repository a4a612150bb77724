import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions, NotTaken } from '../../domain/found-question';
import { foundBox } from '../exchange/found-box';
import type { ForeignChoice } from '../exchange/found-choice';
import { addDataPicture, pictureBox, type PictureBox } from '../exchange/picture-box';
import type { PictureSource } from '../html-flow';
import { resolvePart } from '../package/part-name';
import { unzip } from '../package/unzip';
import { decodeXml } from '../package/xml-text';
import { childNamed, type XmlElement } from '../package/xml-tree';
import { qtiItem } from './qti-item';
import { manifestResources, type QtiResource } from './qti-manifest';
import { parseQti } from './qti-tree';

/** 5,000 questions and 500 pictures, each a file of its own. */
const MAX_PARTS = 6_000;

type Parts = ReadonlyMap<string, Uint8Array>;

/** Every item of a zip package: those of its manifest in their order, then those that it forgot. A file that cannot be read is listed and stops nothing else. */
export function readQtiPackage(bytes: Uint8Array): FoundQuestions {
	const parts = unzip(bytes, MAX_PARTS);
	const resources = manifestResources(parts);
	const box = pictureBox();
	const found = foundBox(box.pictures, []);
	for (const resource of [...resources.filter(isQuestions), ...forgotten(parts, resources)]) {
		const read = readResource(resource, parts, box);
		if ('reason' in read) found.leave(read);
		else found.take(read);
	}
	return found.done();
}

const isOld = ({ type }: QtiResource) => /imsqti_xmlv1p\d/i.test(type);
const isQuestions = (resource: QtiResource) => /imsqti_item|apipitem/i.test(resource.type) || isOld(resource);

function forgotten(parts: Parts, resources: QtiResource[]): QtiResource[] {
	const listed = new Set(resources.filter(isQuestions).map(({ part }) => part));
	return [...parts]
		.filter(([part, bytes]) => part.endsWith('.xml') && !listed.has(part) && isItem(bytes))
		.map(([part]) => ({ part, type: 'imsqti_item', tags: [] }));
}

/** By the first element that is written in the file. */
const isItem = (bytes: Uint8Array): boolean =>
	/^(?:[^<]|<[?!][^>]*>)*<(?:[\w.-]+:)?(?:assessmentItem|qti-assessment-item|questestinterop)[\s>]/.test(
		decodeXml(bytes.subarray(0, 4_000))
	);

function readResource(resource: QtiResource, parts: Parts, box: PictureBox): ForeignChoice | NotTaken {
	const { part, type, tags } = resource;
	const place = { part };
	const leave = (reason: string): NotTaken => ({ name: part, type: type || 'assessmentItem', reason, place });
	const bytes = parts.get(part);
	if (bytes === undefined) return leave('bank.qti_part_missing');
	if (isOld(resource)) return leave('bank.qti_old');
	const item = parsed(bytes);
	if (item instanceof DomainError) {
		return leave(item.code === 'bank.xml_doctype' ? 'bank.qti_part_doctype' : 'bank.qti_part_broken');
	}
	if (item.name === 'questestinterop') return leave('bank.qti_old');
	if (item.name !== 'assessmentItem') return leave('bank.qti_not_item');
	return qtiItem(item, {
		place: { part, line: item.line },
		tags,
		picture: packagePicture(part, parts, box),
		stimulus: (reference) => stimulusOf(part, reference, parts)
	});
}

function parsed(bytes: Uint8Array): XmlElement | DomainError {
	try {
		return parseQti(decodeXml(bytes));
	} catch (fault) {
		if (fault instanceof DomainError) return fault;
		throw fault;
	}
}

function packagePicture(from: string, parts: Parts, box: PictureBox): PictureSource {
	return (src, alt) => {
		const part = resolvePart(from, src);
		const bytes = part === null ? undefined : parts.get(part);
		if (part === null || bytes === undefined) return addDataPicture(box, src, alt);
		return box.add(`${alt}|${part}`, () => ({ name: part.split('/').at(-1)!, bytes, alt }));
	};
}

function stimulusOf(from: string, reference: XmlElement, parts: Parts): XmlElement[] | null {
	const part = resolvePart(from, reference.attributes.get('href') ?? '');
	const bytes = part === null ? undefined : parts.get(part);
	const stimulus = bytes && parsed(bytes);
	if (stimulus === undefined || stimulus instanceof DomainError) return null;
	const body = childNamed(stimulus, 'stimulusBody');
	return body ? [body] : null;
}
