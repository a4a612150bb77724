import type { Actor } from '../../access';
import { moveItem, type ItemActInput } from './move-item';

/** From now on papers are drawn from this version. Throws 'item.author_cannot_approve' for whoever wrote any of what is new in it. */
export const approveItem = (actor: Actor, input: ItemActInput, now: number) => moveItem(actor, input, 'approve', now);
