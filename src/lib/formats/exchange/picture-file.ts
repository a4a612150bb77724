import type { FoundPicture } from '../../domain/found-question';
import { picturesIn } from '../../domain/rich-text';
import { pictureOf } from '../../domain/picture';
import type { ExchangeItem, ExchangeLoss } from './exchange-item';

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };

export const pictureType = (bytes: Uint8Array): string => pictureOf(bytes)?.type ?? 'application/octet-stream';

/** A file name for it that every program and disk takes. */
export function pictureFile({ id, bytes }: FoundPicture): string {
	const type = pictureOf(bytes)?.type;
	return type ? `${id}.${ENDINGS[type]}` : id;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const textsOf = ({ content }: ExchangeItem): string[] => [
	content.stem,
	...content.options.map(({ text }) => text),
	content.explanation,
	content.source
];

/** The pictures that an item's texts name but nobody gave. */
export const missingPictures = (item: ExchangeItem, pictures: ReadonlyMap<string, FoundPicture>): ExchangeLoss[] =>
	textsOf(item)
		.flatMap(picturesIn)
		.filter((id) => !pictures.has(id))
		.map((id) => ({ label: item.label, code: 'bank.exchange_picture_missing', params: { name: id } }));
