import { shareOfRight } from '../exchange/choice-key';
import { childNamed, childrenNamed, findAll, textOf, type XmlElement } from '../package/xml-tree';

/** What each choice brings, in percent, by the declaration of the response: the correct one, or points where the item is scored by its mapping. */
export function qtiWeights(
	item: XmlElement,
	declaration: XmlElement | undefined,
	choices: string[],
	several: boolean
): number[] {
	const right = correctChoices(declaration).filter((choice) => choices.includes(choice));
	const points = pointsOf(item, declaration, right.length > 0);
	if (points === null) return choices.map((choice) => (right.includes(choice) ? 100 : 0));
	const brings = choices.map((choice) => points.of(choice));
	const most = Math.max(...brings, 0);
	const counted = brings.filter((value, index) =>
		right.length > 0 ? right.includes(choices[index]!) : value > 0
	).length;
	return brings.map((value, index) => {
		if (value < 0) return -100;
		const isRight =
			right.length > 0 ? right.includes(choices[index]!) : several ? value > 0 : value === most && value > 0;
		if (isRight) return several ? shareOfRight(counted) : 100;
		return most > 0 && !several ? Math.min(99, (value / most) * 100) : 0;
	});
}

/** The identifiers of the right choices, as they are written. */
export const correctChoices = (declaration: XmlElement | undefined): string[] => {
	const correct = declaration && childNamed(declaration, 'correctResponse');
	return correct ? childrenNamed(correct, 'value').map((value) => textOf(value).trim()) : [];
};

/** The points of the mapping where it decides: not where the item is scored by its correct response alone. */
function pointsOf(item: XmlElement, declaration: XmlElement | undefined, hasRight: boolean) {
	const mapping = declaration && childNamed(declaration, 'mapping');
	if (!mapping || (hasRight && !isScoredByMapping(item))) return null;
	const entries = childrenNamed(mapping, 'mapEntry').map(({ attributes }): [string, number] => [
		attributes.get('mapKey') ?? '',
		numberOf(attributes.get('mappedValue'))
	]);
	const known = new Map(entries);
	const other = numberOf(mapping.attributes.get('defaultValue'));
	return { of: (choice: string) => known.get(choice) ?? other };
}

function isScoredByMapping(item: XmlElement): boolean {
	const processing = childNamed(item, 'responseProcessing');
	if (processing === undefined) return false;
	const template = processing.attributes.get('template') ?? '';
	return /map_response/.test(template) || findAll(processing, ({ name }) => name === 'mapResponse').length > 0;
}

function numberOf(text: string | undefined): number {
	const value = Number(text ?? '0');
	return Number.isFinite(value) ? value : 0;
}
