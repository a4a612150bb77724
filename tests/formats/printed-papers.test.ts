import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { FoundPicture, FoundQuestion } from '../../src/lib/domain/found-question';
import type { ItemContent } from '../../src/lib/domain/item';
import { paperVariants, variantCodes } from '../../src/lib/domain/paper-variants';
import { recognizeQuestions } from '../../src/lib/domain/question-text/recognize-questions';
import type { PrintedPaper } from '../../src/lib/formats/paper-document/paper';
import { writeListing } from '../../src/lib/formats/paper-document/write-listing';
import { writePaper } from '../../src/lib/formats/paper-document/write-paper';
import { readWord } from '../../src/lib/formats/word/read-word';
import { anyItem } from '../factories/any-items';
import { findLibreOffice } from '../libreoffice.mjs';

const WORDS = [
	...['Người dân', 'được cấp', 'Nghị định số 13/2023', 'ạ', '5', '1,5 lần', 'và tổ chức', '😀', 'thửa đất'],
	...['<', '&', '"', 'H', 'x', 'nhà nước', 'khoản 2', '(sửa đổi)', '=', '+', 'thôn, tổ']
];
const LEAD = 'Người dân trong xã cùng thực hiện nếp sống văn minh theo quy ước của thôn mình từ nay về sau ';
const canvas = createCanvas(60, 40);
canvas.getContext('2d').fillRect(5, 5, 20, 20);
const PICTURE: FoundPicture = {
	...{ id: 'hinh-1', name: 'hinh-1.png', alt: 'Sơ đồ thửa đất' },
	bytes: new Uint8Array(canvas.toBuffer('image/png'))
};
const items = fc.array(anyItem({ words: WORDS, hasMarks: true, pictures: [PICTURE.id], lead: LEAD }), {
	minLength: 1,
	maxLength: 6
});

const paperOf = (contents: ItemContent[], variants: number): PrintedPaper => {
	const printed = contents.map((content, index) => ({ id: `i${index}`, content }));
	return {
		head: { unitName: 'UBND xã An Bình', title: 'Đề thi tìm hiểu', minutes: 45, hasNation: true, hasName: true },
		variants: paperVariants(printed, {
			...{ seed: 's', codes: variantCodes(variants, 'number') },
			...{ shuffleItems: variants > 1, shuffleOptions: variants > 1 }
		}),
		items: Object.fromEntries(printed.map(({ id, content }) => [id, content])),
		seed: 's',
		kept: []
	};
};

function read(bytes: Uint8Array) {
	const { lines, pictures } = readWord(bytes, 'de.docx');
	const names = new Map(pictures.map(({ id, alt }) => [id, alt === PICTURE.alt ? PICTURE.id : 'unknown']));
	const named = (text: string) => text.replace(/<img ([\w-]+)>/g, (_, id: string) => `<img ${names.get(id)}>`);
	const found = recognizeQuestions(lines);
	expect(found.notTaken).toEqual([]);
	return found.questions.map((question) => ({
		...question,
		stem: named(question.stem),
		explanation: named(question.explanation),
		options: question.options.map(({ id, text }) => ({ id, text: named(text) }))
	}));
}

/** Word cannot tell a question of several answers that has one. */
const asPrinted = ({
	kind,
	key,
	options,
	stem,
	explanation
}: Pick<FoundQuestion, 'kind' | 'key' | 'options' | 'stem' | 'explanation'>) => ({
	...{ key, options, stem, explanation },
	kind: kind === 'multiple' && key.length === 1 ? 'single' : kind
});

describe('what is printed can be read in again', () => {
	test('a paper with its key', async () => {
		await fc.assert(
			fc.asyncProperty(items, async (given) => {
				const found = read(await writePaper(paperOf(given, 1), [PICTURE], 'all'));
				expect(found.map(asPrinted)).toEqual(given.map((one) => ({ ...asPrinted(one), explanation: '' })));
			}),
			{ numRuns: 15 }
		);
	}, 60_000);

	test('the listing of a bank, with topic, difficulty, audience, explanation and source', async () => {
		await fc.assert(
			fc.asyncProperty(items, async (given) => {
				const byTopic = [...Map.groupBy(given, ({ topic }) => topic).values()].flat();
				const bytes = await writeListing(
					{
						unitName: 'UBND xã An Bình',
						remarks: ['Ngày 21/11/2026'],
						items: given.map((content) => ({ content, standing: 'đã duyệt, bản 3' }))
					},
					[PICTURE]
				);
				const found = read(bytes);
				expect(found.map(asPrinted)).toEqual(byTopic.map(asPrinted));
				const rest = ({ topic, difficulty, audiences, source }: FoundQuestion | ItemContent) => ({
					topic,
					difficulty,
					audiences,
					source
				});
				expect(found.map(rest)).toEqual(byTopic.map(rest));
				expect(found.flatMap(({ problems }) => problems)).toEqual([]);
			}),
			{ numRuns: 15 }
		);
	}, 60_000);
});

test('the key of several papers is not taken for the key of one', async () => {
	const contents = fc.sample(anyItem({ words: ['Người dân', 'được cấp'], hasMarks: false, pictures: [] }), {
		numRuns: 12,
		seed: 3
	});
	const { lines } = readWord(await writePaper(paperOf(contents, 4), [], 'all'), 'de.docx');
	const found = recognizeQuestions(lines);
	expect(found.problems.map(({ code }) => code)).toContain('bank.text_key_variants');
	expect(found.questions.filter(({ key }) => key.length > 0)).toEqual([]);
});

const soffice = findLibreOffice();

describe.skipIf(!soffice)('opened by LibreOffice', () => {
	const folder = mkdtempSync(join(tmpdir(), 'san-dinh-papers-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test(
		'each paper has its code, its questions and its end, and the key stands on a page of its own',
		{ timeout: 180_000 },
		async () => {
			const plain = anyItem({ words: ['Người dân', 'được cấp'], hasMarks: false, pictures: [PICTURE.id], lead: LEAD });
			const contents = fc.sample(plain, { numRuns: 5, seed: 3 });
			writeFileSync(join(folder, 'paper.docx'), await writePaper(paperOf(contents, 2), [PICTURE], 'all'));
			const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
			const asked = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')];
			execFileSync(soffice!, [profile, ...asked], { stdio: 'ignore', timeout: 120_000 });
			const text = execFileSync('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8' });
			const pages = text.split('\f').slice(0, -1);
			expect(text.match(/Mã đề: 10[12]/g)).toEqual(['Mã đề: 101', 'Mã đề: 102']);
			expect(text.match(/^\s*Câu \d/gm)).toHaveLength(10);
			expect(text.match(/HẾT/g)).toHaveLength(2);
			expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
			expect(pages.at(-1)).toContain('ĐÁP ÁN');
			expect(pages.at(-1)).toContain('Mã 102');
		}
	);
});
