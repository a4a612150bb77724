import type { ItemContent } from '$lib/domain/item';
import { addPicture } from '$lib/server/usecases/item/add-picture';
import { approveItem } from '$lib/server/usecases/item/approve-item';
import { createItem } from '$lib/server/usecases/item/create-item';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { DemonstrationStaff } from './staff';

const INK = '#2b2622';
type Draw = (draw: SKRSContext2D) => void;

/** The arc of a lock, its right leg as far down as said. */
const arcOfLock = (draw: SKRSContext2D, x: number, leg: number) => {
	draw.beginPath();
	draw.moveTo(x - 26, 92);
	draw.arc(x, 66, 26, Math.PI, 0);
	draw.lineTo(x + 26, leg);
	draw.stroke();
};
const bodyOfLock = (draw: SKRSContext2D) => draw.fillRect(62, 90, 76, 58);

const SIGNS: { alt: string; draw: Draw }[] = [
	{
		alt: 'Ổ khóa đóng',
		draw: (draw) => {
			arcOfLock(draw, 100, 92);
			bodyOfLock(draw);
		}
	},
	{
		alt: 'Ổ khóa mở',
		draw: (draw) => {
			arcOfLock(draw, 140, 72);
			bodyOfLock(draw);
		}
	},
	{
		alt: 'Kính lúp',
		draw: (draw) => {
			draw.beginPath();
			draw.arc(90, 80, 36, 0, Math.PI * 2);
			draw.moveTo(117, 107);
			draw.lineTo(152, 144);
			draw.stroke();
		}
	},
	{
		alt: 'Tam giác có dấu chấm than',
		draw: (draw) => {
			draw.beginPath();
			draw.moveTo(100, 38);
			draw.lineTo(160, 146);
			draw.lineTo(40, 146);
			draw.closePath();
			draw.stroke();
			draw.fillRect(95, 76, 10, 36);
			draw.fillRect(95, 122, 10, 10);
		}
	}
];

/** A window of a browser, its bar of addresses beginning with a closed lock. */
const WINDOW = {
	alt: 'Cửa sổ trình duyệt, thanh địa chỉ bắt đầu bằng hình ổ khóa đóng',
	draw: (draw: SKRSContext2D) => {
		draw.strokeRect(20, 20, 600, 260);
		draw.strokeRect(40, 44, 560, 60);
		draw.save();
		draw.translate(28, 40);
		draw.scale(0.36, 0.36);
		SIGNS[0]!.draw(draw);
		draw.restore();
		for (const [y, width] of [
			[140, 420],
			[176, 520],
			[212, 300]
		]) {
			draw.fillStyle = '#c9c1b6';
			draw.fillRect(48, y!, width!, 14);
		}
		draw.fillStyle = '#8b8177';
		draw.fillRect(96, 67, 260, 14);
	}
};

async function drawn({ draw }: { draw: Draw }, width: number, height: number): Promise<File> {
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, width, height);
	context.fillStyle = context.strokeStyle = INK;
	context.lineWidth = 10;
	context.lineJoin = 'round';
	draw(context);
	return new File([new Uint8Array(await canvas.encode('png'))], 'hinh.png', { type: 'image/png' });
}

const shared = { kind: 'single' as const, topic: 'digital_literacy' };
const options = (...texts: string[]) => texts.map((text, index) => ({ id: 'ABCD'[index]!, text }));

/** Items with marks and pictures, approved for use. */
export async function writePicturedItems({ organizer, reviewer }: DemonstrationStaff, unitId: string, now: number) {
	const add = async (sign: { alt: string; draw: Draw }, width: number, height: number) => {
		const { id } = await addPicture(organizer, { unitId, file: await drawn(sign, width, height), alt: sign.alt }, now);
		return `<img ${id}>`;
	};
	const signs: string[] = [];
	for (const sign of SIGNS) signs.push(await add(sign, 200, 180));
	const items: ItemContent[] = [
		{
			...{ ...shared, audiences: [], difficulty: 1 as const, source: 'Trang trợ giúp của các trình duyệt phổ biến' },
			stem: 'Trên thanh địa chỉ, hình nào cho biết kết nối tới trang web được <b>mã hóa</b>?',
			options: options(...signs),
			key: ['A'],
			explanation:
				'Ổ khóa đóng cho biết kết nối được mã hóa (https). Nó <u>không</u> cho biết chủ trang web là ai, nên vẫn phải đọc kỹ địa chỉ.'
		},
		{
			...{ ...shared, audiences: [], difficulty: 2 as const, source: 'Trang trợ giúp của các trình duyệt phổ biến' },
			stem: `Trình duyệt hiện như trong hình. Điều nào sau đây <b>không</b> thể kết luận được?\n${await add(WINDOW, 640, 300)}`,
			options: options(
				'Kết nối tới trang web được mã hóa.',
				'Địa chỉ bắt đầu bằng https.',
				'Trang web là của cơ quan nhà nước.',
				'Người cùng mạng Wi-Fi khó đọc trộm nội dung gửi đi.'
			),
			key: ['C'],
			explanation: 'Ổ khóa chỉ nói về kết nối. Trang lừa đảo cũng có thể có ổ khóa.'
		},
		{
			...{ ...shared, audiences: [], difficulty: 2 as const, source: 'Hệ đơn vị quốc tế (SI): tiếp đầu ngữ giga' },
			stem: 'Điện thoại ghi còn trống <b>1 GB</b>. Theo hệ đơn vị quốc tế, đó là bao nhiêu byte?',
			options: options('10<sup>3</sup> byte', '10<sup>6</sup> byte', '10<sup>9</sup> byte', '10<sup>12</sup> byte'),
			key: ['C'],
			explanation: 'Giga là 10<sup>9</sup>; kilo là 10<sup>3</sup>, mega là 10<sup>6</sup>, tera là 10<sup>12</sup>.'
		}
	];
	for (const [index, item] of items.entries()) {
		const at = now + index * 1_000;
		const { id, revision } = await createItem(organizer, { ...item, unitId }, at);
		const asked = await submitItem(organizer, { itemId: id, revision, note: '' }, at);
		await approveItem(reviewer, { itemId: id, note: '', ...asked }, at);
	}
}
