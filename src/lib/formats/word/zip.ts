import { Inflate } from 'fflate';
import { DomainError } from '../../domain/domain-error';

export const MAX_FILE_MEGABYTES = 20;
export const MAX_UNPACKED_MEGABYTES = 60;
export const MAX_PARTS = 2_000;
const MEGABYTE = 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** So little at a time that no step unpacks to more than about 16 MB before it is counted. */
const STEP_BYTES = 16 * 1024;

export interface Zip {
	names: string[];
	/** The bytes of a part by its name in any case; null where there is none. All parts read together are bounded. */
	read(name: string): Uint8Array | null;
}

interface Entry {
	name: string;
	flags: number;
	method: number;
	crc: number;
	packed: number;
	unpacked: number;
	header: number;
}

const damaged = () => new DomainError('bank.word_damaged');
const unpacksTooLarge = () => new DomainError('bank.word_unpacks_too_large', { megabytes: MAX_UNPACKED_MEGABYTES });

/** Opens a zip of at most 20 MB, at most 2,000 parts with harmless names, at most 60 MB unpacked; else throws 'bank.word_*'. */
export function openZip(bytes: Uint8Array): Zip {
	if (bytes.length > MAX_FILE_MEGABYTES * MEGABYTE) {
		throw new DomainError('bank.word_too_large', { megabytes: MAX_FILE_MEGABYTES });
	}
	const entries = new Map<string, Entry>();
	for (const entry of directory(bytes)) {
		if (!isHarmless(entry.name)) throw new DomainError('bank.word_part_name');
		if (entries.has(entry.name.toLowerCase())) throw damaged();
		entries.set(entry.name.toLowerCase(), entry);
	}
	const claimed = [...entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0);
	if (claimed > MAX_UNPACKED_MEGABYTES * MEGABYTE) throw unpacksTooLarge();

	let room = MAX_UNPACKED_MEGABYTES * MEGABYTE;
	return {
		names: [...entries.values()].map(({ name }) => name),
		read(name) {
			const entry = entries.get(name.toLowerCase());
			if (!entry) return null;
			const part = unpack(bytes, entry, room);
			room -= part.length;
			return part;
		}
	};
}

/** A part is named by a path from the root of the package; anything that could lead out of it is refused. */
const isHarmless = (name: string) =>
	name !== '' &&
	// eslint-disable-next-line no-control-regex
	!/[\\:\u0000-\u001f]|^\//.test(name) &&
	name.split('/').every((step) => step !== '..' && step !== '.');

function* directory(bytes: Uint8Array): Generator<Entry> {
	const view = viewOf(bytes);
	const end = endOfDirectory(view);
	const count = view.getUint16(end + 10, true);
	if (count > MAX_PARTS) throw new DomainError('bank.word_too_many_parts', { parts: MAX_PARTS });
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
		const nameLength = view.getUint16(at + 28, true);
		yield {
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			header: view.getUint32(at + 42, true)
		};
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
}

function endOfDirectory(view: DataView): number {
	const lowest = Math.max(0, view.byteLength - 65_557);
	for (let at = view.byteLength - 22; at >= lowest; at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	throw damaged();
}

/** The directory's word about the size is checked, not believed: the bytes are counted as they come. */
function unpack(bytes: Uint8Array, entry: Entry, room: number): Uint8Array {
	if (entry.flags & ENCRYPTED) throw new DomainError('bank.word_locked');
	const view = viewOf(bytes);
	if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== LOCAL_HEADER) throw damaged();
	const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
	const packed = bytes.subarray(start, start + entry.packed);
	if (packed.length !== entry.packed) throw damaged();
	if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
	const part = entry.method === STORED ? new Uint8Array(packed) : inflated(packed, room);
	if (part.length > room) throw unpacksTooLarge();
	if (part.length !== entry.unpacked || checksum(part) !== entry.crc) throw damaged();
	return part;
}

function inflated(packed: Uint8Array, room: number): Uint8Array {
	const pieces: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((piece) => {
		size += piece.length;
		if (size > room) throw unpacksTooLarge();
		pieces.push(piece);
	});
	try {
		for (let at = 0; at === 0 || at < packed.length; at += STEP_BYTES) {
			inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
		}
	} catch (error) {
		if (error instanceof DomainError) throw error;
		throw damaged();
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

const CHECKSUM_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/** CRC-32 as zip files carry it. */
function checksum(bytes: Uint8Array): number {
	let value = 0xffffffff;
	for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ CHECKSUM_TABLE[(value ^ bytes[at]!) & 0xff]!;
	return (value ^ 0xffffffff) >>> 0;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
