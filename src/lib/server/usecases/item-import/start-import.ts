import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { NO_SETTINGS } from '../../../domain/imported-question';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import type { ReadFile } from '../../question-worker/calls';
import { withQuestionWorker } from '../../question-worker/with-question-worker';
import type { Ask, WorkerLimits } from '../../question-worker/worker-line';
import * as itemImports from '../../store/item-imports';
import * as topics from '../../store/topics';
import * as units from '../../store/units';
import { keepFound } from './keep-found';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_CHARACTERS = 2_000_000;

export const startImportSchema = formObject({
	unitId: v.string('item.unit_unknown'),
	file: v.optional(v.file('field.invalid')),
	text: v.optional(v.string('field.invalid'), '')
});
type Given = v.InferOutput<typeof startImportSchema>;

/**
 * Reads a file of questions, or a text that was pasted, into an import to be looked through; of a sheet whose columns are not beyond doubt
 * only its rows. The name of a pasted text is empty. Throws at 'unitId', 'file', 'text'.
 */
export async function startImport(
	actor: Actor,
	{ unitId, file, text }: Given,
	now: number,
	limits?: WorkerLimits
): Promise<{ id: string }> {
	const unit = await units.find(unitId);
	if (!unit) throw new DomainError('item.unit_unknown', {}, 'unitId');
	authorize(actor, 'item:edit', unit.path);
	const isFile = file !== undefined && file.size > 0;
	const read = isFile ? await readingOf(file) : readingOfText(text);
	const task = { now, topics: await topics.list() };
	const work = async (ask: Ask) => {
		const found = await read(ask);
		const id = newId(now);
		const fileName = isFile ? file.name.normalize('NFC').slice(-200) : '';
		const about = { id, unitId: unit.id, unitPath: unit.path, staffId: actor.id };
		await write((tx) => itemImports.insert(tx, { ...headOf(found), ...about, fileName, createdAt: now }));
		if (!isToBeTold(found)) await keepFound(ask, about, found.problems, now);
		return { id };
	};
	return withQuestionWorker(task, work, limits).catch((failure: unknown) => {
		if (!(failure instanceof DomainError)) throw failure;
		throw new DomainError(failure.code, failure.params, isFile ? 'file' : 'text');
	});
}

const isToBeTold = ({ sheet }: ReadFile) => sheet !== null && !sheet.isSure;

function headOf(found: ReadFile) {
	const { format, sheet, notTaken, problems } = found;
	return {
		format,
		status: isToBeTold(found) ? ('mapping' as const) : ('reading' as const),
		sheet: sheet && { sheets: sheet.sheets, preview: sheet.preview },
		settings: NO_SETTINGS,
		notTaken,
		problems
	};
}

async function readingOf(file: File) {
	if (file.size > MOST_BYTES) throw new DomainError('bank.file_too_large', { megabytes: 20 }, 'file');
	const bytes = new Uint8Array(await file.arrayBuffer());
	return (ask: Ask) => ask('readFile', bytes, file.name);
}

function readingOfText(text: string) {
	if (text.trim() === '') throw new DomainError('bank.import_nothing_given', {}, 'file');
	if (text.length > MOST_CHARACTERS) {
		throw new DomainError('bank.text_too_long', { limit: MOST_CHARACTERS / 1_000_000 }, 'text');
	}
	return (ask: Ask) => ask('readText', text);
}
