import { migrate } from '$lib/server/db';
import { addPicture } from '$lib/server/usecases/item/add-picture';
import { aPublishedContest } from './contest';
import { itemContent } from './item';
import { aDrawing } from './item-picture';
import { aStaffMember } from './staff';
import { DAY, HOUR } from './time';
import { aUnit, theCommune } from './unit';

/** An open contest of two questions, one with a picture in its stem and each of its options, one with marks; prints its code as JSON. */
export async function main() {
	await migrate();
	const now = Date.now();
	const author = await aStaffMember();
	await aUnit({ name: 'Thôn 7' });
	const unitId = (await theCommune()).id;
	const add = async (number: number, alt: string, size?: [number, number]) => {
		const { id } = await addPicture(author, { unitId, file: await aDrawing(number, size), alt }, now);
		return `<img ${id}>`;
	};
	const signs = [
		{ id: 'A', text: await add(1, 'Biển hai vạch') },
		{ id: 'B', text: await add(2, 'Biển ba vạch') },
		{ id: 'C', text: await add(3, 'Biển bốn vạch') }
	];
	const { contest } = await aPublishedContest({
		code: 'hinh',
		items: [
			itemContent({
				stem: `Biển nào giống biển này?\n${await add(2, 'Biển ba vạch, vẽ lớn', [800, 500])}`,
				options: signs,
				key: ['B'],
				explanation: `Cả hai có <b>ba</b> vạch: ${signs[1]!.text}`
			}),
			itemContent({
				stem: 'Một gigabyte bằng <b>bao nhiêu</b> byte?',
				options: [
					{ id: 'A', text: '10<sup>6</sup> byte' },
					{ id: 'B', text: '10<sup>9</sup> byte' }
				],
				key: ['B'],
				// Another one's difficulty, so that the paper keeps this order.
				difficulty: 2
			})
		],
		rounds: [
			{
				opensAt: now - HOUR,
				closesAt: now + DAY,
				rules: { scoreShown: true, answersShown: 'after_submit', shuffleItems: false, prediction: null }
			}
		],
		now
	});
	console.log(JSON.stringify({ code: contest.code }));
}
