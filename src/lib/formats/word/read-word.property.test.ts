import fc from 'fast-check';
import { zipSync } from 'fflate';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../domain/domain-error';
import {
	abstractList,
	drawing,
	line,
	list,
	numbered,
	paragraph,
	PNG,
	run,
	table,
	wordFile,
	wordParts
} from '../../../../tests/factories/word-file';
import { readWord } from './read-word';

const FILES = globSync('tests/fixtures/word/*.docx').map((file) => new Uint8Array(readFileSync(file)));
const OWN = {
	body:
		numbered('Ai?', 1) +
		numbered('Một', 1, 1) +
		table([line('A'), line('B')]) +
		paragraph(drawing('media-a.png') + run('x', '<w:b/>')),
	numbering:
		abstractList(0, [
			['decimal', 'Câu %1.'],
			['upperLetter', '%2.']
		]) + list(1, 0),
	media: { 'a.png': PNG }
};

/** What reading a file comes to: its lines, or the rule that refuses it. Anything else fails the test. */
function outcome(bytes: Uint8Array): 'read' | 'refused' {
	try {
		readWord(bytes, 'đề.docx');
		return 'read';
	} catch (error) {
		if (error instanceof DomainError && error.code.startsWith('bank.')) return 'refused';
		throw error;
	}
}

const mutations = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 });

describe('whatever is given as a Word document is read or refused by a rule', { timeout: 60_000 }, () => {
	it('any bytes', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void outcome(bytes)));
	});

	it('a file of LibreOffice or our own with some of its bytes changed', () => {
		fc.assert(
			fc.property(fc.constantFrom(...FILES, wordFile(OWN)), mutations, (file, changes) => {
				const copy = file.slice();
				for (const [at, value] of changes) copy[at % copy.length] = value;
				outcome(copy);
			}),
			{ numRuns: 100 }
		);
	});

	it('a file cut off anywhere is refused', () => {
		fc.assert(
			fc.property(fc.constantFrom(...FILES), fc.double({ min: 0, max: 0.999, noNaN: true }), (file, share) => {
				expect(outcome(file.slice(0, Math.floor(file.length * share)))).toBe('refused');
			})
		);
	});

	it('a whole package whose parts hold changed XML', () => {
		const parts = wordParts(OWN);
		const texts = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
		fc.assert(
			fc.property(fc.constantFrom(...texts), mutations, (name, changes) => {
				const copy = parts[name]!.slice();
				for (const [at, value] of changes) copy[at % copy.length] = value;
				outcome(zipSync({ ...parts, [name]: copy }));
			}),
			{ numRuns: 100 }
		);
	});

	it('elements in any order, one in another', () => {
		const names = [
			'p',
			'r',
			't',
			'tbl',
			'tr',
			'tc',
			'br',
			'tab',
			'sdt',
			'sdtContent',
			'ins',
			'del',
			'hyperlink',
			'drawing',
			'pict',
			'txbxContent',
			'fldSimple',
			'sym',
			'pPr',
			'rPr',
			'numPr',
			'numId',
			'ilvl',
			'sectPr',
			'object',
			'ruby',
			'rubyBase',
			'tcPr',
			'vMerge',
			'gridSpan',
			'fldChar',
			'lastRenderedPageBreak'
		];
		const { xml } = fc.letrec<{ xml: string }>((tie) => ({
			xml: fc.oneof(
				{ maxDepth: 5 },
				fc.constantFrom('', 'Câu 1.'),
				fc
					.tuple(
						fc.constantFrom(...names),
						fc.constantFrom('', '0', '1', '-7', '1e99', 'begin', 'end', 'restart'),
						fc.array(tie('xml'), { maxLength: 4 })
					)
					.map(
						([name, value, within]) =>
							`<w:${name} w:val="${value}" w:fldCharType="${value}">${within.join('')}</w:${name}>`
					)
			)
		}));
		fc.assert(
			fc.property(fc.array(xml), (body) => {
				expect(outcome(wordFile({ ...OWN, body: body.join('') }))).toBe('read');
			}),
			{ numRuns: 100 }
		);
	});
});

describe('whatever a line holds', { timeout: 60_000 }, () => {
	const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/[\p{C}\ufffe\uffff]/u.test(one));

	it('its text comes back, composed, and with its marks', () => {
		fc.assert(
			fc.property(text, fc.boolean(), (written, bold) => {
				const escaped = written.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
				const [first] = readWord(wordFile({ body: paragraph(run(escaped, bold ? '<w:b/>' : '')) }), 'đề.docx').lines;
				expect(first!.parts).toEqual([
					{ text: written.normalize('NFC'), marks: bold ? ['b'] : [], colour: null, highlight: null }
				]);
			})
		);
	});
});
