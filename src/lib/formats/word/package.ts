import { DomainError } from '../../domain/domain-error';
import { resolvePart } from '../package/part-name';
import { holdsUtf16, startsWith } from '../package/signature';
import { childrenOf, readXml, type XmlElement } from './xml';
import { openZip, type Zip, type ZipKind } from '../package/zip';

export interface Relationship {
	/** The last word of its type: 'image', 'styles'. */
	type: string;
	/** The part's path in the package; the address as written where it is external. */
	target: string;
	external: boolean;
}

export interface WordPackage {
	zip: Zip;
	/** The path of the document's main part. */
	document: string;
	relationships: Map<string, Relationship>;
}

const WORD: ZipKind = {
	maxParts: 2_000,
	tooLarge: (megabytes) => new DomainError('bank.word_too_large', { megabytes }),
	tooManyParts: (parts) => new DomainError('bank.word_too_many_parts', { parts }),
	badName: () => new DomainError('bank.word_part_name'),
	unpacksTooLarge: (megabytes) => new DomainError('bank.word_unpacks_too_large', { megabytes }),
	locked: () => new DomainError('bank.word_locked'),
	damaged: () => new DomainError('bank.word_damaged')
};

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Opens a .docx. Throws 'bank.macros' or 'bank.word_*' for what is none, cannot be opened or must not be. */
export function openWordPackage(bytes: Uint8Array, fileName: string): WordPackage {
	if (startsWith(bytes, COMPOUND_FILE)) {
		throw new DomainError(holdsUtf16(bytes, 'EncryptedPackage') ? 'bank.word_locked' : 'bank.word_old');
	}
	if (!startsWith(bytes, ZIP)) throw new DomainError(bytes.length === 0 ? 'bank.word_damaged' : 'bank.word_kind');
	if (/\.(docm|dotm)$/i.test(fileName)) throw new DomainError('bank.macros');
	const zip = openZip(bytes, WORD);
	if (zip.names.some((name) => /(^|\/)vba(Project\.bin|Data\.xml)$/i.test(name))) throw new DomainError('bank.macros');

	const types = zip.read('[Content_Types].xml');
	if (!types) throw new DomainError('bank.word_kind');
	const contentTypes = readXml(types).children;
	if (contentTypes.some(({ attributes }) => /macroEnabled|vbaProject/i.test(attributes.ContentType ?? ''))) {
		throw new DomainError('bank.macros');
	}
	const document =
		[...relationshipsOf(zip, '').values()].find(({ type, external }) => type === 'officeDocument' && !external)
			?.target ?? 'word/document.xml';
	if (!isWordDocument(contentTypes, document)) throw new DomainError('bank.word_kind');
	return { zip, document, relationships: relationshipsOf(zip, document) };
}

/** The part that a document has one of: 'styles', 'numbering'. */
export function partOfType({ zip, relationships }: WordPackage, type: string): XmlElement | undefined {
	const found = [...relationships.values()].find((one) => one.type === type && !one.external);
	const bytes = found && zip.read(found.target);
	return bytes ? readXml(bytes) : undefined;
}

function isWordDocument(contentTypes: XmlElement[], document: string): boolean {
	const own = contentTypes.find(
		({ name, attributes }) =>
			name === 'ct:Override' && attributes.PartName?.toLowerCase() === `/${document}`.toLowerCase()
	);
	return /wordprocessingml\.(document|template)\.main/.test(own?.attributes.ContentType ?? '');
}

/** What a part refers to; '' is the package itself. */
function relationshipsOf(zip: Zip, source: string): Map<string, Relationship> {
	const slash = source.lastIndexOf('/') + 1;
	const bytes = zip.read(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
	const found = new Map<string, Relationship>();
	if (!bytes) return found;
	for (const { attributes } of childrenOf(readXml(bytes), 'rel:Relationship')) {
		const external = attributes.TargetMode === 'External';
		const target = attributes.Target ?? '';
		found.set(attributes.Id ?? '', {
			type: (attributes.Type ?? '').split('/').at(-1)!,
			// What would lead out of the package is not found.
			target: external ? target : (resolvePart(source, target) ?? ''),
			external
		});
	}
	return found;
}
