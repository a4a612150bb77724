import type { Actor } from '../../access';
import { moveItem, type ItemActInput } from './move-item';

/** Asks the reviewers to look at a draft. */
export const submitItem = (actor: Actor, input: ItemActInput, now: number) => moveItem(actor, input, 'submit', now);
