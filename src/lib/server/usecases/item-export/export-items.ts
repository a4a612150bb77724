import { DomainError } from '../../../domain/domain-error';
import type { ItemStatus } from '../../../domain/item';
import { fileNameOf, MOST_EXPORTED, type ExportFormat } from '../../../domain/item-export';
import { picturesIn } from '../../../domain/rich-text';
import { toLocalDate } from '../../../domain/zone-time';
import { textsOf } from '../../../formats/exchange/picture-file';
import { authorizeAnywhere, type Actor } from '../../access';
import { breathe } from '../../breathe';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { withQuestionWorker } from '../../question-worker/with-question-worker';
import type { WritingTask } from '../../question-worker/writing';
import * as auditLog from '../../store/audit-log';
import * as exportedItems from '../../store/exported-items';
import * as topics from '../../store/topics';
import { inChunks } from '../../store/chunks';
import { bankUnit } from './bank-unit';
import { newSeed } from './new-seed';
import { chosenItems, type ChosenItem } from './chosen-items';
import type { ExportScope } from './export-scope';
import type { ExportWish } from './export-wish';
import { printedPaper } from './printed-paper';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FILES: Record<ExportFormat, { name: string; ending: string; mediaType: string }> = {
	paper: { name: 'de in', ending: 'docx', mediaType: WORD },
	listing: { name: 'ngan hang cau hoi', ending: 'docx', mediaType: WORD },
	sheet: {
		name: 'cau hoi',
		ending: 'xlsx',
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	},
	moodle_xml: { name: 'cau hoi moodle', ending: 'xml', mediaType: 'application/xml' },
	qti3: { name: 'cau hoi qti', ending: 'zip', mediaType: 'application/zip' },
	gift: { name: 'cau hoi gift', ending: 'gift.txt', mediaType: 'text/plain; charset=utf-8' },
	aiken: { name: 'cau hoi aiken', ending: 'aiken.txt', mediaType: 'text/plain; charset=utf-8' }
};
/** Of all pictures of a file together. */
const MOST_PICTURE_BYTES = 40 * 1024 * 1024;

const STANDING: Record<ItemStatus, string> = {
	draft: 'bản nháp',
	in_review: 'chờ thẩm định',
	approved: 'đã duyệt',
	retired: 'ngừng dùng'
};

export interface ExportedFile {
	bytes: Uint8Array;
	name: string;
	mediaType: string;
}

/** The wish as it will be written, with a seed where none was entered. Throws what `exportItems` would, without writing anything. */
export async function checkExport(actor: Actor, scope: ExportScope, wish: ExportWish): Promise<ExportWish> {
	authorizeAnywhere(actor, 'item:read');
	taskOf(await fitting(actor, scope, wish), wish, [], '', []);
	return { ...wish, seed: wish.seed || newSeed() };
}

/** Items as a file; that keys left the house is logged. Throws 'export.*', and 'bank.import_*' where the worker that writes is busy or ended. */
export async function exportItems(
	actor: Actor,
	scope: ExportScope,
	wish: ExportWish,
	now: number
): Promise<ExportedFile> {
	authorizeAnywhere(actor, 'item:read');
	const chosen = await fitting(actor, scope, wish);
	const unit = await bankUnit(actor, chosen);
	const { format } = wish;
	const today = toLocalDate(now, ZONE);
	const name = (word: string) => fileNameOf([word, unit.name, today]);
	const task = taskOf(
		chosen,
		wish,
		(await topics.list()).map(({ nameVi }) => nameVi),
		name('de in'),
		[unit.name, `${chosen.length} câu, in ngày ${today.split('-').toReversed().join('/')}`]
	);
	const whole = 'pictures' in task ? { ...task, pictures: await picturesOf(task, chosen) } : task;
	const bytes = await withQuestionWorker({ now, topics: [] }, (ask) => ask('writeFile', whole));
	await write((tx) =>
		auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'item.export',
			objectKind: 'unit',
			objectId: unit.id,
			before: null,
			after: { format, rows: task.format === 'paper' ? Object.keys(task.paper.items).length : chosen.length }
		})
	);
	const { ending, mediaType, name: word } = FILES[format];
	return format === 'paper' && wish.keyApart
		? { bytes, name: `${name(word)}.zip`, mediaType: 'application/zip' }
		: { bytes, name: `${name(word)}.${ending}`, mediaType };
}

async function fitting(actor: Actor, scope: ExportScope, wish: ExportWish): Promise<ChosenItem[]> {
	const chosen = await chosenItems(actor, scope);
	const most = MOST_EXPORTED[wish.format];
	if (chosen.length > most && wish.format !== 'paper') {
		throw new DomainError('export.too_many_for', { count: chosen.length, most }, 'format');
	}
	return chosen;
}

function taskOf(
	chosen: ChosenItem[],
	wish: ExportWish,
	topicNames: string[],
	paperName: string,
	[unitName = '', remark = '']: string[]
): WritingTask {
	const pictures: [] = [];
	const items = chosen.map(({ content }, index) => ({ label: `Câu ${index + 1}`, content }));
	switch (wish.format) {
		case 'paper': {
			const apart: [string, string] = [`${paperName}.docx`, `${paperName}-dap-an.docx`];
			return { format: 'paper', paper: printedPaper(chosen, wish), pictures, apart: wish.keyApart ? apart : null };
		}
		case 'listing': {
			const listed = chosen.map(({ content, status, version }) => ({
				content,
				standing: `${STANDING[status]}, bản ${version}`
			}));
			return {
				format: 'listing',
				listing: { unitName: wish.issuer || unitName, remarks: [remark], items: listed },
				pictures
			};
		}
		case 'sheet':
			return { format: 'sheet', items, topics: topicNames };
		default:
			return { format: wish.format, items, pictures };
	}
}

/** Throws 'export.pictures_large'. */
async function picturesOf(task: WritingTask, chosen: ChosenItem[]) {
	if (task.format === 'aiken') return [];
	const contents = task.format === 'paper' ? Object.values(task.paper.items) : chosen.map(({ content }) => content);
	const ids = [...new Set(contents.flatMap((content) => textsOf({ label: null, content }).flatMap(picturesIn)))].sort();
	const found = [];
	let size = 0;
	for (const some of inChunks(ids)) {
		const read = await exportedItems.picturesOf(some);
		size += read.reduce((sum, { bytes }) => sum + bytes.length, 0);
		if (size > MOST_PICTURE_BYTES) throw new DomainError('export.pictures_large', { megabytes: 40 }, 'format');
		found.push(...read);
		await breathe();
	}
	return found;
}
