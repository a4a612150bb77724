import { DomainError } from '../../../domain/domain-error';
import type { Db } from '../../db';
import * as keyCorrections from '../../store/key-corrections';
import * as rounds from '../../store/rounds';

/**
 * Before a staff act changes entries of a round, in the same write: a ranking made of older ones is refused from here on.
 * Throws 'round.finalized', and 'round.regrade_unfinished' while a mended key is being worked in.
 */
export async function openEntries(tx: Db, roundId: string): Promise<void> {
	if (!(await rounds.noteEntryChange(tx, roundId))) throw new DomainError('round.finalized');
	if (await keyCorrections.unfinishedIn(roundId, tx)) throw new DomainError('round.regrade_unfinished');
}
