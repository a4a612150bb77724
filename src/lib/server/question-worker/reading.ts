import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions } from '../../domain/found-question';
import type { QuestionFileFormat } from '../../domain/item-import';
import type { ColumnMapping } from '../../domain/question-columns';
import { readQuestionFile } from '../../formats/question-file/read-question-file';
import { readQuestionText } from '../../formats/question-file/read-question-text';
import { guessColumns } from '../../formats/question-sheet/guess-columns';
import { questionsOfSheet } from '../../formats/question-sheet/questions-of-sheet';
import { unicodeSheets } from '../../formats/question-sheet/unicode-sheets';
import type { SheetRows } from '../../formats/sheet';
import type { ReadFile, WorkerCalls, WorkerTask } from './calls';
import { openComparison } from './comparison';
import { openPictures, usedPictures } from './pictures';
import { rowOf } from './question-row';
import { sortedIds } from './sorted-ids';
import { storable } from './storable';

const PREVIEW_ROWS = 8;

/** The work of one import, kept between the calls for it. */
export function openReading({ now, topics }: WorkerTask): Omit<WorkerCalls, 'writeFile'> {
	let found: FoundQuestions = { questions: [], notTaken: [], pictures: [], problems: [] };
	let ids: string[] = [];
	let pictures = openPictures([], now);
	const comparison = openComparison();
	let given = 0;

	const take = (format: QuestionFileFormat, read: FoundQuestions, sheet: ReadFile['sheet'] = null): ReadFile => {
		const { questions, notTaken, problems } = storable({ ...read, pictures: [] });
		found = { questions, notTaken, problems, pictures: read.pictures };
		ids = sortedIds(questions.length, now);
		pictures = openPictures(usedPictures(found), now);
		return { format, sheet, questions: questions.length, notTaken, problems };
	};

	return {
		async readFile(bytes, fileName) {
			const file = await readQuestionFile(bytes, fileName);
			if (file.format !== 'sheet') return take(file.format, file.found);
			const sheets = storable(file.sheets);
			const { mapping, isSure } = guessColumns(sheets);
			const nothing = { questions: [], notTaken: [], pictures: [], problems: [] };
			const sheet = {
				sheets: JSON.stringify(sheets),
				preview: JSON.stringify(previewOf(unicodeSheets(sheets).sheets, mapping)),
				isSure,
				guess: mapping
			};
			return take('sheet', isSure ? questionsOfSheet(sheets, mapping) : nothing, sheet);
		},
		async readText(text) {
			return take('text', readQuestionText(text));
		},
		async readSheet(sheets, mapping) {
			const read = questionsOfSheet(JSON.parse(sheets) as SheetRows, mapping);
			if (read.questions.length + read.notTaken.length === 0) throw new DomainError('bank.nothing_found');
			return take('sheet', read);
		},
		async nextPicture() {
			return pictures.next();
		},
		async takeBank(questions) {
			comparison.addBank(questions);
		},
		async compare() {
			found.questions = found.questions.map((question) => pictures.named(question));
			return comparison.run(
				found.questions.map(({ stem, options, key }, index) => ({ id: ids[index]!, stem, options, key }))
			);
		},
		async nextQuestions(limit) {
			const from = given;
			given += limit;
			return found.questions
				.slice(from, given)
				.map((question, index) => rowOf(question, ids[from + index]!, topics, comparison.of(ids[from + index]!)));
		}
	};
}

function previewOf(sheets: SheetRows, guess: ColumnMapping) {
	return {
		guess,
		sheets: sheets.map(({ name, rows }) => ({
			name,
			rows: rows.slice(0, PREVIEW_ROWS),
			columnCount: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
		}))
	};
}
