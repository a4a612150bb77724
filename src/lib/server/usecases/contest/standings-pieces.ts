import { createHash } from 'node:crypto';
import { STANDINGS_WRITERS, type StandingsFormat } from '../../../formats/standings-file';
import { breathe } from '../../breathe';
import { entriesOf, type Publication } from './publication';

/** Lines between two breaths: some ms. */
const SLICE = 100;

/** The public file of a round, piece by piece in each of the formats: the entries are read once. */
export async function* standingsPieces<F extends StandingsFormat>(
	publication: Publication,
	formats: readonly F[]
): AsyncGenerator<Record<F, string>> {
	const piece = (text: (format: F) => string) =>
		Object.fromEntries(formats.map((format) => [format, text(format)])) as Record<F, string>;
	yield piece((format) => STANDINGS_WRITERS[format].opening(publication.head));
	let written = 0;
	for await (const entries of entriesOf(publication)) {
		for (let from = 0; from < entries.length; from += SLICE) {
			const some = entries.slice(from, from + SLICE);
			const first = written;
			yield piece((format) =>
				some.map((entry, index) => STANDINGS_WRITERS[format].line(entry, first + index)).join('')
			);
			written += some.length;
			await breathe();
		}
	}
	yield piece((format) => STANDINGS_WRITERS[format].closing);
}

/** SHA-256 of the whole file in each format, as hex. */
export async function standingsDigests(publication: Publication): Promise<Record<StandingsFormat, string>> {
	const [json, csv] = [createHash('sha256'), createHash('sha256')];
	for await (const piece of standingsPieces(publication, ['json', 'csv'])) {
		json.update(piece.json);
		csv.update(piece.csv);
	}
	return { json: json.digest('hex'), csv: csv.digest('hex') };
}
