import { encode } from 'uqr';

/** A QR code as one SVG path in a square of `size` units, its margin included. */
export function qrPath(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: 2 });
	const modules = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: modules.join('') };
}
