import { percentText } from './percentage';
import type { ReportFigures, TargetFigures } from './report-figures';
import { TARGET_STATUSES } from './target';
import { countText } from './report-table';
import { GROUP_TITLES, isShareMeasure, STATUS_WORDS, thresholdText } from './report-wording';

function resultText(target: TargetFigures): string {
	const { numerator, denominator, measure } = target;
	if (numerator === null) return 'chưa có số liệu';
	if (measure === 'done') return numerator > 0 ? 'đã hoàn thành' : 'chưa hoàn thành';
	if (!isShareMeasure(target)) return `đạt ${countText(numerator)}`;
	if (!denominator) return `${countText(numerator)} người, chưa có tổng số người để tính tỷ lệ`;
	return `đạt ${percentText(numerator, denominator, 'vi')} (${countText(numerator)}/${countText(denominator)} người)`;
}

/** Reach, verified and attested apart, and each target with its result and status. */
export function reachText(figures: ReportFigures): string {
	const { total, groups, targets } = figures;
	const { persons, headcount } = total.share;
	const share =
		headcount > 0 ? `, bằng ${percentText(persons, headcount, 'vi')} của ${countText(headcount)} người thuộc diện` : '';
	const verified = `Đến hết kỳ có ${countText(total.verified.any)} người được xác minh đã tiếp cận (hoàn thành bài thi hoặc bài học trên hệ thống)${share}. Theo ghi nhận từ hoạt động trực tiếp có ít nhất ${countText(total.attested.persons)} người với ${countText(total.attested.headcount)} lượt dự. Hai loại số này được tách riêng, không cộng với nhau.`;
	const byGroup = groups
		.filter(({ verified: { any }, denominator }) => any > 0 || denominator !== null)
		.map(({ group, verified: { any }, denominator }) => {
			const of = denominator
				? `/${countText(denominator.headcount)} người (${percentText(any, denominator.headcount, 'vi')})`
				: ' người (chưa có tổng số người)';
			return `${GROUP_TITLES[group]}: ${countText(any)}${of}`;
		});
	const groupLine = byGroup.length > 0 ? [`Theo nhóm đối tượng: ${byGroup.join('; ')}.`] : [];
	if (targets.length === 0) return [verified, ...groupLine].join('\n\n');
	const tally = TARGET_STATUSES.map((status) => ({ status, n: targets.filter((one) => one.status === status).length }))
		.filter(({ n }) => n > 0)
		.map(({ status, n }) => `${countText(n)} ${STATUS_WORDS[status].toLocaleLowerCase('vi')}`);
	const summary = `Trong ${countText(targets.length)} chỉ tiêu, nhiệm vụ của Kế hoạch: ${tally.join('; ')}.`;
	const lines = targets
		.filter(({ measure }) => measure !== 'done')
		.map(
			(target) =>
				`- ${target.metric} (mức giao: ${thresholdText(target)}): ${resultText(target)}. ${STATUS_WORDS[target.status]}.`
		);
	return [verified, ...groupLine, summary, ...lines].join('\n\n');
}
