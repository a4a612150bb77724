import type { QuestionProblem } from '../../../domain/found-question';
import { standingProblems } from '../../../domain/imported-question';
import type { PictureHeads } from '../../../domain/item-picture';
import { errorText } from '../../errors';
import * as importedItems from '../../store/imported-items';
import * as importQuestions from '../../store/import-questions';
import type { ItemImportHead } from '../../store/item-imports';
import { picturesIn } from '../../../domain/rich-text';
import { picturesOf, textsOf } from '../item/pictures-of';
import { ownPictures } from './own-pictures';
import type { ImportHead, ImportQuestionView, ShownProblem } from './import-view';

export const withText = (problem: QuestionProblem): ShownProblem => ({
	...problem,
	text: errorText(problem.code, problem.params)
});

/** The import's head as its pages show it. */
export function shownHead(row: ItemImportHead): ImportHead {
	const { id, unitId, unitName, fileName, format, status, createdAt, staffName, settings, confirmedAt } = row;
	const { taken, undone, undoneAt, revision } = row;
	return {
		...{ id, unitId, unitName, fileName, format, status, createdAt, staffName, settings, confirmedAt },
		...{ taken, undone, undoneAt, revision },
		notTaken: row.notTaken.map((one) => ({ ...one, text: errorText(one.reason) })),
		problems: row.problems.map(withText),
		mayUndo: status === 'confirmed'
	};
}

/** What is given to all, as the filters of a list want it. */
export const givenTo = ({ settings }: Pick<ItemImportHead, 'settings'>): importQuestions.Given => ({
	topic: settings.topic !== null,
	difficulty: settings.difficulty !== null
});

/** Questions as a page shows them, with the pictures that they name. */
export async function shownQuestions(
	head: ItemImportHead,
	rows: importQuestions.NumberedQuestion[]
): Promise<{ questions: ImportQuestionView[]; pictures: PictureHeads }> {
	const given = givenTo(head);
	const duplicates = rows.flatMap((row) => row.duplicates);
	const idsIn = (place: 'bank' | 'file') => duplicates.filter(({ where }) => where === place).map(({ id }) => id);
	const bank = await importedItems.stems(idsIn('bank'));
	const file = await importQuestions.stems(head.id, idsIn('file'));
	const texts = rows.flatMap(({ question }) => textsOf(question));
	const pictures = await picturesOf([...texts, ...bank.values(), ...[...file.values()].map(({ stem }) => stem)]);
	const known = new Set(Object.keys(await ownPictures(head, texts.flatMap(picturesIn))));
	return {
		pictures,
		questions: rows.map(({ id, number, question, topic, isSkipped, isMended, itemId, revision, ...row }) => ({
			...{ id, number, question, topic, isSkipped, isMended, itemId, revision },
			problems: standingProblems(question, known).map(withText),
			needs: [
				...(topic === null && !given.topic ? (['topic'] as const) : []),
				...(question.difficulty === null && !given.difficulty ? (['difficulty'] as const) : [])
			],
			// What has left the bank or the file since is no duplicate any more.
			duplicates: row.duplicates.flatMap((one) => {
				const stem = one.where === 'bank' ? bank.get(one.id) : file.get(one.id)?.stem;
				return stem === undefined ? [] : { ...one, stem, number: file.get(one.id)?.number ?? null };
			})
		}))
	};
}
