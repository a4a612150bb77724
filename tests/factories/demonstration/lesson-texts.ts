import type { LessonCheck } from '$lib/domain/lesson';
import type { LessonContent } from '$lib/domain/lesson-content';

const check = (number: number, key: number, stem: string, options: string[], explanation: string): LessonCheck => ({
	id: `c${number}`,
	stem,
	options,
	key,
	explanation,
	source: 'Tài liệu tập huấn Tổ công nghệ số cộng đồng (minh họa)'
});

const CHECKS = [
	check(
		1,
		1,
		'Trước khi bấm chuyển tiền cho người bán, việc nào nên làm?',
		['Bấm thật nhanh cho khỏi đợi', 'Xem lại tên người nhận hiện trên màn hình', 'Đọc to mã PIN để nhớ'],
		'Tên hiện ra sau khi quét mã là tên chủ tài khoản thật. Sai tên thì dừng lại.'
	),
	check(
		2,
		2,
		'Người bán nên dán mã QR của mình thế nào?',
		['Viết tay lại cho dễ đọc', 'Để ngoài quầy qua đêm', 'Dán nơi mình nhìn thấy và kiểm tra mỗi sáng'],
		'Kẻ gian có thể dán đè mã khác. Mỗi sáng tự quét thử một lần là biết ngay.'
	),
	check(
		3,
		0,
		'Đã chuyển nhầm tiền thì làm gì trước tiên?',
		['Gọi ngay ngân hàng của mình', 'Đăng lên mạng xã hội', 'Đợi vài hôm xem sao'],
		'Báo sớm thì ngân hàng còn kịp tra soát. Đừng tự chuyển tiếp theo yêu cầu của người lạ.'
	)
];

const lesson = (title: string, summary: string, markdown: string, more: Partial<LessonContent>): LessonContent => ({
	texts: { vi: { title, summary, markdown, checks: CHECKS } },
	durationMin: 3,
	audiences: ['residents', 'cooperatives'],
	topics: ['cashless'],
	...more
});

export const MARKET_DAY = lesson(
	'Chợ phiên Sân Đình: trả tiền bằng mã QR',
	'Bà con bán hàng ở chợ phiên nhận tiền qua mã QR thế nào cho chắc.',
	`Sáng chủ nhật, cô Hoa bày rau ở góc chợ. Khách hỏi: “Cô có mã không?”. Cô chỉ tấm biển nhỏ trước rổ rau, khách quét một cái là xong.

## Người mua làm ba bước

1. Mở ứng dụng ngân hàng, chọn **Quét mã**.
2. Xem **tên người nhận** có đúng là cô Hoa không.
3. Nhập số tiền, xem lại lần nữa rồi mới xác nhận.

| Việc | Nên | Không nên |
| --- | --- | --- |
| Mã QR | Dán nơi mình nhìn thấy | Để qua đêm ngoài quầy |
| Tiền vào | Nghe loa hoặc xem ứng dụng | Chỉ nhìn ảnh chụp màn hình của khách |

> **Làm thử ngay.** Bạn nhờ người nhà quét mã của mình và chuyển 1.000 đồng. Tên hiện ra đã đúng chưa?

## Nguồn

- Tài liệu tập huấn Tổ công nghệ số cộng đồng xã (minh họa)`,
	{}
);

export const PUBLIC_SCREEN = lesson(
	'Đọc tin trên màn hình ở nhà văn hóa thôn',
	'Màn hình ở nhà văn hóa thôn cho biết lịch họp, lịch tiêm, lịch cắt điện: xem thế nào cho nhanh.',
	`Bác Năm đi qua nhà văn hóa, thấy màn hình mới lắp. Bác đứng lại một phút và biết ngay thứ Bảy có lịch tiêm cho cháu.

## Ba phần trên màn hình

- **Bên trái:** lịch của tuần.
- **Ở giữa:** thông báo của xã.
- **Bên phải:** mã QR để mở trên điện thoại.

Xem cách mở trên điện thoại:

https://www.youtube.com/watch?v=aqz-KE-bpKQ

## Nguồn

- Thông báo của Ủy ban nhân dân xã (minh họa)`,
	{ audiences: ['residents', 'students'], topics: ['public_services'] }
);

export const DRAFT = lesson(
	'Giữ điện thoại cho người cao tuổi',
	'Năm cài đặt nhỏ để ông bà dùng điện thoại dễ và an toàn hơn.',
	`Ông Tư mới được con mua cho chiếc điện thoại. Chữ bé quá, ông đọc không ra.

## Năm cài đặt nhỏ

1. Phóng to chữ.
2. Tăng âm lượng chuông.
3. Lưu số người thân ở màn hình đầu.
4. Tắt cài ứng dụng từ nguồn lạ.
5. Chặn cuộc gọi lạ.`,
	{ audiences: ['residents'], topics: ['info_safety'] }
);
