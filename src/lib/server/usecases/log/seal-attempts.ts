import { sealDigest } from '../../../domain/seal';
import { DomainError } from '../../../domain/domain-error';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as seals from '../../store/seals';

const SEALED_AT_ONCE = 500;

/**
 * Binds finished attempts that no seal covers yet into the log's chain: from then on a changed, removed or added one is found by
 * `verify`. Gives how many. Several processes may seal at once: an attempt gets into one seal.
 */
export async function sealAttempts(now: number): Promise<number> {
	for (let sealed = 0; ;) {
		const batch = await seals.unsealed(SEALED_AT_ONCE);
		if (batch.length === 0) return sealed;
		await write(async (tx) => {
			const seq = await auditLog.add(tx, now, {
				actorId: null,
				act: 'attempts.seal',
				objectKind: 'attempts',
				objectId: batch[0]?.id ?? '',
				after: { count: batch.length, digest: sealDigest(batch) }
			});
			if (!(await seals.mark(tx, batch, seq))) throw new DomainError('log.conflict');
		});
		sealed += batch.length;
	}
}
