import { adviseOnBalance } from '../../../domain/item-advice/key-balance';
import { DIFFICULTIES, type Difficulty } from '../../../domain/item';
import type { ExportFormat } from '../../../domain/item-export';
import { refersToOptions } from '../../../domain/paper-variants';
import { picturesIn } from '../../../domain/rich-text';
import { writeAiken } from '../../../formats/aiken/write-aiken';
import type { ExchangeLoss } from '../../../formats/exchange/exchange-item';
import { textsOf } from '../../../formats/exchange/picture-file';
import { sheetLosses } from '../../../formats/question-sheet/question-template';
import { authorizeAnywhere, type Actor } from '../../access';
import { breathe } from '../../breathe';
import * as itemPictures from '../../store/item-pictures';
import * as topics from '../../store/topics';
import { bankUnit, issuerOf } from './bank-unit';
import { chosenItems, type ChosenItem } from './chosen-items';
import type { ExportScope } from './export-scope';
import { newSeed } from './new-seed';

/** Items looked at between two breaths. */
const SLICE = 100;

/** A message code and how many items it is said of. */
interface Loss {
	code: string;
	items: number;
}

/** What the page of exports shows of the items chosen. Throws 'export.nothing', 'export.too_many'. */
export async function prepareExport(actor: Actor, scope: ExportScope) {
	authorizeAnywhere(actor, 'item:read');
	const chosen = await chosenItems(actor, scope);
	const contents = chosen.map(({ content }) => content);
	return {
		total: chosen.length,
		isPicked: scope.ids.length > 0,
		topics: await topics.list(),
		issuer: issuerOf(await bankUnit(actor, chosen)),
		seed: newSeed(),
		losses: await lossesOf(chosen),
		cells: cellsOf(chosen),
		balance: adviseOnBalance(contents),
		referring: contents.filter(refersToOptions).length
	};
}

export type PreparedExport = Awaited<ReturnType<typeof prepareExport>>;

async function lossesOf(chosen: ChosenItem[]): Promise<Partial<Record<ExportFormat, Loss[]>>> {
	const aiken: ExchangeLoss[] = [];
	const sheet: ExchangeLoss[] = [];
	const named = new Set<string>();
	for (let from = 0; from < chosen.length; from += SLICE) {
		const items = chosen.slice(from, from + SLICE).map(({ id, content }) => ({ label: id, content }));
		aiken.push(...writeAiken(items).lost);
		sheet.push(...items.flatMap(sheetLosses));
		for (const id of items.flatMap((item) => textsOf(item).flatMap(picturesIn))) named.add(id);
		await breathe();
	}
	const there = new Set((await itemPictures.headsOf([...named])).map(({ id }) => id));
	const missing = [...named].filter((id) => !there.has(id)).length;
	const pictures = missing > 0 ? [{ code: 'bank.export_pictures_missing', items: missing }] : [];
	return {
		aiken: counted(aiken),
		sheet: counted(sheet),
		...{ gift: pictures, moodle_xml: pictures, qti3: pictures, paper: pictures, listing: pictures }
	};
}

/** The most frequent first. */
function counted(losses: ExchangeLoss[]): Loss[] {
	const groups = Map.groupBy(losses, ({ code }) => code);
	return [...groups]
		.map(([code, all]) => ({ code, items: new Set(all.map(({ label }) => label)).size }))
		.sort((a, b) => b.items - a.items || (a.code < b.code ? -1 : 1));
}

/** How many there are of each topic and difficulty, for who chooses by numbers. */
function cellsOf(chosen: ChosenItem[]): { topic: string; name: string; counts: Record<Difficulty, number> }[] {
	return [...Map.groupBy(chosen, ({ topicCode }) => topicCode)].map(([topic, all]) => ({
		topic,
		name: all[0]!.content.topic,
		counts: Object.fromEntries(
			DIFFICULTIES.map((level) => [level, all.filter(({ content }) => content.difficulty === level).length])
		) as Record<Difficulty, number>
	}));
}
