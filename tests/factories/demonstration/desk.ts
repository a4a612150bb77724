import type { ItemContent } from '$lib/domain/item';
import { toLocalDate } from '$lib/domain/zone-time';
import { ZONE } from '$lib/server/environment';
import { createContest } from '$lib/server/usecases/contest/create-contest';
import { approveItem } from '$lib/server/usecases/item/approve-item';
import { createItem } from '$lib/server/usecases/item/create-item';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { recordEvidence } from '$lib/server/usecases/plan/record-evidence';
import { DAY } from '../time';
import type { DemonstrationStaff } from './staff';

const option = (id: string, text: string) => ({ id, text });

/** Three items on their way: a draft, one that waits for review, one approved. */
const ITEMS: ItemContent[] = [
	{
		kind: 'single',
		stem: 'Ngày Chuyển đổi số quốc gia là ngày nào trong năm?',
		options: [option('A', '18/5'), option('B', '01/10'), option('C', '10/10'), option('D', '22/12')],
		key: ['C'],
		explanation: 'Ngày 10/10 hằng năm là Ngày Chuyển đổi số quốc gia; 18/5 là Ngày Khoa học và Công nghệ Việt Nam.',
		source: 'Quyết định số 505/QĐ-TTg ngày 22/4/2022',
		topic: 'days',
		difficulty: 1,
		audiences: []
	},
	{
		kind: 'true_false',
		stem: 'Ứng dụng VNeID chỉ nên cài từ kho ứng dụng chính thức của điện thoại.',
		options: [option('A', 'Đúng'), option('B', 'Sai')],
		key: ['A'],
		explanation: 'Chỉ cài VNeID từ App Store hoặc CH Play; không cài theo đường dẫn lạ.',
		source: '',
		topic: 'eid',
		difficulty: 1,
		audiences: ['residents', 'students']
	},
	{
		kind: 'single',
		stem: 'Địa chỉ của Cổng Dịch vụ công quốc gia là địa chỉ nào?',
		options: [
			option('A', 'dichvucong.gov.vn'),
			option('B', 'dichvucong.com.vn'),
			option('C', 'dichvucong.org'),
			option('D', 'dichvucong.net')
		],
		key: ['A'],
		explanation: 'Trang của cơ quan nhà nước có đuôi .gov.vn.',
		source: 'Cổng Dịch vụ công quốc gia',
		topic: 'public_services',
		difficulty: 1,
		audiences: []
	}
];

const EVIDENCE = [
	{
		targetId: 'PT-01',
		daysAgo: 40,
		done: 'yes' as const,
		note: 'Kế hoạch đã ban hành và gửi các thôn, trường, cơ quan.'
	},
	{
		targetId: 'PT-02',
		daysAgo: 31,
		done: 'yes' as const,
		note: 'Chuyên mục “Nghị quyết 57” đã mở trên trang thông tin điện tử xã.'
	},
	{
		targetId: 'PT-09',
		daysAgo: 12,
		numerator: 5,
		denominator: 9,
		note: 'Lớp kỹ năng truyền thông số của tỉnh, 5 người có giấy chứng nhận.'
	},
	{ targetId: 'BB-06', daysAgo: 20, count: 1, note: 'Chương trình “Câu lạc bộ sáng tạo trẻ” tại Trường THCS.' }
];

/** What the staff did besides the contest: items written and reviewed, evidence recorded, the next contest begun. */
export async function workAtDesk({ organizer, reviewer }: DemonstrationStaff, communeId: string, now: number) {
	for (const [index, content] of ITEMS.entries()) {
		const { id: itemId, revision } = await createItem(
			organizer,
			{ ...content, unitId: communeId },
			now - (9 - index) * DAY
		);
		if (index === 0) continue;
		const submitted = await submitItem(organizer, { itemId, revision, note: '' }, now - (8 - index) * DAY);
		if (index === 1) continue;
		await approveItem(reviewer, { itemId, revision: submitted.revision, note: 'Rõ, đúng nguồn.' }, now - 5 * DAY);
	}
	const nothing = { numerator: null, denominator: null, count: null, done: undefined, link: null, unitId: communeId };
	for (const { targetId, daysAgo, ...record } of EVIDENCE) {
		const occurredOn = toLocalDate(now - daysAgo * DAY, ZONE);
		await recordEvidence(organizer, targetId, { ...nothing, ...record, occurredOn }, now - (daysAgo - 1) * DAY);
	}
	const draft = {
		title: 'Ngày hội Chuyển đổi số xã Sân Đình',
		summary: 'Dành cho học sinh các trường trong xã.',
		code: 'ngay-hoi-cds',
		planId: null,
		unitId: communeId
	};
	await createContest(organizer, draft, now - DAY);
}
