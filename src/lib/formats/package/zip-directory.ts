import { DomainError } from '../../domain/domain-error';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

export interface ZipEntry {
	name: string;
	/** 0 stored, 8 deflated. */
	method: number;
	locked: boolean;
	packed: Uint8Array;
}

const damaged = () => new DomainError('bank.package_damaged');

export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The entries of a zip file in its directory's order, folders left out; their sizes are not believed. Throws 'bank.package_damaged', 'bank.package_parts'. */
export function zipEntries(bytes: Uint8Array, maxParts: number): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	const count = view.getUint16(end + 10, true);
	if (count > maxParts) throw new DomainError('bank.package_parts', { count: maxParts });
	const entries: ZipEntry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		const start = dataStart(view, view.getUint32(at + 42, true));
		const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
		const locked = (view.getUint16(at + 8, true) & 1) === 1;
		if (!name.endsWith('/')) entries.push({ name, method: view.getUint16(at + 10, true), locked, packed });
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function dataStart(view: DataView, at: number): number {
	if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_ENTRY) throw damaged();
	return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function endOfDirectory(view: DataView): number {
	const lowest = Math.max(0, view.byteLength - 65_557);
	for (let at = view.byteLength - 22; at >= lowest; at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	throw damaged();
}
