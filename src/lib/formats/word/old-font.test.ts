import { describe, expect, it } from 'vitest';
import {
	abstractList,
	line,
	list,
	numbered,
	paragraph,
	run,
	wordFile,
	type WordFile
} from '../../../../tests/factories/word-file';
import { readWord } from './read-word';

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const read = (file: WordFile) => {
	const { lines, problems } = readWord(wordFile(file), 'đề.docx');
	const texts = lines.map(({ label, parts }) =>
		[label, ...parts.map((part) => ('text' in part ? part.text : ''))].join('')
	);
	return { texts, problems };
};

describe('a document in an old font', () => {
	it('is read by the name of the font, and says so once', () => {
		const body = [
			line('C©u 1. Thñ ®« cña n\u00adíc ta?', font('.VnTime')),
			line('céng hoµ viet nam', font('.VnTimeH')),
			paragraph(run('V', font('VNI-Times')) + run('ie', font('VNI-Times')) + run('ät Nam', font('VNI-Times'))),
			line('Việt Nam © 2024', font('Times New Roman')),
			line('Việt Nam', font('.VnTime'))
		].join('');
		expect(read({ body })).toEqual({
			texts: ['Câu 1. Thủ đô của nước ta?', 'CỘNG HOÀ VIET NAM', 'Việt Nam', 'Việt Nam © 2024', 'Việt Nam'],
			problems: [
				{ code: 'bank.converted_tcvn3', severity: 'warning' },
				{ code: 'bank.converted_vni', severity: 'warning' }
			]
		});
	});

	it('may have it from its style, with the letters that Word keeps apart', () => {
		const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`;
		const body = paragraph('<w:r><w:t>n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>');
		expect(read({ body, styles }).texts).toEqual(['nước']);
	});

	it('has its numbers in that font, too', () => {
		const numbering = abstractList(0, [['decimal', 'C©u %1.']]) + list(1, 0);
		const body = numbered('Ai?', 1).replace('<w:r>', `<w:r><w:rPr>${font('.VnTime')}</w:rPr>`);
		expect(read({ body, numbering }).texts).toEqual(['Câu 1.Ai?']);
		const named = numbering.replace('<w:lvlText', `<w:rPr>${font('.VnArial')}</w:rPr><w:lvlText`);
		expect(read({ body: numbered('Who?', 1), numbering: named }).texts).toEqual(['Câu 1.Who?']);
	});

	it('is told by what it says where the name of the font is lost', () => {
		const body = line('C©u 1. Thñ ®« cña n\u00adíc ta?') + line('A. Hµ Néi') + line('B. §µ N½ng');
		expect(read({ body })).toMatchObject({
			texts: ['Câu 1. Thủ đô của nước ta?', 'A. Hà Nội', 'B. Đà Nẵng'],
			problems: [{ code: 'bank.converted_tcvn3' }]
		});
	});
});
