import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { moveItem, type ItemActInput } from './move-item';

/** Gives an item back to its author, saying what is to be mended. */
export async function returnItem(actor: Actor, input: ItemActInput, now: number) {
	if (input.note === '') throw new DomainError('item.note.required', {}, 'note');
	return moveItem(actor, input, 'return', now);
}
