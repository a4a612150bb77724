import { strToU8, zipSync } from 'fflate';
import type { FoundPicture } from '../../domain/found-question';
import { picturesIn } from '../../domain/rich-text';
import type { ExchangeFile, ExchangeItem } from '../exchange/exchange-item';
import { missingPictures, pictureFile, textsOf } from '../exchange/picture-file';
import { qti3Item } from './qti3-item';
import { qti3Manifest } from './qti3-manifest';

/** The same items give the same bytes. */
const PACKED_AT = new Date(2000, 0, 1);

/** Items as a QTI 3.0 package: a manifest, a file an item, the pictures. */
export function writeQti3(items: ExchangeItem[], pictures: FoundPicture[]): ExchangeFile {
	const byId = new Map(pictures.map((picture) => [picture.id, picture]));
	const files: Record<string, Uint8Array> = {};
	const entries = items.map((item, index) => {
		const ids = [...new Set(textsOf(item).flatMap(picturesIn))];
		const shown = ids.flatMap((id) => byId.get(id) ?? []);
		for (const picture of shown) files[`images/${pictureFile(picture)}`] = picture.bytes;
		const number = String(index + 1).padStart(4, '0');
		files[`items/q${number}.xml`] = strToU8(qti3Item(item, `q${number}`, byId));
		return { identifier: `q${number}`, item, images: shown.map(pictureFile) };
	});
	files['imsmanifest.xml'] = strToU8(qti3Manifest(entries));
	const bytes = zipSync(files, { mtime: PACKED_AT });
	return { bytes, lost: items.flatMap((item) => missingPictures(item, byId)) };
}
