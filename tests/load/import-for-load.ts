import { plainText } from '$lib/domain/rich-text';
import { seededRandom } from '$lib/domain/seed';
import { shippedItems } from '$lib/server/usecases/content/shipped-items';
import { crc32, deflateSync } from 'node:zlib';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { aUnit, theCommune } from '../factories/unit';
import { drawing, line, paragraph, wordFile } from '../factories/word-file';
import { main as fillBank } from './items-for-load';
import { sessionFor } from './sessions-for-load';

const PAPER = 20;
const VILLAGES = 20;
const SIDE = 500;

/** A document of `count` questions like those shipped, no two alike, with a picture of a screenshot's size now and then. */
export function aWordFile(count: number, pictures: number): Uint8Array {
	const random = seededRandom('năm nghìn câu hỏi');
	const shipped = shippedItems();
	const vocabulary = shipped.flatMap(({ stem, explanation }) => `${stem} ${explanation}`.match(/\p{L}+/gu) ?? []);
	const varied = (text: string) =>
		plainText(text).replace(/\p{L}+/gu, (word) =>
			random() < 0.4 ? vocabulary[Math.floor(random() * vocabulary.length)]! : word
		);
	const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
	const media: Record<string, Uint8Array> = {};
	const body = Array.from({ length: count }, (_, index) => {
		const { stem, options, key } = shipped[index % shipped.length]!;
		const isPictured = pictures > 0 && index % Math.ceil(count / pictures) === 0;
		const name = `p${index}.png`;
		if (isPictured) media[name] = noisyPicture(random);
		return [
			line(escaped(`Câu ${index + 1}. ${varied(stem)}`)),
			isPictured ? paragraph(drawing(`media-${name}`)) : '',
			...options.map(({ id, text }) => line(escaped(`${id}. ${varied(text)}`))),
			line(`Đáp án: ${key.join(', ')}`)
		].join('');
	});
	return wordFile({ body: body.join(''), media });
}

/** A PNG that does not compress well, as photos do not. */
function noisyPicture(random: () => number): Uint8Array {
	const rows = Buffer.alloc(SIDE * (SIDE + 1));
	for (let at = 0; at < rows.length; at++) rows[at] = at % (SIDE + 1) === 0 ? 0 : Math.floor(random() * 64);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(SIDE, 0);
	header.writeUInt32BE(SIDE, 4);
	header.set([8, 0, 0, 0, 0], 8);
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}

/** A bank, an open contest with people signed in to answer it, an organizer, and a Word file; printed as JSON. */
export async function main([questions = '5000', bank = '10000', savers = '20', pictures = '40']: string[]) {
	const now = Date.now();
	await fillBank([bank, String(now)]);
	for (let n = 0; n < VILLAGES; n++) await aUnit({ name: `Thôn ${n + 1}` });
	const { contest } = await aPublishedContest({ items: PAPER, now });
	const tokens = [];
	for (let n = 0; n < Number(savers); n++) {
		tokens.push(await sessionFor('participant', (await aParticipant({ now })).id, now));
	}
	const organizer = await sessionFor('staff', (await aStaffMember({ role: 'organizer' })).id, now);
	const file = join(mkdtempSync(join(tmpdir(), 'sandinh-word-')), 'cau-hoi.docx');
	writeFileSync(file, aWordFile(Number(questions), Number(pictures)));
	const world = { organizer, savers: tokens, openCode: contest.code, unitId: (await theCommune()).id, file };
	console.log(JSON.stringify(world));
}
