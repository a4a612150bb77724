import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import * as itemImports from '../../store/item-imports';
import { importOf } from './import-of';
import { dropImport } from './keep-found';

const DAY_MS = 86_400_000;
/** Reading takes minutes at most; what is still at it after an hour broke off with its server. */
const READING_MS = 3_600_000;
const KEPT_DAYS = 30;
const AT_ONCE = 20;

/** Drops an import that is not part of a bank, with its pictures. Throws 'bank.import.closed'. */
export async function removeImport(actor: Actor, id: string, now: number): Promise<void> {
	const head = await importOf(actor, id);
	if (head.status === 'reading' && head.createdAt > now - READING_MS) throw new DomainError('bank.import.closed');
	if (!(await dropImport(id))) throw new DomainError('bank.import.closed');
}

/** Drops what nobody confirmed for thirty days, and what was never read to its end. Gives how many. */
export async function forgetOldImports(now: number): Promise<number> {
	const ids = await itemImports.abandoned(now - KEPT_DAYS * DAY_MS, now - READING_MS, AT_ONCE);
	for (const id of ids) await dropImport(id);
	return ids.length;
}
