import type { ZipKind } from './zip';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const METHODS: Record<number, ZipEntry['method']> = { 0: 'stored', 8: 'deflated' };

export interface ZipEntry {
	name: string;
	method: 'stored' | 'deflated' | 'other';
	isLocked: boolean;
	packed: Uint8Array;
	/** Unpacked, as the directory says. */
	size: number;
	crc: number;
}

export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The entries of a zip file in its directory's order, folders left out; what they say of themselves is not believed yet. */
export function zipEntries(
	bytes: Uint8Array,
	{ maxParts, tooManyParts, damaged }: Pick<ZipKind, 'maxParts' | 'tooManyParts' | 'damaged'>
): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === null) throw damaged();
	const count = view.getUint16(end + 10, true);
	if (count > maxParts) throw tooManyParts(maxParts);
	const entries: ZipEntry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		const start = dataStart(view, view.getUint32(at + 42, true));
		const length = view.getUint32(at + 20, true);
		if (start === null || start + length > bytes.length) throw damaged();
		if (!name.endsWith('/')) {
			entries.push({
				name,
				method: METHODS[view.getUint16(at + 10, true)] ?? 'other',
				isLocked: (view.getUint16(at + 8, true) & 1) === 1,
				packed: bytes.subarray(start, start + length),
				size: view.getUint32(at + 24, true),
				crc: view.getUint32(at + 16, true)
			});
		}
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function dataStart(view: DataView, at: number): number | null {
	if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_ENTRY) return null;
	return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function endOfDirectory(view: DataView): number | null {
	const lowest = Math.max(0, view.byteLength - 65_557);
	for (let at = view.byteLength - 22; at >= lowest; at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	return null;
}
