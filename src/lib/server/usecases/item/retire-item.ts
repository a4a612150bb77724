import type { Actor } from '../../access';
import { moveItem, type ItemActInput } from './move-item';

/** Takes an item out of use; rounds already published keep the version they hold. */
export const retireItem = (actor: Actor, input: ItemActInput, now: number) => moveItem(actor, input, 'retire', now);
