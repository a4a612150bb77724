import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PNG } from '../factories/word-file';
import { DomainError } from '../../src/lib/domain/domain-error';
import { readAiken } from '../../src/lib/formats/aiken/read-aiken';
import { readGift } from '../../src/lib/formats/gift/read-gift';
import { readMoodleXml } from '../../src/lib/formats/moodle-xml/read-moodle-xml';
import { unzip } from '../../src/lib/formats/package/unzip';
import { readQti } from '../../src/lib/formats/qti/read-qti';

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/exchange/${name}`));
const item = readFileSync('tests/fixtures/exchange/qti21-choice.xml', 'utf8');
const manifest = (...resources: [string, string][]) =>
	`<manifest><resources>${resources.map(([href, type]) => `<resource href="${href}" type="${type}"/>`).join('')}</resources></manifest>`;

function refusal(read: () => unknown): DomainError | null {
	try {
		read();
		return null;
	} catch (fault) {
		expect(fault).toBeInstanceOf(DomainError);
		return fault as DomainError;
	}
}
const codeOf = (read: () => unknown) => refusal(read)?.code;

describe('a package is refused', () => {
	it.each<[string, Zippable, string]>([
		[
			'that unpacks to more than it may (a zip bomb)',
			{ 'a.xml': new Uint8Array(61 * 1024 * 1024) },
			'bank.package_unpacked'
		],
		[
			'of parts that are small each and too much together',
			Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}`, new Uint8Array(9e6)])),
			'bank.package_unpacked'
		],
		[
			'of more parts than any needs',
			Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}`, new Uint8Array(0)])),
			'bank.package_parts'
		],
		['with a path that leads out', { '../../etc/passwd': strToU8('x') }, 'bank.package_path'],
		['with a path that leads out further down', { 'a/../../b': strToU8('x') }, 'bank.package_path'],
		['with an absolute path', { '/etc/passwd': strToU8('x') }, 'bank.package_path'],
		['with a path of Windows', { 'C:evil.xml': strToU8('x') }, 'bank.package_path'],
		['with backslashes', { '..\\evil.xml': strToU8('x') }, 'bank.package_path'],
		['with macros', { 'word/vbaProject.bin': strToU8('x') }, 'bank.macros']
	])('%s', (_why, files, code) => {
		expect(codeOf(() => unzip(zipSync(files, { level: 1 })))).toBe(code);
	});

	it('whose directory hides the real size: what is unpacked is counted, not what is said', () => {
		const bytes = zipSync({ 'a.xml': new Uint8Array(61 * 1024 * 1024) }, { level: 1 });
		const directory = bytes.length - 22 - 46 - 'a.xml'.length;
		new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 10, true);
		expect(codeOf(() => unzip(bytes))).toBe('bank.package_unpacked');
	});

	it('that is locked, cut off, larger than a file may be, or no package at all', () => {
		const bytes = zipSync({ 'a.xml': strToU8(item) });
		const locked = bytes.slice();
		locked[bytes.length - 22 - 46 - 'a.xml'.length + 8]! |= 1;
		expect(codeOf(() => unzip(locked))).toBe('bank.package_locked');
		expect(codeOf(() => unzip(bytes.subarray(0, 400)))).toBe('bank.package_damaged');
		expect(codeOf(() => unzip(new Uint8Array(20 * 1024 * 1024 + 1)))).toBe('bank.file_too_large');
		expect(codeOf(() => unzip(strToU8('no package')))).toBe('bank.package_damaged');
	});
}, 60_000);

describe('XML is refused', () => {
	const bomb =
		'<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><quiz><question>&b;</question></quiz>';
	it.each([
		['that declares entities to expand', bomb, 'bank.xml_doctype'],
		['that would fetch a file', '<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>', 'bank.xml_doctype'],
		['that names an entity nobody knows', '<quiz>&xxe;</quiz>', 'bank.xml_broken'],
		['that is nested too deeply', `<quiz>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</quiz>`, 'bank.xml_depth'],
		['of too many elements', `<quiz>${'<a/>'.repeat(1_000_001)}</quiz>`, 'bank.xml_elements'],
		['that is not well-formed', '<quiz><question></quiz>', 'bank.xml_broken'],
		['that is empty', '', 'bank.xml_broken'],
		['of another program', '<html/>', 'bank.moodle_root'],
		['without questions', '<quiz/>', 'bank.nothing_found'],
		['with more questions than it may have', `<quiz>${'<question/>'.repeat(5_001)}</quiz>`, 'bank.too_many_questions']
	])('%s', (_why, xml, code) => {
		expect(codeOf(() => readMoodleXml(strToU8(xml)))).toBe(code);
	});

	it('with the line', () => {
		expect(refusal(() => readMoodleXml(strToU8('<quiz>\n\n<a></b></quiz>')))!.params).toEqual({ line: 3 });
	});

	it('with more pictures than it may have', () => {
		const images = Array.from(
			{ length: 501 },
			(_, at) => `<img src="data:image/gif;base64,${btoa(`GIF89a${at}`)}">`
		).join('');
		const xml = `<quiz><question type="multichoice"><questiontext><text><![CDATA[${images}]]></text></questiontext></question></quiz>`;
		expect(codeOf(() => readMoodleXml(strToU8(xml)))).toBe('bank.too_many_pictures');
	});
});

describe('a QTI package', () => {
	it('gives the pictures of its items, and an item that the manifest forgot', () => {
		const found = readQti(
			zipSync({
				'imsmanifest.xml': strToU8(manifest(['items/a.xml', 'imsqti_item_xmlv2p1'])),
				'items/a.xml': strToU8(item),
				'items/images/sign.png': PNG,
				'b.xml': strToU8(item)
			})
		);
		expect(found.questions.map(({ place }) => place.part)).toEqual(['items/a.xml', 'b.xml']);
		expect(found.questions[0]!.stem).toContain('<img p1>');
		expect(found.pictures).toMatchObject([{ name: 'sign.png', alt: 'NEVER LEAVE LUGGAGE UNATTENDED' }]);
	});

	it('lists what cannot be read and takes the rest', () => {
		const found = readQti(
			zipSync({
				'imsmanifest.xml': strToU8(
					manifest(
						...['a.xml', 'broken.xml', 'bomb.xml', 'gone.xml', 'other.xml'].map((href): [string, string] => [
							href,
							'imsqti_item_xmlv2p2'
						]),
						['old.xml', 'imsqti_xmlv1p2']
					)
				),
				'a.xml': strToU8(item),
				'broken.xml': strToU8('<assessmentItem>'),
				'bomb.xml': strToU8('<!DOCTYPE a [<!ENTITY a "b">]><assessmentItem/>'),
				'other.xml': strToU8('<html/>'),
				'old.xml': strToU8('<questestinterop/>')
			})
		);
		expect(found.questions).toHaveLength(1);
		expect(found.notTaken.map(({ name, reason }) => [name, reason.replace('bank.qti_', '')])).toEqual([
			['broken.xml', 'part_broken'],
			['bomb.xml', 'part_doctype'],
			['gone.xml', 'part_missing'],
			['other.xml', 'not_item'],
			['old.xml', 'old']
		]);
	});

	it('puts the passage that an item is about before it, or says that it is not there', () => {
		const about = (href: string) =>
			item.replace('<itemBody>', `<assessmentStimulusRef identifier="s" href="${href}" title=""/><itemBody>`);
		const passage =
			'<qti-assessment-stimulus><qti-stimulus-body><p>Đoạn văn.</p></qti-stimulus-body></qti-assessment-stimulus>';
		const found = readQti(
			zipSync({ 'a.xml': strToU8(about('s.xml')), 'b.xml': strToU8(about('t.xml')), 's.xml': strToU8(passage) })
		);
		expect(found.questions.map(({ stem }) => stem.split('\n')[0])).toEqual([
			'Đoạn văn.',
			'Look at the text in the picture.'
		]);
		expect(found.questions[1]!.problems.map(({ code }) => code)).toContain('bank.qti_stimulus');
	});

	it('never reads a picture from outside of it', () => {
		const outside = item.replace('images/sign.png', '../../../etc/passwd');
		const found = readQti(zipSync({ 'a/b.xml': strToU8(outside) }));
		expect(found.pictures).toEqual([]);
	});

	it.each([
		['<assessmentTest/>', 'bank.qti_whole_package'],
		['<manifest/>', 'bank.qti_whole_package'],
		['<questestinterop/>', 'bank.qti_old'],
		['<svg/>', 'bank.qti_root']
	])('and a single file that is no item says so: %s', (xml, code) => {
		expect(codeOf(() => readQti(strToU8(xml)))).toBe(code);
	});
});

describe('text files', () => {
	it('in an old encoding are converted, with a warning', () => {
		const bytes = new Uint8Array([...strToU8('C'), 0xe2, ...strToU8('u?\nA. m\nB. h\nANSWER: A')]);
		expect(readAiken(bytes)).toMatchObject({
			questions: [{ stem: 'Câu?' }],
			problems: [{ code: 'bank.file_old_encoding' }]
		});
	});

	it('in UTF-16 are read', () => {
		const bytes = new Uint8Array(Buffer.from('\ufeffCâu ạ?{=một ~hai}', 'utf16le'));
		expect(readGift(bytes)).toMatchObject({ questions: [{ stem: 'Câu ạ?' }], problems: [] });
	});

	it('that are no text are refused', () => {
		expect(codeOf(() => readGift(new Uint8Array([1, 2, 3, 4])))).toBe('bank.file_not_text');
		expect(codeOf(() => readAiken(strToU8('\n\n')))).toBe('bank.nothing_found');
	});
});

describe('a file that was changed at random never crashes a reader', () => {
	const packed = zipSync({
		'imsmanifest.xml': strToU8(manifest(['a.xml', 'imsqti_item_xmlv2p1'])),
		'a.xml': strToU8(item)
	});
	it.each<[string, (bytes: Uint8Array) => unknown, Uint8Array]>([
		['GIFT', readGift, fixture('moodle-docs.gift')],
		['Aiken', readAiken, fixture('moodle-docs.aiken.txt')],
		['Moodle XML', readMoodleXml, fixture('moodle-bank.xml')],
		['QTI 2.1', readQti, fixture('qti21-choice.xml')],
		['QTI 3.0', readQti, fixture('qti3-true-false.xml')],
		['QTI package', readQti, packed]
	])('%s', (_format, read, original) => {
		const change = fc.record({
			at: fc.nat(original.length - 1),
			put: fc.uint8Array({ maxLength: 6 }),
			drop: fc.nat(40)
		});
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
				let bytes = Buffer.from(original);
				for (const { at, put, drop } of changes) {
					bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);
				}
				refusal(() => read(new Uint8Array(bytes)));
			}),
			{ numRuns: 150 }
		);
	});
});
