import { sha256Hex } from '../../../domain/sha256';
import {
	annualCsv,
	annualDocument,
	OPEN_DATA_SCHEMA,
	participationCsv,
	participationDocument
} from '../../../formats/open-data';
import { openDataSchema } from '../../../formats/open-data-schema';
import { contestParticipation } from './contest-participation';
import { showAnnual } from './show-annual';

export type OpenDataFormat = 'json' | 'csv';

export interface OpenDataFile {
	fileName: string;
	body: string;
	/** SHA-256 of the body. */
	digest: string;
}

const fileOf = (fileName: string, body: string): OpenDataFile => ({ fileName, body, digest: sha256Hex(body) });
const jsonOf = (document: unknown) => `${JSON.stringify(document, null, '\t')}\n`;

/** A unit's published year as a file. Throws 'figure.not_found'. */
export async function serveAnnual(unitCode: string, year: string, format: OpenDataFormat, origin: string) {
	const shown = await showAnnual(unitCode, year);
	const body = format === 'csv' ? annualCsv(shown.figures) : jsonOf(annualDocument(shown, origin));
	return fileOf(`${unitCode}-${year}.${format}`, body);
}

/** The participation in a contest with public results as a file. Throws 'figure.not_found'. */
export async function serveParticipation(code: string, format: OpenDataFormat, origin: string) {
	const figures = await contestParticipation(code);
	const body = format === 'csv' ? participationCsv(figures) : jsonOf(participationDocument(figures, origin));
	return fileOf(`${figures.contest.code}-participation.${format}`, body);
}

/** What the JSON files hold, as JSON Schema. */
export const serveSchema = (origin: string): OpenDataFile =>
	fileOf('schema.json', jsonOf(openDataSchema(origin, OPEN_DATA_SCHEMA)));
