import { createHash } from 'node:crypto';
import { DomainError } from '../../../domain/domain-error';
import type { StandingsFormat } from '../../../formats/standings-file';
import { log } from '../../log';
import * as contests from '../../store/contests';
import { publicationOf } from './publication';
import { standingsPieces } from './standings-pieces';

export interface ServedFile {
	fileName: string;
	/** SHA-256, as published. */
	digest: string;
	/** The bytes, made when they are asked for. Throws when they are not those that were published. */
	pieces(): Promise<Uint8Array[]>;
}

/** The file made last: whoever opens a long one is seldom alone, and making it anew costs seconds. */
let lastMade: { digest: string; pieces: Uint8Array[] } | null = null;

/**
 * The public file of a round, made anew from the frozen rows and held against the digest of its publication. Throws
 * 'results.not_found' when nothing is published.
 */
export async function serveStandingsFile(code: string, position: string, format: StandingsFormat): Promise<ServedFile> {
	const found = await contests.findPublished(code.toLowerCase());
	if (!found) throw new DomainError('results.not_found');
	const { contest } = found;
	const round = (await contests.roundsOf(contest.id)).find((one) => String(one.position) === position);
	if (!round?.fileSha256 || round.resultsPublishedAt === null) throw new DomainError('results.not_found');
	const { resultsPublishedAt: publishedAt, fileSha256 } = round;
	const digest = fileSha256[format];
	return {
		fileName: `${contest.code}-${position}.${format}`,
		digest,
		async pieces() {
			if (lastMade?.digest === digest) return lastMade.pieces;
			const publication = await publicationOf(contest, round, { publishedAt, auditHead: fileSha256.auditHead });
			const [pieces, hash] = [[] as Uint8Array[], createHash('sha256')];
			for await (const piece of standingsPieces(publication, [format])) {
				const bytes = Buffer.from(piece[format]);
				pieces.push(bytes);
				hash.update(bytes);
			}
			if (hash.digest('hex') !== digest) {
				log.error('standings file differs from its publication', { roundId: round.id, format });
				throw new Error(`The standings of round ${round.id} are not those that were published.`);
			}
			lastMade = { digest, pieces };
			return pieces;
		}
	};
}
