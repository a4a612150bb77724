import { DomainError } from '../../domain/domain-error';
import type { FoundPicture } from '../../domain/found-question';
import type { PictureSource } from '../html-flow';
import { isShownPicture } from './shown-picture';

const MAX_PICTURES = 500;

/** Collects the pictures of a file; one that several texts show is kept once. */
export interface PictureBox {
	pictures: FoundPicture[];
	/** The id of the picture, or why it is of no use; `key` tells two of them apart. Throws 'bank.too_many_pictures'. */
	add(key: string, picture: () => Omit<FoundPicture, 'id'>): string | { code: string };
}

export function pictureBox(): PictureBox {
	const pictures: FoundPicture[] = [];
	const ids = new Map<string, string>();
	return {
		pictures,
		add(key, picture) {
			const known = ids.get(key);
			if (known !== undefined) return known;
			if (pictures.length >= MAX_PICTURES) throw new DomainError('bank.too_many_pictures', { count: MAX_PICTURES });
			const taken = picture();
			if (!isShownPicture(taken.bytes)) return { code: 'bank.exchange_picture_kind' };
			const id = `p${pictures.length + 1}`;
			ids.set(key, id);
			pictures.push({ id, ...taken });
			return id;
		}
	};
}

/** A picture that a text carries in itself: 'data:image/png;base64,…'. Null for every other address. */
export function addDataPicture(box: PictureBox, src: string, alt: string): ReturnType<PictureSource> {
	const comma = src.indexOf(',');
	const type = /^data:image\/([a-z0-9.+-]{1,20});base64$/i.exec(src.slice(0, Math.max(comma, 0)))?.[1];
	if (type === undefined) return null;
	const bytes = () => bytesOfBase64(src.slice(comma + 1));
	return box.add(`${alt}|${src}`, () => ({ name: `picture.${type.toLowerCase()}`, bytes: bytes(), alt }));
}

export const bytesOfBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
