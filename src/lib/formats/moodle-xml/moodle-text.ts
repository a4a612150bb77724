import { addDataPicture, bytesOfBase64, type PictureBox } from '../exchange/picture-box';
import { formattedText, type TextFormat } from '../exchange/formatted-text';
import type { FlowText } from '../html-flow';
import { unescapePercent } from '../package/part-name';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../package/xml-tree';

const FORMATS: Record<string, TextFormat> = {
	html: 'html',
	moodle_auto_format: 'moodle',
	plain_text: 'plain',
	markdown: 'markdown'
};
const PLUGINFILE = /^@@PLUGINFILE@@\//;

/** A text of Moodle's: '<text>' with the files that stand beside it. An answer inherits its question's format where it has none. */
export function moodleText(element: XmlElement | undefined, box: PictureBox, inherited: TextFormat = 'html'): FlowText {
	if (element === undefined) return { text: '', problems: [] };
	const written = textOf(childNamed(element, 'text'));
	return formattedText(written, formatOf(element, inherited), (src, alt) => {
		if (!PLUGINFILE.test(src)) return addDataPicture(box, src, alt);
		const file = fileNamed(element, unescapePercent(src.replace(PLUGINFILE, '').replace(/[?#].*$/, '')));
		if (file === undefined) return null;
		const content = textOf(file);
		const name = file.attributes.get('name') ?? '';
		return box.add(`${alt}|${name}|${content}`, () => ({ name, bytes: bytesOfBase64(content), alt }));
	});
}

export const formatOf = (element: XmlElement, inherited: TextFormat): TextFormat =>
	FORMATS[element.attributes.get('format') ?? ''] ?? inherited;

function fileNamed(element: XmlElement, path: string): XmlElement | undefined {
	return childrenNamed(element, 'file').find((file) => {
		const folder = (file.attributes.get('path') ?? '/').replace(/^\//, '');
		const base64 = (file.attributes.get('encoding') ?? 'base64') === 'base64';
		return base64 && folder + (file.attributes.get('name') ?? '') === path;
	});
}
