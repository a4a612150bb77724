import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions } from '../../domain/found-question';
import { readCategory } from '../exchange/category-path';
import { checkFileSize } from '../exchange/file-text';
import { foundBox } from '../exchange/found-box';
import { pictureBox } from '../exchange/picture-box';
import { decodeXml } from '../package/xml-text';
import { childNamed, childrenNamed, parseXml, textOf } from '../package/xml-tree';
import { moodleQuestion } from './moodle-question';

/** Questions of a Moodle question bank's XML. Throws 'bank.moodle_root', 'bank.file_too_large', 'bank.xml_*', 'bank.too_many_*', 'bank.nothing_found'. */
export function readMoodleXml(bytes: Uint8Array): FoundQuestions {
	checkFileSize(bytes);
	const quiz = parseXml(decodeXml(bytes));
	if (quiz.name !== 'quiz') throw new DomainError('bank.moodle_root', { name: quiz.name.slice(0, 40) });
	const box = pictureBox();
	const found = foundBox(box.pictures, []);
	let path: string[] = [];
	for (const element of childrenNamed(quiz, 'question')) {
		if (element.attributes.get('type') === 'category') {
			path = readCategory(textOf(childNamed(childNamed(element, 'category') ?? element, 'text')));
			continue;
		}
		const read = moodleQuestion(element, path, box);
		if ('reason' in read) found.leave(read);
		else found.take(read);
	}
	return found.done();
}
