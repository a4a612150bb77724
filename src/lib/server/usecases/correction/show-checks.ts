import { IRREGULARITY_KINDS, type IrregularityKind } from '../../../domain/irregularity';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as irregularities from '../../store/irregularities';
import { findRound } from '../contest/find-contest';
import { roundHead, roundWork } from './round-work';

const PAGE = 50;

/** As they stand in the address. */
export interface ChecksWish {
	kind: string | null;
	/** 'groupKey attemptId' of the last line before. */
	after: string | null;
}

/** What the automatic checks of a round found: how much of each kind, and one kind line by line. */
export async function showChecks(actor: Actor, roundId: string, wish: ChecksWish, now: number) {
	const found = await findRound(actor, roundId, 'attempt:void');
	const counts = new Map((await irregularities.countsOf(roundId)).map(({ kind, ...count }) => [kind, count]));
	const kind = IRREGULARITY_KINDS.find((one) => one === wish.kind) ?? IRREGULARITY_KINDS.find((one) => counts.has(one));
	return {
		...roundHead(found),
		work: await roundWork(actor, found, now),
		zone: ZONE,
		kinds: IRREGULARITY_KINDS.map((one) => ({ kind: one, ...(counts.get(one) ?? { found: 0, open: 0 }) })),
		shown: kind ? await linesOf(roundId, kind, wish.after) : null
	};
}

async function linesOf(roundId: string, kind: IrregularityKind, after: string | null) {
	const [, groupKey, attemptId] = /^([0-9a-z]{1,64}) ([0-9a-z]{1,64})$/.exec(after ?? '') ?? [];
	const from = groupKey && attemptId ? { groupKey, attemptId } : null;
	const rows = await irregularities.page(roundId, { kind, after: from, limit: PAGE + 1 });
	const lines = rows.slice(0, PAGE).map(({ irregularity, ...line }) => ({ ...irregularity, ...line }));
	const last = lines.at(-1);
	return { kind, lines, next: rows.length > PAGE && last ? `${last.groupKey} ${last.attemptId}` : null };
}
