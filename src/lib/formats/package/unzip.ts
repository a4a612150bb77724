import { DomainError } from '../../domain/domain-error';
import { openZip, type Zip, type ZipKind } from './zip';

const MAX_PARTS = 2_000;

const PACKAGE: ZipKind = {
	maxParts: MAX_PARTS,
	tooLarge: (megabytes) => new DomainError('bank.file_too_large', { megabytes }),
	tooManyParts: (count) => new DomainError('bank.package_parts', { count }),
	badName: (name) => new DomainError('bank.package_path', { name }),
	unpacksTooLarge: (megabytes) => new DomainError('bank.package_unpacked', { megabytes }),
	locked: () => new DomainError('bank.package_locked'),
	damaged: () => new DomainError('bank.package_damaged')
};

/** A package within its bounds, each part unpacked when it is asked for. Throws 'bank.file_too_large' and 'bank.package_*'. */
export const openPackage = (bytes: Uint8Array, maxParts = MAX_PARTS): Zip => openZip(bytes, { ...PACKAGE, maxParts });

/** All parts of a package by name. Throws 'bank.file_too_large', 'bank.package_*' and 'bank.macros'. */
export function unzip(bytes: Uint8Array, maxParts = MAX_PARTS): Map<string, Uint8Array> {
	const zip = openPackage(bytes, maxParts);
	if (zip.names.some((name) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) {
		throw new DomainError('bank.macros');
	}
	return new Map(zip.names.map((name) => [name, zip.read(name)!]));
}
