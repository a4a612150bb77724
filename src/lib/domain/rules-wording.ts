import type { AudienceGroup } from './audience-group';
import type { PrizeTier } from './award';
import type { CollectiveMeasure } from './collective-award';
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
	lot: 'thứ tự được định bằng bốc thăm tự động theo mã bốc thăm của vòng'
};
export const TIERS: Record<PrizeTier, string> = {
	first: 'Giải Nhất',
	second: 'Giải Nhì',
	third: 'Giải Ba',
	consolation: 'Giải Khuyến khích'
};
export const MEASURES: Record<CollectiveMeasure, string> = {
	share:
		'tỷ lệ người dự thi trên tổng số người của đơn vị; tỷ lệ bằng nhau thì xét số người dự thi, rồi tỷ lệ câu trả lời đúng',
	number: 'số người dự thi của đơn vị; bằng nhau thì xét tỷ lệ câu trả lời đúng'
};

/** '02', as figures are written in documents. */
export const twoDigits = (count: number) => String(count).padStart(2, '0');
/** 0.295 → '29,5%' */
export const percent = (fraction: number) => `${String(Math.round(fraction * 10_000) / 100).replace('.', ',')}%`;
export const bullets = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n');
/** Paragraphs from 1 on; further lines of one are indented, so that Markdown keeps them inside it. */
export const numbered = (paragraphs: string[]) =>
	paragraphs.map((text, index) => `${index + 1}. ${text.replace(/\n(?=.)/g, '\n   ')}`).join('\n\n');
