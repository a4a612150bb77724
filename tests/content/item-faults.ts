import { foldedText } from '../../src/lib/domain/folded-text';
import { optionsOutOfOrder } from '../../src/lib/domain/item-advice/option-order';
import { pointsAtOthers } from '../../src/lib/domain/item-advice/option-references';
import { repeated, type SourceFact, unusableFactIds, wrongFigures } from './content-check';
import type { ShippedItem } from './schemas';
import { MADE_UP_FIGURES } from './story-figures';
import { typographyFaults } from './typography';

/** Options that say nothing of their own, so that they are right by the look of the others. */
const FORBIDDEN_OPTION =
	/(?:tất cả|cả (?:ba|bốn|hai|[a-d])\b.*|các) (?:các )?(?:đáp án|phương án|ý)|cả (?:[a-d],? )+(?:và )?[a-d]\b|không (?:có )?(?:đáp án|phương án) nào/iu;

function lengthFaults(item: ShippedItem): string[] {
	const faults = item.options.flatMap(({ id, text }) =>
		text.length > 120 ? [`option ${id}: ${text.length} > 120`] : []
	);
	const { stem, explanation } = item;
	if (stem.length > 220) faults.push(`stem: ${stem.length} > 220`);
	if (explanation.length < 40 || explanation.length > 400)
		faults.push(`explanation: ${explanation.length}, not 40–400`);
	return faults;
}

function optionFaults(options: string[]): string[] {
	const faults = repeated(options.map(foldedText)).map((option) => `option twice: ${option}`);
	faults.push(
		...options
			.filter((option) => FORBIDDEN_OPTION.test(option) || pointsAtOthers(option))
			.map((option) => `forbidden option: ${option}`)
	);
	if (optionsOutOfOrder(options)) faults.push('options: figures not ascending');
	return faults;
}

/** Everything that is wrong with one shipped item by itself, in words that name the place. */
export function itemFaults(item: ShippedItem, facts: SourceFact[], topicCodes: string[]): string[] {
	const options = item.options.map((option) => option.text);
	const faults = [
		...typographyFaults({ ...item, options }),
		...optionFaults(options),
		...lengthFaults(item),
		...unusableFactIds(item.factIds, facts).map((id) => `fact ${id}: none that may be used`),
		...wrongFigures(item, facts, MADE_UP_FIGURES[item.id]).map((figure) => `figure ${figure}: in no cited fact`),
		...repeated(item.audiences).map((audience) => `audience twice: ${audience}`)
	];
	if (item.options.map((option) => option.id).join('') !== 'ABCD') faults.push('options: not A to D in order');
	if (!topicCodes.includes(item.topic)) faults.push(`topic ${item.topic}: unknown`);
	return faults;
}
