import { DomainError } from '../../../domain/domain-error';
import { changedFields } from '../../../domain/item-difference';
import type { Difficulty, ItemContent, ItemStatus } from '../../../domain/item';
import type { ItemUse } from '../../../domain/item-use';
import { authorize, authorizeAnywhere, type Actor } from '../../access';
import { breathe } from '../../breathe';
import { write, type Db } from '../../db';
import * as itemVersions from '../../store/item-versions';
import * as items from '../../store/items';
import { reviseWithin } from './edit-item';
import { contentOf, requireTopic } from './item-content';
import type { ManyAct, ManyItemsForm } from './many-items-form';
import { moveWithin, type ItemStep } from './move-item';
import { setUseWithin } from './set-item-use';

/** Items in one write: others wait for it some tens of milliseconds at most. */
const IN_ONE_WRITE = 25;
export const MOST_AT_ONCE = 5_000;
/** Refusals are told one by one up to here; beyond it only how many there are. */
const MOST_TOLD = 50;

export type Wish = Omit<ManyItemsForm, 'act' | 'all' | 'sure'> & { act: Exclude<ManyAct, 'export'> };

export interface Refusal {
	id: string;
	stem: string;
	/** A code of DomainError. */
	code: string;
	params: Record<string, string | number>;
}

export interface ManyOutcome {
	act: ManyAct;
	done: number;
	/** Stood as wished for already. */
	already: number;
	refused: number;
	/** Up to fifty of the refused. */
	refusals: Refusal[];
}

/**
 * Does one thing to each of a selection and says of each that was refused why. In short writes: an interruption leaves what
 * was done, and doing it again goes on. Throws 'bank.list_too_many' beyond 5,000.
 */
export async function actOnMany(actor: Actor, wish: Wish, now: number): Promise<ManyOutcome> {
	authorizeAnywhere(actor, 'item:read');
	const ids = [...new Set(wish.ids)];
	if (ids.length > MOST_AT_ONCE) throw new DomainError('bank.list_too_many', { most: MOST_AT_ONCE, count: ids.length });
	const outcome: ManyOutcome = { act: wish.act, done: 0, already: 0, refused: 0, refusals: [] };
	for (let from = 0; from < ids.length; from += IN_ONE_WRITE) {
		const some = ids.slice(from, from + IN_ONE_WRITE);
		const told = await write(async (tx) => {
			if (wish.act === 'topic') await requireTopic(tx, wish.topic);
			await items.lock(tx, some);
			const results: (Refusal | 'done' | 'already')[] = [];
			for (const id of some) results.push(await tried(tx, actor, id, wish, now));
			return results;
		});
		for (const result of told) {
			if (typeof result === 'string') outcome[result] += 1;
			else {
				outcome.refused += 1;
				if (outcome.refusals.length < MOST_TOLD) outcome.refusals.push(result);
			}
		}
		await breathe();
	}
	return outcome;
}

/** Refused before anything of the item is written, so that the write may go on. */
async function tried(tx: Db, actor: Actor, id: string, wish: Wish, now: number): Promise<'done' | 'already' | Refusal> {
	const item = await items.find(id, tx);
	if (!item) return { id, stem: '', code: 'item.not_found', params: {} };
	const current = (await itemVersions.find(item.currentVersionId, tx))!;
	try {
		authorize(actor, 'item:read', item.unitPath);
	} catch (refusal) {
		return refused(refusal, id, '');
	}
	try {
		return await acted(tx, actor, item, contentOf(current), wish, now);
	} catch (refusal) {
		return refused(refusal, id, current.stem);
	}
}

function refused(refusal: unknown, id: string, stem: string): Refusal {
	if (!(refusal instanceof DomainError)) throw refusal;
	return { id, stem, code: refusal.code, params: refusal.params };
}

const REACHED: Record<ItemStep, ItemStatus> = {
	submit: 'in_review',
	approve: 'approved',
	return: 'draft',
	retire: 'retired'
};
const isStep = (act: ManyAct): act is ItemStep => act in REACHED;

async function acted(
	tx: Db,
	actor: Actor,
	item: items.FoundItem,
	current: ItemContent,
	wish: Wish,
	now: number
): Promise<'done' | 'already'> {
	const { act } = wish;
	const content = act === 'use' || isStep(act) ? current : changed(current, act, wish);
	const isAlready = isStep(act)
		? item.status === REACHED[act]
		: act === 'use'
			? item.use === wish.use
			: changedFields(current, content).length === 0;
	if (isAlready) return 'already';
	if (!isStep(act)) authorize(actor, 'item:edit', item.unitPath);
	if (item.updatedAt > wish.seenAt) throw new DomainError('item.stale');
	if (isStep(act)) await moveWithin(tx, actor, item, act, wish.note, now);
	else if (act === 'use') await setUseWithin(tx, actor, item, wish.use as ItemUse, now);
	else await reviseWithin(tx, actor, item, content, now);
	return 'done';
}

function changed(current: ItemContent, act: Exclude<Wish['act'], ItemStep | 'use'>, wish: Wish): ItemContent {
	const change: Record<typeof act, Partial<ItemContent>> = {
		topic: { topic: wish.topic },
		difficulty: { difficulty: wish.difficulty as Difficulty },
		audiences: { audiences: wish.audiences },
		source: { source: wish.source }
	};
	return { ...current, ...change[act] };
}
