import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCE_GROUPS } from '../../src/lib/domain/audience-group';
import { cleanText } from '../../src/lib/domain/authored-text';
import type { FoundPicture, FoundQuestions } from '../../src/lib/domain/found-question';
import type { ItemContent } from '../../src/lib/domain/item';
import { parseRichText, TEXT_MARKS, writeRichText, type RichPart } from '../../src/lib/domain/rich-text';
import { readAiken } from '../../src/lib/formats/aiken/read-aiken';
import { writeAiken } from '../../src/lib/formats/aiken/write-aiken';
import type { ExchangeItem } from '../../src/lib/formats/exchange/exchange-item';
import { readGift } from '../../src/lib/formats/gift/read-gift';
import { writeGift } from '../../src/lib/formats/gift/write-gift';
import { readMoodleXml } from '../../src/lib/formats/moodle-xml/read-moodle-xml';
import { writeMoodleXml } from '../../src/lib/formats/moodle-xml/write-moodle-xml';
import { readQti } from '../../src/lib/formats/qti/read-qti';
import { writeQti3 } from '../../src/lib/formats/qti/write-qti3';

const picture = (id: string, last: number): FoundPicture => {
	const bytes = new Uint8Array(32).fill(last);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return { id, name: `${id}.png`, bytes, alt: `Hình "${id}" & <chú thích>` };
};
const PICTURES = [picture('hinh-1', 1), picture('hinh_2', 2)];

/** Words of the language, and what each of the formats takes for its own. */
const PIECE = fc.constantFrom(
	...[
		'Người dân',
		'được',
		'Nghị định số 13/2023',
		'ạ',
		'ế',
		'Ừ',
		'5',
		'x',
		' ',
		' ',
		'  ',
		'\t',
		'\n',
		'\n\n',
		'\u00a0',
		'😀',
		'đ'
	],
	...[
		'<',
		'>',
		'&',
		'&amp;',
		'&nbsp;',
		'"',
		"'",
		'<p>',
		'</p>',
		'<br>',
		'<!--',
		']]>',
		'<![CDATA[',
		'<x>',
		'a<b',
		'<b',
		'@@PLUGINFILE@@/a'
	],
	...[
		'{',
		'}',
		'=',
		'~',
		'#',
		'####',
		':',
		'::',
		'\\',
		'\\n',
		'->',
		'%50%',
		'%',
		'//',
		'// ',
		'$CATEGORY: a',
		'[html]',
		'[plain] ',
		'[tag:x]'
	],
	...['A. ', 'B) ', 'ANSWER: A', 'T', 'TRUE', '$$', '\\(x\\)', '*', '**a**', '_a_', '- ', '1. ', 'Nguồn', '?', '.']
);
const words = fc.array(PIECE, { maxLength: 6 }).map((pieces) => pieces.join(''));
const part: fc.Arbitrary<RichPart> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ text: words, marks: fc.subarray([...TEXT_MARKS], { maxLength: 2 }) }) },
	{ weight: 1, arbitrary: fc.record({ picture: fc.constantFrom('hinh-1', 'hinh_2') }) }
);
/** As the bank keeps it: clean, and written the one way that reads back. */
const settled = (text: string): string => {
	const next = cleanText(writeRichText(parseRichText(text)));
	return next === text ? text : settled(next);
};
const rich = (maxLength: number) => fc.array(part, { maxLength }).map((parts) => settled(writeRichText(parts)));
const shows = (text: string) => parseRichText(text).some((one) => 'picture' in one || one.text.trim() !== '');
const required = (maxLength: number) => rich(maxLength).map((text) => (shows(text) ? text : 'Câu'));

const content: fc.Arbitrary<ItemContent> = fc
	.record({
		kind: fc.constantFrom('single' as const, 'multiple' as const, 'true_false' as const),
		stem: required(4),
		texts: fc.uniqueArray(required(2), { minLength: 2, maxLength: 8 }),
		plainTruth: fc.boolean(),
		right: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
		explanation: rich(4),
		source: words.map((text) => settled(text.replaceAll('\n', ' '))),
		topic: words.map((text) => cleanText(text) || 'ai'),
		difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
		audiences: fc.subarray([...AUDIENCE_GROUPS])
	})
	.map(({ texts, plainTruth, right, ...rest }) => {
		const shown = rest.kind !== 'true_false' ? texts : plainTruth ? ['Đúng', 'Sai'] : texts.slice(0, 2);
		const options = shown.map((text, index) => ({ id: 'ABCDEFGH'[index]!, text }));
		const keys = [...new Set(right.map((index) => options[index % options.length]!.id))].sort();
		return { ...rest, options, key: rest.kind === 'multiple' ? keys : keys.slice(0, 1) };
	});
