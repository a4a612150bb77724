import type { QuestionProblem } from '../../domain/found-question';
import { DomainError } from '../../domain/domain-error';
import type { LegacyEncoding } from '../../domain/legacy-vietnamese';
import type { MarkedLine } from '../../domain/marked-line';
import { followFields, type Fields } from './fields';
import { newDraft, type LineDraft } from './line-draft';
import { readNumbering, type Counter } from './numbering';
import { partOfType, type WordPackage } from './package';
import { countPages, type Pages } from './pages';
import { takePictures, type Pictures } from './pictures';
import { readStyles, type Styles } from './styles';

/** Of 5,000 questions with room for explanations and blank lines. */
const MAX_LINES = 250_000;

/** What reading a document keeps in mind from one paragraph to the next. */
export interface Reading {
	styles: Styles;
	counter: Counter;
	pictures: Pictures;
	pages: Pages;
	fields: Fields;
	lines: MarkedLine[];
	problems: QuestionProblem[];
	/** What old fonts were read. */
	converted: Set<LegacyEncoding>;
	/** How many there were so far: lines, paragraphs, tables. */
	begun: number;
	paragraphs: number;
	tables: number;
}

export function newReading(opened: WordPackage): Reading {
	const styles = readStyles(partOfType(opened, 'styles'));
	return {
		styles,
		counter: readNumbering(partOfType(opened, 'numbering'), styles),
		pictures: takePictures(opened),
		pages: countPages(),
		fields: followFields(),
		lines: [],
		problems: [],
		converted: new Set(),
		begun: 0,
		paragraphs: 0,
		tables: 0
	};
}

/** Begins a line of the paragraph that is being read. */
export function newLine(reading: Reading): LineDraft {
	if (++reading.begun > MAX_LINES) throw new DomainError('bank.word_too_long');
	return newDraft(reading.paragraphs, reading.pages);
}

/** Says what is wrong at the paragraph that is being read, each thing once. */
export function addProblem(reading: Reading, code: string, severity: QuestionProblem['severity']) {
	const { problems, paragraphs, pages } = reading;
	const before = problems.findLastIndex(({ place }) => place?.paragraph !== paragraphs);
	if (problems.slice(before + 1).some((one) => one.code === code)) return;
	problems.push({ code, severity, place: { page: pages.page, paragraph: paragraphs } });
}
