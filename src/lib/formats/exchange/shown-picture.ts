const PNG = /^\x89PNG\r\n/;
const JPEG = /^\xff\xd8\xff/;
const GIF = /^GIF8[79]a/;
const WEBP = /^RIFF[\s\S]{4}WEBP/;

/** By what it holds, not by its name: PNG, JPEG, GIF, WebP. Metafiles (WMF, EMF), TIFF and drawings no phone shows, or not safely. */
export function isShownPicture(bytes: Uint8Array): boolean {
	const head = String.fromCharCode(...bytes.subarray(0, 12));
	return [PNG, JPEG, GIF, WEBP].some((signature) => signature.test(head));
}
