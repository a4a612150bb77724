/** Sharp enough to read a banner in the picture, light enough for a village's line. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/**
 * A photo made small enough to send, as JPEG. Drawing it anew also leaves out what the camera wrote into it: place, device, owner.
 * What is no picture that the browser can open comes back as it was.
 */
export async function shrinkPhoto(file: File): Promise<File> {
	if (!/^image\/(jpeg|png|webp|heic|heif|avif|bmp)$/.test(file.type)) return file;
	const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
	if (picture === null) return file;
	const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	const context = canvas.getContext('2d');
	if (context === null) return file;
	// What was see-through would come out black.
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(picture, 0, 0, canvas.width, canvas.height);
	picture.close();
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
	if (blob === null) return file;
	return new File([blob], file.name.replace(/(\.[^.]*)?$/, '.jpg'), {
		type: 'image/jpeg',
		lastModified: file.lastModified
	});
}
