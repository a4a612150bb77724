import type { AudienceGroup } from './audience-group';
import type { PrizeTier } from './award';
import type { CountingRule, PredictionSubject, TieStep } from './round-rules';

export const GROUPS: Record<AudienceGroup, string> = {
	officials: 'cán bộ, công chức, viên chức, người lao động',
	students: 'học sinh, sinh viên',
	residents: 'người dân',
	cooperatives: 'doanh nghiệp, hợp tác xã, hộ kinh doanh'
};
export const COUNTING: Record<CountingRule, string> = {
	best: 'lượt có kết quả cao nhất (nhiều câu đúng hơn; nếu bằng nhau thì thời gian làm bài ngắn hơn, rồi nộp bài sớm hơn)',
	first: 'lượt đầu tiên',
	last: 'lượt cuối cùng'
};
export const PREDICTION: Record<PredictionSubject, string> = {
	full_marks: 'Có bao nhiêu người trả lời đúng tất cả các câu hỏi?',
	participants: 'Có bao nhiêu người dự thi?',
	attempts: 'Có bao nhiêu lượt dự thi?'
};
export const TIES: Record<TieStep, string> = {
	prediction: 'người có số dự đoán gần với kết quả thực tế hơn (tính theo giá trị tuyệt đối của chênh lệch) xếp trên',
	duration: 'người có thời gian làm bài ngắn hơn xếp trên',
	earlier: 'người nộp bài sớm hơn xếp trên',
	lot: 'thứ tự được định bằng bốc thăm tự động từ một mã bốc thăm được công bố cùng kết quả để ai cũng kiểm tra lại được'
};
export const TIERS: Record<PrizeTier, string> = {
	first: 'Giải Nhất',
	second: 'Giải Nhì',
	third: 'Giải Ba',
	consolation: 'Giải Khuyến khích'
};
