import type { Locale } from './locale';

/** Stored with each consent together with its time; a changed text needs a new version. */
export const CONSENT_VERSION = '2026-11';

/** Under this age a parent or guardian consents as well. */
export const GUARDIAN_AGE = 16;

/** How long personal data is kept after the results are out; the text below says the same in months. */
export const RETENTION_DAYS = 365;

/** How long it is kept where a paper was started from, after the results are out; the text below says the same. */
export const TRACES_KEPT_DAYS = 30;

/** Shown in full above the box to tick, as plain paragraphs (Law on personal data protection 91/2025/QH15, Articles 4 and 9). */
export const CONSENT_TEXT: Record<Locale, string[]> = {
	vi: [
		'Chúng tôi lưu: họ và tên, số điện thoại, đơn vị, nhóm đối tượng, các câu trả lời, thời gian làm bài, kết quả, bài học và câu luyện tập bạn đã làm. Người dưới 16 tuổi: thêm họ tên cha, mẹ hoặc người giám hộ đã đồng ý. Chúng tôi không hỏi số định danh và không thu ảnh giấy tờ tùy thân.',
		'Khi bạn mở đề, chúng tôi lưu thêm hai mã rút gọn: một của trình duyệt, một của địa chỉ mạng. Nhìn mã không biết được máy hay địa chỉ của bạn; mã chỉ để ban tổ chức thấy khi nhiều bài thi làm chung một máy, và được xóa 30 ngày sau khi công bố kết quả.',
		'Để làm gì: tổ chức cuộc thi, xếp hạng, trao giải, liên hệ khi bạn đạt giải, ghi nhận bài học và nhắc lại câu bạn cần ôn, và thống kê số người tham gia theo nhóm và theo đơn vị. Thông tin không được bán và không dùng vào việc khác.',
		'Ai xem được: ban tổ chức cuộc thi và người phụ trách đơn vị của bạn. Trong danh sách công khai, tên bạn được che bớt, ví dụ “N. T. M. Hằng”.',
		'Giữ trong bao lâu: đến khi công bố kết quả và thêm 12 tháng, hoặc 12 tháng sau bài học cuối cùng của bạn nếu muộn hơn; sau đó thông tin cá nhân được xóa, chỉ còn số liệu tổng hợp không nhận ra ai.',
		'Quyền của bạn: bất cứ lúc nào bạn cũng có thể xem, sửa, tải về, xóa thông tin của mình hoặc rút lại sự đồng ý trong “Trang của tôi”, hay yêu cầu ban tổ chức làm giúp; bạn cũng có quyền khiếu nại. Xóa thông tin hoặc rút lại sự đồng ý trước khi có kết quả nghĩa là bài thi không còn được xếp hạng.',
		'Bạn tự nguyện đồng ý bằng cách đánh dấu vào ô bên dưới; không đánh dấu thì không dự thi được và bài học không được ghi nhận, nhưng bạn vẫn đọc được các bài học. Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.'
	],
	en: [
		'What we keep: your full name, phone number, unit, audience group, your answers, the time you took, your result, and the lessons and practice questions you did. For people under 16 also the name of the parent or guardian who agreed. We do not ask for your identity number or for pictures of identity papers.',
		'When you open your paper we also keep two short codes, one of the browser and one of the network address. They do not tell your device or address; they only let the organizers see when many papers come from one device, and are deleted 30 days after the results are published.',
		'What for: to run the contest, rank the papers, give the prizes, reach you if you win, record your lessons and bring back the questions you need to repeat, and count how many people took part by group and by unit. Your data is not sold and is used for nothing else.',
		'Who sees it: the organizers of the contest and the person in charge of your unit. In public lists your name is partly hidden, for example “N. T. M. Hằng”.',
		'How long: until the results are published and 12 months after, or 12 months after your last lesson if that is later; then personal data is deleted and only totals remain, from which nobody can be recognised.',
		'Your rights: at any time you can see, correct, download or delete your data or withdraw your consent on “My page”, or ask the organizers to do it for you; you may also complain. If you delete your data or withdraw before the results are out, your paper is no longer ranked.',
		'You agree of your own free will by ticking the box below; without it you cannot enter the contest and no lesson is recorded for you, but you can still read the lessons. Legal ground: Law on personal data protection No. 91/2025/QH15.'
	]
};
