import { Inflate } from 'fflate';
import { DomainError } from '../../domain/domain-error';
import { checkPartName } from './part-name';
import { zipEntries, type ZipEntry } from './zip-directory';

const MEGABYTE = 1024 * 1024;
const MAX_PACKED = 20 * MEGABYTE;
const MAX_UNPACKED = 60 * MEGABYTE;
const MAX_PARTS = 2_000;
/** Deflate packs a thousand times at most, so that no step can make more than 16 MB before it is counted. */
const STEP = 16 * 1024;

/**
 * The parts of a package by name. What they unpack to is counted while they are unpacked, over all of them, so neither a false size nor parts that share
 * their bytes get through. Throws 'bank.file_too_large', 'bank.package_*' and 'bank.macros'.
 */
export function unzip(bytes: Uint8Array, maxParts = MAX_PARTS): Map<string, Uint8Array> {
	if (bytes.length > MAX_PACKED) throw new DomainError('bank.file_too_large', { megabytes: MAX_PACKED / MEGABYTE });
	const parts = new Map<string, Uint8Array>();
	const entries = zipEntries(bytes, maxParts);
	for (const { name } of entries) {
		checkPartName(name);
		if (/(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name)) throw new DomainError('bank.macros');
	}
	let room = MAX_UNPACKED;
	for (const entry of entries) {
		if (parts.has(entry.name)) throw new DomainError('bank.package_damaged');
		const part = unpack(entry, room);
		room -= part.length;
		parts.set(entry.name, part);
	}
	return parts;
}

function unpack({ method, locked, packed }: ZipEntry, room: number): Uint8Array {
	if (locked) throw new DomainError('bank.package_locked');
	if (method !== 0 && method !== 8) throw new DomainError('bank.package_damaged');
	const pieces: Uint8Array[] = [];
	let size = 0;
	const take = (piece: Uint8Array) => {
		size += piece.length;
		if (size > room) throw new DomainError('bank.package_unpacked', { megabytes: MAX_UNPACKED / MEGABYTE });
		pieces.push(piece);
	};
	if (method === 0) take(packed);
	else inflateInSteps(packed, take);
	return joined(pieces, size);
}

function inflateInSteps(packed: Uint8Array, take: (piece: Uint8Array) => void) {
	const inflate = new Inflate(take);
	try {
		for (let at = 0; at < packed.length; at += STEP) {
			inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
		}
	} catch (fault) {
		throw fault instanceof DomainError ? fault : new DomainError('bank.package_damaged');
	}
}

function joined(pieces: Uint8Array[], size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
