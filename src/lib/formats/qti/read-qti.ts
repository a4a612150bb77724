import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions } from '../../domain/found-question';
import { checkFileSize } from '../exchange/file-text';
import { foundBox } from '../exchange/found-box';
import { addDataPicture, pictureBox } from '../exchange/picture-box';
import { decodeXml } from '../package/xml-text';
import { isZip } from '../package/zip-directory';
import { qtiItem } from './qti-item';
import { readQtiPackage } from './qti-package';
import { parseQti } from './qti-tree';

/** Choice questions of QTI 2.1, 2.2 or 3.0: one item's file, or a package with its pictures. Throws 'bank.qti_*', 'bank.package_*', 'bank.xml_*', 'bank.too_many_*'. */
export function readQti(bytes: Uint8Array): FoundQuestions {
	checkFileSize(bytes);
	if (isZip(bytes)) return readQtiPackage(bytes);
	const item = parseQti(decodeXml(bytes));
	checkRoot(item.name);
	const box = pictureBox();
	const found = foundBox(box.pictures, []);
	const read = qtiItem(item, {
		place: { line: item.line },
		tags: [],
		picture: (src, alt) => addDataPicture(box, src, alt),
		stimulus: () => null
	});
	if ('reason' in read) found.leave(read);
	else found.take(read);
	return found.done();
}

function checkRoot(name: string) {
	if (name === 'assessmentItem') return;
	if (name === 'questestinterop') throw new DomainError('bank.qti_old');
	if (['assessmentTest', 'assessmentSection', 'manifest'].includes(name))
		throw new DomainError('bank.qti_whole_package');
	throw new DomainError('bank.qti_root', { name: name.slice(0, 40) });
}
