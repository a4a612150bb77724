const PLAIN_BYTES = 512 * 1024;

/**
 * Whether a body is larger than its sender may send. Photos and lists are uploaded by staff only, in forms made for it (the start
 * script's limit holds for them); all that anybody else sends is small.
 */
export function isTooLarge(request: Request, isStaff: boolean): boolean {
	const bytes = Number(request.headers.get('content-length') ?? 0);
	const uploads = isStaff && (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
	return bytes > PLAIN_BYTES && !uploads;
}