const label = fc.option(words.map((text) => cleanText(text.replace(/\s+/g, ' ')) || 'Câu 1'));
const items: fc.Arbitrary<ExchangeItem[]> = fc.array(fc.record({ label, content }), { minLength: 1, maxLength: 4 });

/** What came back as items, with pictures under the names they had. */
function returned({ questions, notTaken, pictures }: FoundQuestions): ExchangeItem[] {
	expect(notTaken).toEqual([]);
	const names = new Map(
		pictures.map(({ id, bytes, alt }) => [
			id,
			PICTURES.find((one) => Buffer.compare(one.bytes, bytes) === 0 && one.alt === alt)?.id ?? 'unknown'
		])
	);
	const named = (text: string) => text.replace(/<img (p\d+)>/g, (_, id: string) => `<img ${names.get(id)}>`);
	return questions.map(
		({ label: name, kind, stem, options, key, explanation, source, topic, difficulty, audiences }) => ({
			label: name,
			content: {
				...{ kind, key, topic: topic!, difficulty: difficulty!, audiences: audiences! },
				...{ stem: named(stem), explanation: named(explanation), source: named(source) },
				options: options.map(({ id, text }) => ({ id, text: named(text) }))
			}
		})
	);
}

const RUNS = 100;

describe('what is exported comes back as the same items', () => {
	it.each([
		['GIFT', writeGift, readGift],
		['Moodle XML', writeMoodleXml, readMoodleXml],
		['QTI 3', writeQti3, readQti]
	])(
		'in %s: texts, marks, pictures, key, explanation, source, topic, difficulty, audiences',
		(_format, write, read) => {
			fc.assert(
				fc.property(items, (given) => {
					const { bytes, lost } = write(given, PICTURES);
					expect(lost).toEqual([]);
					const found = read(bytes);
					expect(returned(found)).toEqual(given);
					expect(found.questions.flatMap(({ problems }) => problems)).toEqual([]);
				}),
				{ numRuns: RUNS }
			);
		}
	);

	it('in Aiken: words, options and key of those with one answer; every other item and loss is named', () => {
		const flat = (text: string) =>
			cleanText(
				parseRichText(text)
					.map((one) => ('text' in one ? one.text : ''))
					.join('')
					.replace(/\s+/g, ' ')
			);
		const written = (text: string) => writeRichText([{ text: flat(text), marks: [] }]);
		fc.assert(
			fc.property(items, (given) => {
				const fits = given.filter(
					({ content: { kind, stem, options } }) =>
						kind !== 'multiple' && [stem, ...options.map(({ text }) => text)].every((text) => flat(text) !== '')
				);
				const { bytes, lost } = writeAiken(given);
				const left = lost.filter(({ code }) => ['bank.aiken_one_answer', 'bank.aiken_only_picture'].includes(code));
				expect(left).toHaveLength(given.length - fits.length);
				fc.pre(fits.length > 0);
				expect(readAiken(bytes).questions.map(({ stem, options, key }) => ({ stem, options, key }))).toEqual(
					fits.map(({ content: { stem, options, key } }) => ({
						stem: written(stem),
						options: options.map(({ id, text }) => ({ id, text: written(text) })),
						key
					}))
				);
			}),
			{ numRuns: RUNS }
		);
	});

	it('and says which picture was not given', () => {
		const item = fc.sample(content, 1)[0]!;
		const asks = [
			{ label: 'Câu 9', content: { ...item, stem: 'Hình <img mat>', options: [], explanation: '', source: '' } }
		];
		const missing = [{ label: 'Câu 9', code: 'bank.exchange_picture_missing', params: { name: 'mat' } }];
		expect([writeGift, writeMoodleXml, writeQti3].map((write) => write(asks, PICTURES).lost)).toEqual([
			missing,
			missing,
			missing
		]);
	});
});
