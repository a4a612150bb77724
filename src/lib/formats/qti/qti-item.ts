import type { FilePlace, NotTaken, QuestionProblem } from '../../domain/found-question';
import type { ItemKind } from '../../domain/item';
import type { ForeignChoice } from '../exchange/found-choice';
import type { PictureSource } from '../html-flow';
import { childNamed, childrenNamed, findAll, type XmlElement } from '../package/xml-tree';
import { qtiText } from './qti-flow';
import { correctChoices, qtiWeights } from './qti-weights';

export interface QtiContext {
	place: FilePlace;
	/** The item's keywords in the package. */
	tags: string[];
	picture: PictureSource;
	/** What a stimulus that the item refers to says; null where it is not there. */
	stimulus(reference: XmlElement): XmlElement[] | null;
}

const isFeedback = ({ name }: XmlElement) => name === 'feedbackInline' || name === 'feedbackBlock';
const isInteraction = ({ name }: XmlElement) => name.endsWith('Interaction');
/** A rubric that candidates do not see is a note about the item. */
const isNote = ({ name, attributes }: XmlElement) =>
	name === 'rubricBlock' && !(attributes.get('view') ?? 'candidate').split(/\s+/).includes('candidate');

/** An item with one choice is taken; others come back under the name of what makes them impossible here. */
export function qtiItem(item: XmlElement, context: QtiContext): ForeignChoice | NotTaken {
	const name = (item.attributes.get('title') ?? '').trim();
	const body = childNamed(item, 'itemBody');
	const interactions = body ? findAll(body, isInteraction) : [];
	const interaction = interactions[0];
	const declaration = childrenNamed(item, 'responseDeclaration').find(
		({ attributes }) => attributes.get('identifier') === interaction?.attributes.get('responseIdentifier')
	);
	const impossible = impossibleType(item, interactions, declaration);
	if (impossible !== null || body === undefined || interaction === undefined) {
		const known = name || item.attributes.get('identifier') || '';
		return { name: known, type: impossible ?? 'description', reason: 'bank.exchange_kind', place: context.place };
	}
	return choiceOf(item, body, interaction, declaration, { ...context, name });
}

function impossibleType(
	item: XmlElement,
	interactions: XmlElement[],
	declaration: XmlElement | undefined
): string | null {
	if (childNamed(item, 'templateDeclaration')) return 'templateDeclaration';
	if (item.attributes.get('adaptive') === 'true') return 'adaptive';
	if (interactions.length === 0) return 'description';
	const names = [...new Set(interactions.map(({ name }) => name))].join(' + ');
	if (names !== 'choiceInteraction') return names;
	if (interactions.length > 1) return `${interactions.length} × choiceInteraction`;
	const cardinality = declaration?.attributes.get('cardinality') ?? 'single';
	return ['single', 'multiple'].includes(cardinality) ? null : `choiceInteraction (${cardinality})`;
}

function choiceOf(
	item: XmlElement,
	body: XmlElement,
	interaction: XmlElement,
	declaration: XmlElement | undefined,
	{ name, place, tags, picture, stimulus }: QtiContext & { name: string }
): ForeignChoice {
	const choices = findAll(interaction, ({ name: found }) => found === 'simpleChoice');
	const ids = choices.map(({ attributes }) => attributes.get('identifier') ?? '');
	const kind = kindOf(interaction, declaration, ids);
	const weights = qtiWeights(item, declaration, ids, kind === 'multiple');
	const isElsewhere = (element: XmlElement) =>
		element.name === 'simpleChoice' || isFeedback(element) || isNote(element);
	const modal = childrenNamed(item, 'modalFeedback');
	const ofChoice = (feedback: XmlElement) => ids.includes(feedback.attributes.get('identifier') ?? '');
	const references = childrenNamed(item, 'assessmentStimulusRef');
	const texts = references.map((reference) => stimulus(reference));
	const outside = findAll(body, (element) => isFeedback(element) || isNote(element) || element.name === 'simpleChoice');
	return {
		...{ name, type: 'choiceInteraction', place, path: [], kind, tags },
		stem: qtiText([...texts.flatMap((text) => text ?? []), body], picture, isElsewhere),
		options: choices.map((choice, index) => {
			const notes = [
				...findAll(choice, isFeedback),
				...modal.filter((feedback) => feedback.attributes.get('identifier') === ids[index])
			];
			return {
				text: qtiText([choice], picture, isFeedback),
				weight: weights[index]!,
				feedback: notes.length === 0 ? null : qtiText(notes, picture)
			};
		}),
		feedback: [
			...outside.filter(({ name: found }) => found !== 'simpleChoice'),
			...modal.filter((one) => !ofChoice(one))
		].map((element) => qtiText([element], picture)),
		problems: [
			...texts.filter((text) => text === null).map(() => warning('bank.qti_stimulus', 'stem')),
			...unknownKeys(declaration, ids)
		]
	};
}

const warning = (code: string, field: QuestionProblem['field']): QuestionProblem => ({
	code,
	severity: 'warning',
	field
});

function unknownKeys(declaration: XmlElement | undefined, ids: string[]): QuestionProblem[] {
	return correctChoices(declaration)
		.filter((choice) => !ids.includes(choice))
		.map((choice) => ({
			code: 'bank.exchange_key_unknown',
			severity: 'error',
			field: 'key',
			params: { answer: choice.slice(0, 40) }
		}));
}

function kindOf(interaction: XmlElement, declaration: XmlElement | undefined, ids: string[]): ItemKind {
	const most = interaction.attributes.get('maxChoices') ?? '1';
	const cardinality = declaration?.attributes.get('cardinality') ?? (most === '1' ? 'single' : 'multiple');
	if (cardinality === 'multiple') return 'multiple';
	const words = ids.map((id) => id.toLowerCase()).toSorted();
	return words.join() === 'false,true' ? 'true_false' : 'single';
}
