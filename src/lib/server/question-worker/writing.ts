import { zipSync } from 'fflate';
import type { FoundPicture } from '../../domain/found-question';
import { writeAiken } from '../../formats/aiken/write-aiken';
import type { ExchangeItem } from '../../formats/exchange/exchange-item';
import { writeGift } from '../../formats/gift/write-gift';
import { writeMoodleXml } from '../../formats/moodle-xml/write-moodle-xml';
import type { PrintedPaper } from '../../formats/paper-document/paper';
import { writeListing, type BankListing } from '../../formats/paper-document/write-listing';
import { writePaper } from '../../formats/paper-document/write-paper';
import { writeQti3 } from '../../formats/qti/write-qti3';
import { writeQuestionSheet } from '../../formats/question-sheet/question-template';

/** What is to be written, with all that goes into it. Topics are names. */
export type WritingTask =
	| { format: 'gift' | 'aiken' | 'moodle_xml' | 'qti3'; items: ExchangeItem[]; pictures: FoundPicture[] }
	| { format: 'sheet'; items: ExchangeItem[]; topics: string[] }
	| { format: 'listing'; listing: BankListing; pictures: FoundPicture[] }
	/** `apart`: the names of the two files of a .zip, papers and key; else both are in one. */
	| { format: 'paper'; paper: PrintedPaper; pictures: FoundPicture[]; apart: [string, string] | null };

export async function writeFile(task: WritingTask): Promise<Uint8Array> {
	switch (task.format) {
		case 'gift':
			return writeGift(task.items, task.pictures).bytes;
		case 'aiken':
			return writeAiken(task.items).bytes;
		case 'moodle_xml':
			return writeMoodleXml(task.items, task.pictures).bytes;
		case 'qti3':
			return writeQti3(task.items, task.pictures).bytes;
		case 'sheet':
			return (await writeQuestionSheet(task.items, task.topics)).bytes;
		case 'listing':
			return writeListing(task.listing, task.pictures);
		case 'paper':
			return task.apart ? inZip(task.paper, task.pictures, task.apart) : writePaper(task.paper, task.pictures, 'all');
	}
}

/** Word files are packed already. */
async function inZip(paper: PrintedPaper, pictures: FoundPicture[], [papers, keys]: [string, string]) {
	return zipSync(
		{ [papers]: await writePaper(paper, pictures, 'papers'), [keys]: await writePaper(paper, pictures, 'keys') },
		{ level: 0 }
	);
}
