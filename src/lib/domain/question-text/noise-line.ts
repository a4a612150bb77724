const NOISE = [
	/^[-–—_=.…*~<>/\s]*h[ếÊe]t[-–—_=.…*~<>/\s]*$/iu,
	/^(trang|page)\s*:?\s*\d{1,4}(\s*(\/|of|trên)\s*\d{1,4})?$/iu,
	/^[-–—]\s*\d{1,4}\s*[-–—]$/,
	/^[-–—_=.…*~\s]{3,}$/,
	/^cộng h(òa|oà) xã hội chủ nghĩa việt nam/iu,
	/^độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc/iu,
	/^họ(,| và)?( và)? tên( thí sinh| học sinh| người dự thi)?\s*[:.…]/iu,
	/^(số báo danh|sbd|lớp|đơn vị|địa chỉ|ngày sinh|chữ ký( giám thị.{0,12})?)\s*[:.…]/iu,
	/^(mã đề|đề số)(\s*thi)?\s*[:.]?\s*\w{0,8}$/iu,
	/^(\(\s*)?(thời gian( làm bài)?)\s*[:.]?\s*\d{1,3}\s*phút/iu,
	/^(\(\s*)?đề (thi |kiểm tra )?(này )?(có|gồm)( có)? \d{1,3} (trang|câu)/iu,
	/^(thí sinh|học sinh) (không|được) (được )?(sử dụng|phép)/iu,
	/^(giám thị|cán bộ coi thi|giám khảo)( \d| không| số|\s*:)/iu
];
const OFFICE =
	/^(SỞ|PHÒNG|UBND|ỦY BAN|UỶ BAN|BỘ|TRƯỜNG|ĐẢNG ỦY|ĐẢNG UỶ|HỘI ĐỒNG|BAN TỔ CHỨC|ĐỀ|KỲ|KÌ|CUỘC THI|BỘ CÂU HỎI|NGÂN HÀNG CÂU HỎI)(?!\p{L})/u;

/** Page numbers, 'HẾT' and the head of an exam paper: they belong to no question. */
export function isNoise(text: string): boolean {
	const line = text.trim();
	if (line === '' || line.length > 200) return false;
	if (line === line.toUpperCase() && OFFICE.test(line)) return true;
	return NOISE.some((pattern) => pattern.test(line));
}
