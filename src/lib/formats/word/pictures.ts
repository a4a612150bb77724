import type { FoundPicture } from '../../domain/found-question';
import { DomainError } from '../../domain/domain-error';
import { isShownPicture } from '../exchange/shown-picture';
import type { WordPackage } from './package';

const MAX_PICTURES = 500;

export interface Pictures {
	found: FoundPicture[];
	/** The id of an embedded picture by the relation that the drawing names, or the code of what is wrong with it. */
	take(relation: string, alt: string): { id: string } | { problem: string };
}

/** Takes a picture out of the package where the text first shows it; shown twice, it is one picture. */
export function takePictures({ zip, relationships }: WordPackage): Pictures {
	const found: FoundPicture[] = [];
	const taken = new Map<string, { id: string } | { problem: string }>();

	const open = (relation: string, alt: string): { id: string } | { problem: string } => {
		const relationship = relationships.get(relation);
		if (relationship?.external) return { problem: 'bank.word_picture_linked' };
		const bytes = relationship ? zip.read(relationship.target) : null;
		if (!relationship || !bytes) return { problem: 'bank.word_picture_missing' };
		if (!isShownPicture(bytes)) return { problem: 'bank.word_picture_kind' };
		if (found.length >= MAX_PICTURES) throw new DomainError('bank.word_too_many_pictures', { pictures: MAX_PICTURES });
		const id = `p${found.length + 1}`;
		found.push({ id, name: relationship.target.split('/').at(-1)!, bytes, alt });
		return { id };
	};

	return {
		found,
		take(relation, written) {
			const alt = altText(written);
			const key = `${relationships.get(relation)?.target ?? relation} ${alt}`;
			const outcome = taken.get(key) ?? open(relation, alt);
			taken.set(key, outcome);
			return outcome;
		}
	};
}

/** The author's words, without the ones that Word makes up and says so. */
const altText = (written: string) =>
	written
		.normalize('NFC')
		.replace(/\s+/g, ' ')
		.replace(/ ?(Description automatically generated.*|AI-generated content may be incorrect\.?)$/i, '')
		.trim();
