import type { Actor } from '../../access';
import { moveItem, type ItemActInput } from './move-item';

/** Gives an item back to its author; throws 'item.note.required' where it is not said what is to be mended. */
export const returnItem = (actor: Actor, input: ItemActInput, now: number) => moveItem(actor, input, 'return', now);
