import { describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../../../../tests/factories/word-file';
import { readWord } from './read-word';

const read = (math: string) =>
	readWord(wordFile({ body: paragraph(run('Tính ') + `<m:oMath>${math}</m:oMath>`) }), 'đề.docx');
const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const e = (content: string, name = 'e') => `<m:${name}>${content}</m:${name}>`;

describe('an equation as text', () => {
	it.each<[string, string, string]>([
		['a power', `<m:sSup>${e(r('x'))}${e(r('2'), 'sup')}</m:sSup>`, 'x^2'],
		['a power of a sum', `<m:sSup>${e(r('a+b'))}${e(r('n+1'), 'sup')}</m:sSup>`, '(a+b)^(n+1)'],
		['an index', `<m:sSub>${e(r('x'))}${e(r('1'), 'sub')}</m:sSub>`, 'x_1'],
		['an index and a power', `<m:sSubSup>${e(r('x'))}${e(r('1'), 'sub')}${e(r('2'), 'sup')}</m:sSubSup>`, 'x_1^2'],
		['a fraction', `<m:f>${e(r('a'), 'num')}${e(r('b+1'), 'den')}</m:f>`, 'a/(b+1)'],
		[
			'a fraction without a bar',
			`<m:f><m:fPr><m:type m:val="noBar"/></m:fPr>${e(r('n'), 'num')}${e(r('k'), 'den')}</m:f>`,
			'(n; k)'
		],
		['a square root', `<m:rad>${e('', 'deg')}${e(r('x+1'))}</m:rad>`, '√(x+1)'],
		['a cube root', `<m:rad>${e(r('3'), 'deg')}${e(r('x'))}</m:rad>`, '∛(x)'],
		['another root', `<m:rad>${e(r('n'), 'deg')}${e(r('x'))}</m:rad>`, 'n√(x)'],
		['brackets', `<m:d>${e(r('a'))}${e(r('b'))}</m:d>`, '(a|b)'],
		['brackets of its choice', `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>${e(r('a'))}</m:d>`, '[a'],
		[
			'a sum',
			`<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${e(r('i=1'), 'sub')}${e(r('n'), 'sup')}${e(r('i'))}</m:nary>`,
			'∑_(i=1)^n i'
		],
		['an integral', `<m:nary>${e('', 'sub')}${e('', 'sup')}${e(r('x'))}</m:nary>`, '∫ x'],
		['a function', `<m:func>${e(r('sin'), 'fName')}${e(r('x'))}</m:func>`, 'sin(x)'],
		['a limit', `<m:limLow>${e(r('lim'))}${e(r('n→∞'), 'lim')}</m:limLow>`, 'lim_(n→∞)'],
		[
			'a matrix',
			`<m:m><m:mr>${e(r('1'))}${e(r('2'))}</m:mr><m:mr>${e(r('3'))}${e(r('4'))}</m:mr></m:m>`,
			'(1, 2; 3, 4)'
		],
		['equations below each other', `<m:eqArr>${e(r('x=1'))}${e(r('y=2'))}</m:eqArr>`, 'x=1; y=2'],
		[
			'a power in a fraction',
			`<m:f>${e(`<m:sSup>${e(r('x'))}${e(r('2'), 'sup')}</m:sSup>`, 'num')}${e(r('2'), 'den')}</m:f>`,
			'(x^2)/2'
		]
	])('%s', (_, math, expected) => {
		const { lines, problems } = read(math);
		expect(lines[0]!.parts).toMatchObject([{ text: `Tính ${expected}` }]);
		expect(problems).toMatchObject([{ code: 'bank.word_equation', severity: 'warning' }]);
	});

	it('is warned of once in a paragraph, and not at all where it is empty', () => {
		expect(read(`${r('a')}</m:oMath><m:oMath>${r('b')}`).problems).toHaveLength(1);
		expect(read('').problems).toEqual([]);
	});
});
