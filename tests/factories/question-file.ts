import type { Actor } from '$lib/server/access';
import { startImport } from '$lib/server/usecases/item-import/start-import';
import { write } from '$lib/server/db';
import * as shippedContent from '$lib/server/store/shipped-content';
import { NOW } from './time';
import { theCommune } from './unit';
import { line, wordFile, type WordFile } from './word-file';

/** Distinct enough that none of them is near another one. */
const ASKED = ['Thủ đô', 'Ngọn núi', 'Con sông', 'Hòn đảo', 'Cây cầu', 'Thành cổ', 'Lễ hội', 'Làng nghề'];

/** A question as it stands in a document, with the key it is given; null leaves it out. */
export function writtenQuestion(number: number, key: string | null = 'A'): string[] {
	const asked = `${ASKED[number % ASKED.length]} mang số hiệu ${number} thuộc tỉnh nào`;
	const options = ['Nghệ An', 'Hà Tĩnh', 'Thanh Hóa', 'Quảng Trị'].map(
		(name, at) => `${'ABCD'[at]}. ${name} ${number}`
	);
	return [`Câu ${number}. ${asked}?`, ...options, ...(key ? [`Đáp án: ${key}`] : [])];
}

export const wordOf = (lines: string[], more: Partial<WordFile> = {}) =>
	wordFile({ ...more, body: lines.map((text) => line(text)).join('') + (more.body ?? '') });

export const uploaded = (bytes: Uint8Array | string, name = 'cau-hoi.docx') =>
	new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

/** A topic that items may have. */
export async function aTopic(code = 'digital', nameVi = 'Chuyển đổi số') {
	await write((tx) => shippedContent.putTopic(tx, { code, nameVi, nameEn: code, position: 1 }));
	return code;
}

/** A Word file of questions that was read into the commune's bank; gives the import's id. */
export async function anImport(by: Actor, lines: string[], now = NOW): Promise<string> {
	const { id } = await startImport(
		by,
		{ unitId: (await theCommune()).id, file: uploaded(wordOf(lines)), text: '' },
		now
	);
	return id;
}
