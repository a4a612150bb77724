import { DomainError } from '../../../domain/domain-error';
import { MOST_EXPORTED } from '../../../domain/item-export';
import {
	drawItems,
	paperVariants,
	refersToOptions,
	variantCodes,
	type PrintedItem
} from '../../../domain/paper-variants';
import type { PrintedPaper } from '../../../formats/paper-document/paper';
import type { ChosenItem } from './chosen-items';
import { wantedItems, type ExportWish } from './export-wish';

/** The paper as it will be printed. Throws 'export.too_few', 'export.too_many'. */
export function printedPaper(chosen: readonly ChosenItem[], wish: ExportWish): PrintedPaper {
	const items = wish.choose === 'counts' ? drawn(chosen, wish) : chosen;
	const most = MOST_EXPORTED.paper;
	if (items.length > most) {
		throw new DomainError(
			'export.paper_too_long',
			{ count: items.length, most },
			wish.choose === 'counts' ? 'choose' : 'format'
		);
	}
	const isMixed = wish.shuffleItems || wish.shuffleOptions;
	const variants = paperVariants(items, {
		seed: wish.seed,
		codes: variantCodes(wish.variants, wish.codes),
		shuffleItems: wish.shuffleItems,
		shuffleOptions: wish.shuffleOptions
	});
	const byId = Object.fromEntries(items.map(({ id, content }) => [id, content]));
	const kept = variants[0]!.questions.flatMap(({ itemId }, index) => (refersToOptions(byId[itemId]!) ? index + 1 : []));
	return {
		head: {
			unitName: wish.issuer,
			title: wish.title.trim(),
			minutes: Number(wish.minutes) || null,
			hasNation: wish.hasNation,
			hasName: wish.hasName
		},
		variants,
		items: byId,
		seed: isMixed || wish.choose === 'counts' ? wish.seed : '',
		kept: wish.shuffleOptions ? kept : []
	};
}

/** By the codes of topics, in which the form counts. */
function drawn(chosen: readonly ChosenItem[], wish: ExportWish): PrintedItem[] {
	const pool = chosen.map(({ id, topicCode, content }) => ({ id, content: { ...content, topic: topicCode } }));
	const byId = new Map(chosen.map((one) => [one.id, one]));
	try {
		return drawItems(pool, wantedItems(wish), wish.seed).map(({ id }) => byId.get(id)!);
	} catch (refusal) {
		if (!(refusal instanceof DomainError)) throw refusal;
		const topic = chosen.find(({ topicCode }) => topicCode === refusal.params.topic)?.content.topic;
		throw new DomainError(refusal.code, { ...refusal.params, topic: topic ?? String(refusal.params.topic) }, 'choose');
	}
}
