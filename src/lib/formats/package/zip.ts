import { DomainError } from '../../domain/domain-error';
import { crc32 } from 'node:zlib';
import { inflated } from './inflate';
import { isHarmlessName } from './part-name';
import { zipEntries, type ZipEntry } from './zip-directory';

const MEGABYTE = 1024 * 1024;
export const MAX_PACKED_MEGABYTES = 20;
const MAX_UNPACKED_MEGABYTES = 60;

export interface Zip {
	names: string[];
	/** The bytes of a part by its name in any case; null where there is none. All parts read together are bounded. */
	read(name: string): Uint8Array | null;
}

/** What a zip is called where it is refused, and how many parts its kind needs at most. */
export interface ZipKind {
	maxParts: number;
	tooLarge(megabytes: number): DomainError;
	tooManyParts(parts: number): DomainError;
	badName(name: string): DomainError;
	unpacksTooLarge(megabytes: number): DomainError;
	locked(): DomainError;
	damaged(): DomainError;
}

/**
 * Opens a zip of at most 20 MB and 60 MB unpacked, whose parts have harmless names. The directory's word about sizes is checked, not believed: the bytes
 * are counted while they unpack, over all parts that are read.
 */
export function openZip(bytes: Uint8Array, kind: ZipKind): Zip {
	if (bytes.length > MAX_PACKED_MEGABYTES * MEGABYTE) throw kind.tooLarge(MAX_PACKED_MEGABYTES);
	const entries = new Map<string, ZipEntry>();
	for (const entry of zipEntries(bytes, kind)) {
		if (!isHarmlessName(entry.name)) throw kind.badName(entry.name.slice(0, 80));
		if (entries.has(entry.name.toLowerCase())) throw kind.damaged();
		entries.set(entry.name.toLowerCase(), entry);
	}
	const claimed = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
	if (claimed > MAX_UNPACKED_MEGABYTES * MEGABYTE) throw kind.unpacksTooLarge(MAX_UNPACKED_MEGABYTES);

	let room = MAX_UNPACKED_MEGABYTES * MEGABYTE;
	return {
		names: [...entries.values()].map(({ name }) => name),
		read(name) {
			const entry = entries.get(name.toLowerCase());
			if (!entry) return null;
			const part = unpacked(entry, room, kind);
			room -= part.length;
			return part;
		}
	};
}

function unpacked({ isLocked, method, packed, size, crc }: ZipEntry, room: number, kind: ZipKind): Uint8Array {
	if (isLocked) throw kind.locked();
	if (method !== 'stored' && method !== 'deflated') throw kind.damaged();
	const outcome = method === 'stored' ? packed.slice() : inflated(packed, room);
	if (outcome === 'damaged') throw kind.damaged();
	if (outcome === 'too large' || outcome.length > room) throw kind.unpacksTooLarge(MAX_UNPACKED_MEGABYTES);
	if (outcome.length !== size || crc32(outcome) !== crc) throw kind.damaged();
	return outcome;
}
