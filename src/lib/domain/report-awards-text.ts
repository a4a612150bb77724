import { PRIZE_TIERS } from './award';
import type { ReportFigures } from './report-figures';
import { countText } from './report-table';
import { listed } from './report-wording';
import { TIERS } from './rules-wording';

/** How many prizes were published, by tier; units apart from persons. */
export function awardsText({ awards }: ReportFigures): string {
	if (awards.length === 0) return 'Trong kỳ chưa công bố giải thưởng nào.';
	const tally = (kind: 'individual' | 'collective') => {
		const own = awards.filter((one) => one.kind === kind);
		const tiers = PRIZE_TIERS.map((tier) => ({ tier, n: own.filter((one) => one.tier === tier).length }));
		const parts = tiers.filter(({ n }) => n > 0).map(({ tier, n }) => `${countText(n)} ${TIERS[tier]}`);
		return own.length > 0
			? `${countText(own.length)} giải ${kind === 'individual' ? 'cá nhân' : 'tập thể'} (${listed(parts)})`
			: '';
	};
	const given = [tally('individual'), tally('collective')].filter(Boolean);
	return `Trong kỳ đã xét và công bố ${listed(given)}. Kết quả được công khai trên trang kết quả của từng cuộc thi; mỗi giải có giấy chứng nhận kèm mã kiểm tra.`;
}
