import { DomainError } from '../../../domain/domain-error';
import { itemOfQuestion } from '../../../domain/imported-question';
import type { ItemContent } from '../../../domain/item';
import { sameText } from '../../../domain/near-question';
import { picturesIn } from '../../../domain/rich-text';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { newId } from '../../id';
import type { NewItem } from '../../store/imported-items';
import * as importQuestions from '../../store/import-questions';
import type { ItemImportHead } from '../../store/item-imports';
import { rollupOf } from '../item/item-content';
import { textsOf } from '../item/pictures-of';
import { ownPictures } from './own-pictures';

const AT_ONCE = 100;

/** The rows that an import becomes, made in slices. Throws with the number of questions that cannot be taken as they are. */
export async function prepareBatch(
	actor: Actor,
	head: ItemImportHead,
	{ submits, skipsTwins }: { submits: boolean; skipsTwins: boolean },
	now: number
): Promise<{ items: NewItem[]; twins: string[]; pictures: string[] }> {
	const { id: importId, unitId, settings } = head;
	const items: NewItem[] = [];
	const twins: string[] = [];
	const pictures = new Set<string>();
	const left = { wrong: 0, topic: 0, difficulty: 0 };
	// Of two in the file the second is left out only while the first is taken: it may have been skipped or mended since they were compared.
	const taken = new Set<string>();
	for await (const row of takenOf(importId)) {
		if (skipsTwins) {
			const text = sameText({ id: row.id, ...row.question });
			if (taken.has(text) || row.duplicates.some(({ isSame, where }) => isSame && where === 'bank')) {
				twins.push(row.id);
				continue;
			}
			taken.add(text);
		}
		const content = row.errors > 0 ? null : itemOfQuestion(row, settings);
		const named = content ? textsOf(content).flatMap(picturesIn) : [];
		const known = named.length > 0 ? await ownPictures(head, named) : {};
		if (content && named.every((id) => id in known)) {
			items.push(newItem(row.id, content, { unitId, importId, actorId: actor.id, submits }, now));
			for (const id of named) pictures.add(id);
		} else if (content) left.wrong++;
		else if (row.errors === 0 && (row.topic ?? settings.topic) === null) left.topic++;
		else if (row.errors === 0 && (row.question.difficulty ?? settings.difficulty) === null) left.difficulty++;
		else left.wrong++;
	}
	if (left.wrong > 0) throw new DomainError('bank.import_wrong_left', { count: left.wrong });
	if (left.topic > 0) throw new DomainError('bank.import_topic_left', { count: left.topic });
	if (left.difficulty > 0) throw new DomainError('bank.import_difficulty_left', { count: left.difficulty });
	if (items.length === 0) throw new DomainError('bank.import_none_left');
	return { items, twins, pictures: [...pictures] };
}

/** Those that are not skipped, in the file's order; others are served in between. */
async function* takenOf(importId: string) {
	for (let after = 0; ;) {
		const rows = await importQuestions.stretch(importId, after, AT_ONCE);
		yield* rows.filter(({ isSkipped }) => !isSkipped);
		if (rows.length < AT_ONCE) return;
		after = rows.at(-1)!.position;
		await breathe();
	}
}

interface About {
	unitId: string;
	importId: string;
	actorId: string;
	submits: boolean;
}

/** A question keeps its id as an item. */
function newItem(
	id: string,
	content: ItemContent,
	{ unitId, importId, actorId, submits }: About,
	now: number
): NewItem {
	const versionId = newId(now);
	const written = { authorId: actorId, createdAt: now };
	const own = { unitId, importId, updatedAt: now, use: 'any' as const, shippedId: null, isDemo: false };
	const status = submits ? ('in_review' as const) : ('draft' as const);
	const versions = { currentVersionId: versionId, approvedVersionId: null };
	const review = {
		id: newId(now),
		itemId: id,
		versionId,
		act: 'submit' as const,
		staffId: actorId,
		note: null,
		at: now
	};
	return {
		item: { id, status, ...versions, ...rollupOf(content), ...written, ...own },
		version: { id: versionId, itemId: id, version: 1, ...content, ...written },
		review: submits ? review : null
	};
}
