import type { ItemContent } from '$lib/domain/item';
import { approveItem } from '$lib/server/usecases/item/approve-item';
import { commentItem, settleComment } from '$lib/server/usecases/item/comment-item';
import { createItem } from '$lib/server/usecases/item/create-item';
import { editItem } from '$lib/server/usecases/item/edit-item';
import { returnItem } from '$lib/server/usecases/item/return-item';
import { submitItem } from '$lib/server/usecases/item/submit-item';
import { DAY, HOUR } from '../time';
import type { DemonstrationStaff } from './staff';

const WAITING: ItemContent = {
	kind: 'single',
	stem: 'Người dân nộp hồ sơ dịch vụ công trực tuyến ở đâu?',
	options: [
		{ id: 'A', text: 'Cổng Dịch vụ công quốc gia' },
		{ id: 'B', text: 'Trang mạng xã hội của xã' },
		{ id: 'C', text: 'Hộp thư điện tử của cán bộ' },
		{ id: 'D', text: 'Nhóm trò chuyện của thôn' }
	],
	key: ['A'],
	explanation: 'Hồ sơ trực tuyến nộp tại Cổng Dịch vụ công quốc gia.',
	source: 'Nghị định số 61/2018/NĐ-CP',
	topic: 'public_services',
	difficulty: 1,
	audiences: ['residents']
};
const RETURNED: ItemContent = {
	...WAITING,
	stem: 'Việc nào sau đây không nên làm khi nhận tin nhắn lạ có đường liên kết?',
	options: [
		{ id: 'A', text: 'Bấm ngay vào đường liên kết để xem có chuyện gì rồi nhập mật khẩu theo hướng dẫn' },
		{ id: 'B', text: 'Gọi hỏi người gửi' },
		{ id: 'C', text: 'Báo cho tổ công nghệ số cộng đồng' },
		{ id: 'D', text: 'Xóa tin nhắn' }
	],
	explanation: '',
	source: '',
	topic: 'info_safety'
};

/** Author and reviewer talk over two questions: one is in use and waits with a new version, one went back to be mended. */
export async function talkOverItems({ organizer, reviewer }: DemonstrationStaff, unitId: string, now: number) {
	const begin = async (content: ItemContent, at: number) => {
		const { id: itemId, revision } = await createItem(organizer, { ...content, unitId }, at);
		return { itemId, note: '', ...(await submitItem(organizer, { itemId, revision, note: '' }, at + HOUR)) };
	};
	const edit = (item: { itemId: string; revision: number }, content: ItemContent, at: number) =>
		editItem(organizer, { ...content, ...item }, at);

	const waiting = await begin(WAITING, now - 9 * DAY);
	const approved = await approveItem(reviewer, waiting, now - 8 * DAY);
	const asked = await commentItem(
		reviewer,
		waiting.itemId,
		{ text: 'Căn cứ nên ghi rõ điều, khoản để người duyệt tra nhanh.' },
		now - 8 * DAY
	);
	const clearer = {
		...WAITING,
		stem: 'Người dân nộp hồ sơ dịch vụ công trực tuyến tại địa chỉ chính thức nào?',
		options: WAITING.options.map((option) =>
			option.id === 'C' ? { id: 'C', text: 'Hộp thư điện tử riêng của cán bộ' } : option
		),
		source: 'Nghị định số 61/2018/NĐ-CP, Điều 25'
	};
	const edited = await edit({ itemId: waiting.itemId, revision: approved.revision }, clearer, now - 3 * DAY);
	await settleComment(organizer, waiting.itemId, asked.id, now - 3 * DAY);
	await submitItem(organizer, { ...waiting, revision: edited.revision }, now - 3 * DAY + HOUR);
	await commentItem(
		reviewer,
		waiting.itemId,
		{ text: 'Phương án D có lẽ quá dễ loại. Chị xem thay bằng “Bộ phận Một cửa của xã” được không?' },
		now - 2 * DAY
	);

	const returned = await begin(RETURNED, now - 6 * DAY);
	await returnItem(
		reviewer,
		{ ...returned, note: 'Viết HOA chữ KHÔNG trong câu dẫn, rút gọn phương án A và ghi căn cứ.' },
		now - 5 * DAY
	);
	await commentItem(organizer, returned.itemId, { text: 'Tôi đang tìm căn cứ, mai sẽ gửi lại.' }, now - 4 * DAY);
}
