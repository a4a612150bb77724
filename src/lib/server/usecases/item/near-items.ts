import { searchWordsOf } from '../../../domain/item-search';
import { indexQuestions, type ComparedQuestion } from '../../../domain/near-question';
import { plainText } from '../../../domain/rich-text';
import { pathsFor, type Actor } from '../../access';
import * as itemFilter from '../../store/item-filter';
import * as itemVersions from '../../store/item-versions';

const LOOKED_AT = 3_000;
const COMPARED = 60;
const SHOWN = 5;

/**
 * A few questions of the banks this person reads that ask nearly the same, among the newest of the same topic: those with most words
 * in common are compared in full.
 */
export async function nearItems(actor: Actor, question: ComparedQuestion & { topic: string }) {
	const words = [...new Set(searchWordsOf(plainText(question.stem)))];
	const filter = { paths: pathsFor(actor, 'item:read'), topic: question.topic };
	const shared = (await itemFilter.foldedOf(filter, LOOKED_AT))
		.map(({ id, searchFolded }) => ({ id, n: words.filter((word) => searchFolded.includes(word)).length }))
		.filter(({ id, n }) => id !== question.id && n >= words.length / 2)
		.sort((a, b) => b.n - a.n)
		.slice(0, COMPARED);
	const compared = await itemVersions.newestOf(shared.map(({ id }) => id));
	const stems = new Map(compared.map(({ id, stem }) => [id, stem]));
	return indexQuestions(compared)
		.find(question)
		.slice(0, SHOWN)
		.map(({ id, isSame }) => ({ id, isSame, stem: stems.get(id)! }));
}
