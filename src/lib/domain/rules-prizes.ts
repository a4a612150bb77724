import { PRIZE_TIERS, type Prize } from './award';
import type { CollectiveRule, HeadcountBand } from './collective-award';
import type { OverallRule } from './overall-standing';
import { bullets, MEASURES, numbered, percent, TIERS, twoDigits } from './rules-wording';

export interface PrizesSource {
	/** Of each round, in each division. */
	prizes: Prize[];
	/** 0–1 of the entrants; null = no limit. */
	maxAwardShare: number | null;
	/** Whether there is more than one list. */
	divided: boolean;
	overall: OverallRule | null;
	collective: CollectiveRule | null;
}

const NONE = 'Cuộc thi không có giải thưởng bằng hiện vật hoặc tiền; kết quả được công bố để ghi nhận.';

/** From the first tier down; empty when nothing is given. */
function listed(prizes: readonly Prize[]): string {
	const offered = PRIZE_TIERS.flatMap((tier) => prizes.filter((prize) => prize.tier === tier && prize.count > 0));
	const lines = offered.map(
		({ tier, count, label }) => `${twoDigits(count)} ${TIERS[tier]}${label ? `: ${label}` : ''};`
	);
	return bullets(lines).replace(/;$/, '.');
}

function underHeading(heading: string, prizes: readonly Prize[]): string[] {
	const list = listed(prizes);
	return list === '' ? [] : [`${heading}:\n\n${list}`];
}

/** How the rounds add up to the overall standings. */
export function overallMethod({ method, bestOf, points }: OverallRule): string {
	const ways = {
		sum: 'tổng số câu trả lời đúng của tất cả các vòng',
		best: `tổng số câu trả lời đúng của ${twoDigits(bestOf)} vòng có kết quả cao nhất của mỗi người (nhiều câu đúng hơn; nếu bằng nhau thì thời gian làm bài ngắn hơn, rồi nộp bài sớm hơn)`,
		points: `tổng điểm xếp hạng các vòng: ${points.map((value, place) => `hạng ${place + 1} được ${value} điểm`).join(', ')}; các hạng sau không có điểm, người đồng hạng được điểm như nhau`
	};
	return ways[method];
}

function bar({ headcountFrom, minParticipants, minShare }: HeadcountBand): string {
	const bars = [
		...(minParticipants === null ? [] : [`ít nhất ${twoDigits(minParticipants)} người dự thi`]),
		...(minShare === null ? [] : [`ít nhất ${percent(minShare)} số người dự thi`])
	];
	const size = headcountFrom > 0 ? `Đơn vị từ ${twoDigits(headcountFrom)} người trở lên` : 'Mọi đơn vị';
	return `${size}: có ${bars.join(' và ')}.`;
}

function collectivePrizes({ measure, bands, prizes }: CollectiveRule): string[] {
	const barred = bands.filter(({ minParticipants, minShare }) => minParticipants !== null || minShare !== null);
	const bars =
		barred.length > 0
			? `\n\nĐơn vị được xét khi đạt mức của quy mô lớn nhất phù hợp với mình:\n\n${bullets(barred.map(bar))}`
			: '';
	return underHeading('Giải tập thể', prizes).map(
		(text) => `${text}\n\nĐơn vị được xếp theo ${MEASURES[measure]}.${bars}`
	);
}

/** The article on prizes, in Markdown. */
export function prizesText({ prizes, maxAwardShare, divided, overall, collective }: PrizesSource): string {
	const each = divided ? ' (trao riêng cho từng bảng)' : '';
	const given = [
		...underHeading(`Giải cá nhân mỗi vòng${each}`, prizes),
		...(overall ? underHeading(`Giải chung cuộc${each}`, overall.prizes) : []),
		...(collective ? collectivePrizes(collective) : [])
	];
	if (given.length === 0) return NONE;
	const limit =
		maxAwardShare === null
			? []
			: [`Số người đạt giải mỗi vòng không quá ${percent(maxAwardShare)} số người được xếp hạng.`];
	return numbered([
		...given,
		...limit,
		'Mỗi người nhận không quá một giải trong một vòng. Ban Tổ chức liên hệ người đạt giải qua số điện thoại đã đăng ký.'
	]);
}
