import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { certificatesPdf, type Certificate } from './certificate';

const CERTIFICATE: Certificate = {
	emblem: null,
	organizer: 'Ủy ban nhân dân xã Hòa An',
	recipient: 'Nguyễn Thị Ngọc Ưởng',
	unit: 'Thôn Đông',
	prize: 'Giải Nhất',
	contest: 'Tìm hiểu Nghị quyết số 57-NQ/TW',
	scope: 'Tuần 1 · Bảng nhân dân',
	placeAndDate: 'Hòa An, ngày 05 tháng 3 năm 2026',
	signerTitle: 'Chủ tịch',
	signerName: 'Đặng Hữu Ẩn',
	code: 'KX7A-4M2B-9QRS',
	checkUrl: 'https://thi.hoaan.example.vn/certificates/KX7A-4M2B-9QRS',
	stamp: null
};

const pagesOf = (pdf: Uint8Array) =>
	Buffer.from(pdf)
		.toString('latin1')
		.match(/\/Type \/Page\b/g)?.length ?? 0;

/** Every stream of the file, unpacked: among them the tables that say which letter a glyph stands for. */
function unpacked(pdf: Uint8Array): string {
	const bytes = Buffer.from(pdf);
	const streams: string[] = [];
	for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
		const end = bytes.indexOf('endstream', at);
		if (bytes.subarray(at - 3, at).toString() === 'end') continue;
		streams.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
	}
	return streams.join('\n');
}

/** The letters that the file can be read and searched by. */
const letters = (pdf: Uint8Array) =>
	new Set([...unpacked(pdf).matchAll(/<([0-9a-f]{4})>/g)].map(([, hex]) => String.fromCharCode(parseInt(hex!, 16))));

describe('certificates as PDF', () => {
	it('have one page each', async () => {
		const others = Array.from({ length: 30 }, (_, n) => ({ ...CERTIFICATE, recipient: `Người số ${n}` }));
		expect(pagesOf(await certificatesPdf([CERTIFICATE], 0))).toBe(1);
		expect(pagesOf(await certificatesPdf(others, 0))).toBe(30);
	});

	it('embed the house’s fonts with every Vietnamese letter, and no others', async () => {
		const text = 'ẠẮẶẦẪỆỂỄỈỊỌỐỘỢỮỰỲỴỶỸàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
		const names = text.match(/.{1,12}/gu) ?? [];
		const pdf = await certificatesPdf(
			names.map((recipient) => ({ ...CERTIFICATE, recipient })),
			0
		);
		const known = letters(pdf);
		expect([...text].filter((letter) => !known.has(letter))).toEqual([]);
		const fonts = Buffer.from(pdf)
			.toString('latin1')
			.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g);
		expect(new Set([...fonts].map(([, name]) => name))).toEqual(
			new Set(['BeVietnamPro-Regular', 'BeVietnamPro-SemiBold', 'BeVietnamPro-Bold'])
		);
	});

	it('are the same bytes for the same text and date', async () => {
		const [one, other] = [await certificatesPdf([CERTIFICATE], 0), await certificatesPdf([CERTIFICATE], 0)];
		expect(Buffer.compare(one, other)).toBe(0);
	});

	it('keep to one page however long the names are', async () => {
		const long = 'Nguyễn Phước Công Tằng Tôn Nữ '.repeat(20).trim();
		const pdf = await certificatesPdf(
			[{ ...CERTIFICATE, recipient: long, unit: long, contest: long, scope: long, organizer: long, signerTitle: long }],
			0
		);
		expect(pagesOf(pdf)).toBe(1);
	});

	it('are made with an emblem, and without anybody’s signature', async () => {
		const png = Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64'
		);
		const pdf = await certificatesPdf(
			[{ ...CERTIFICATE, emblem: png, unit: null, signerTitle: '', signerName: '', stamp: 'CHẠY THỬ' }],
			0
		);
		expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
	});
});
