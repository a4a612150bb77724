import type { PaperLine } from '../../../domain/blueprint';
import { correctionsInForce, type MarkedLine } from '../../../domain/key-correction';
import type { Db } from '../../db';
import * as keyCorrections from '../../store/key-corrections';
import * as roundPool from '../../store/round-pool';

/** What the papers of a round are marked by: a version's key, and the corrections in force. */
export async function roundKeys(roundId: string) {
	const keys = new Map((await roundPool.versionsIn(roundId)).map(({ id, key }) => [id, key]));
	const corrections = await correctionsOf(roundId);
	const linesOf = (paper: PaperLine[]): MarkedLine[] =>
		paper.map(({ versionId }) => ({ versionId, key: keys.get(versionId) ?? [] }));
	return { linesOf, corrections };
}

/** One that is still being worked in is in force already, for papers that end meanwhile. */
export const correctionsOf = async (roundId: string, db?: Db) =>
	correctionsInForce(await keyCorrections.historyOf(roundId, db));
