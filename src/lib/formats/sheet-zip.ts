import { DomainError } from '../domain/domain-error';

/** What 50,000 rows of text unpack to, with room to spare. */
const MAX_UNPACKED_BYTES = 60 * 1024 * 1024;
const MAX_PARTS = 2_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const HAS_DESCRIPTOR = 8;
const DAMAGED = () => new DomainError('sheet.damaged');

interface Part {
	name: string;
	packed: number;
	unpacked: number;
	flags: number;
}

/**
 * Looks at the directory of a zip file before anything is unpacked. Throws 'sheet.*' for what is no workbook, carries
 * macros, or would unpack to more than a list can hold. The reader unpacks no part further than its entry says, so an
 * entry that hides its size is refused.
 */
export function checkWorkbookZip(bytes: Uint8Array, fileName: string): void {
	const parts = partsOf(bytes);
	const macros = parts.some(({ name }) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name));
	if (macros || /\.(xlsm|xltm|xlsb)$/i.test(fileName)) throw new DomainError('sheet.macros');
	if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw new DomainError('sheet.kind');
	const hidesSize = ({ packed, unpacked, flags }: Part) =>
		(packed > 0 && unpacked === 0) || (packed === 0 && (unpacked > 0 || (flags & HAS_DESCRIPTOR) !== 0));
	if (parts.some(hidesSize)) throw DAMAGED();
	const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
	if (unpacked > MAX_UNPACKED_BYTES) throw new DomainError('sheet.too_large', { megabytes: 5 });
}

/** The entries of the directory at the end of the file. 64-bit archives are for files far above our limit. */
function partsOf(bytes: Uint8Array): Part[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	const count = view.getUint16(end + 10, true);
	if (count > MAX_PARTS) throw new DomainError('sheet.too_large', { megabytes: 5 });
	const parts: Part[] = [];
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw DAMAGED();
		const nameLength = view.getUint16(at + 28, true);
		parts.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			flags: view.getUint16(at + 8, true),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true)
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return parts;
}

function endOfDirectory(view: DataView): number {
	const lowest = Math.max(0, view.byteLength - 65_557);
	for (let at = view.byteLength - 22; at >= lowest; at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	throw DAMAGED();
}
