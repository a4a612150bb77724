import type { AudienceGroup } from './audience-group';
import { percentText } from './percentage';
import { longDate } from './report-period';
import type { TargetFigures } from './report-figures';
import type { SectionKind } from './report';
import { countText } from './report-table';
import type { ReachBasis, TargetReason, TargetStatus } from './target';

/** As the groups head the lines of a table. */
export const GROUP_TITLES: Record<AudienceGroup, string> = {
	officials: 'Cán bộ, công chức, viên chức, người lao động',
	students: 'Học sinh, sinh viên',
	residents: 'Người dân',
	cooperatives: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh'
};

/** For charts. */
export const SHORT_GROUP_TITLES: Record<AudienceGroup, string> = {
	officials: 'Cán bộ, công chức…',
	students: 'Học sinh, sinh viên',
	residents: 'Người dân',
	cooperatives: 'Doanh nghiệp, HTX…'
};

export const SECTION_TITLES: Record<SectionKind, string> = {
	direction: 'Công tác lãnh đạo, chỉ đạo và tổ chức thực hiện',
	activities: 'Kết quả tuyên truyền theo kênh',
	contests: 'Kết quả các cuộc thi trực tuyến',
	reach: 'Kết quả tiếp cận so với chỉ tiêu',
	awards: 'Công tác khen thưởng, trao giải',
	difficulties: 'Khó khăn, hạn chế và nguyên nhân',
	proposals: 'Phương hướng, kiến nghị, đề xuất'
};

export const STATUS_WORDS: Record<TargetStatus, string> = {
	achieved: 'Đạt',
	on_track: 'Đúng tiến độ',
	behind: 'Chậm tiến độ',
	overdue: 'Quá hạn, chưa đạt',
	no_data: 'Chưa có số liệu'
};

/** Which reach a status was decided by. */
export const BASIS_WORDS: Record<ReachBasis, string> = {
	verified: ' (theo số xác minh)',
	attested: ' (theo số ghi nhận)'
};

export const REASON_WORDS: Record<TargetReason, string> = {
	no_figure: 'chưa có kết quả được ghi nhận',
	no_denominator: 'chưa có tổng số người để tính tỷ lệ',
	threshold_met: 'kết quả đã đạt mức được giao',
	deadline_passed: 'đã hết hạn mà chưa đạt mức được giao',
	not_started: 'chưa đến thời gian thực hiện',
	no_deadline: 'chưa đạt; kế hoạch không nêu thời hạn',
	not_done: 'việc chưa được ghi nhận là đã hoàn thành',
	projection_meets: 'giữ nhịp độ hiện nay thì đạt đúng hạn',
	projection_misses: 'với nhịp độ hiện nay thì chưa đạt được khi đến hạn'
};

type Threshold = Pick<TargetFigures, 'measure' | 'comparator' | 'threshold'>;
export const isShareMeasure = ({ measure }: Pick<TargetFigures, 'measure'>) =>
	measure.startsWith('share_') || measure === 'manual_share';

/** 'trên 80%', 'ít nhất 2', 'hoàn thành'. */
export function thresholdText(target: Threshold): string {
	if (target.measure === 'done') return 'hoàn thành';
	const { comparator, threshold } = target;
	const amount = isShareMeasure(target)
		? percentText(Math.round(threshold * 10_000), 10_000, 'vi').replace(/,00%$/, '%')
		: countText(threshold);
	if (comparator === '>') return `trên ${amount}`;
	return comparator === '>=' ? `ít nhất ${amount}` : amount;
}

/** 'a, b và c' */
export function listed(items: readonly string[]): string {
	if (items.length <= 1) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
}

/** The first ones by name, the others by their number. */
export function firstOf(items: readonly string[], most: number, rest: string): string {
	if (items.length <= most) return listed(items);
	return `${items.slice(0, most).join(', ')} và ${countText(items.length - most)} ${rest} khác`;
}

/** 'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã …' */
export function planReference(plan: {
	title: string;
	documentNumber: string | null;
	issuedOn: string | null;
	issuingBody: string;
}) {
	const number = plan.documentNumber ? ` số ${plan.documentNumber}` : '';
	const issued = plan.issuedOn ? ` ${longDate(plan.issuedOn)}` : '';
	return `Kế hoạch${number}${issued} của ${plan.issuingBody}`;
}

const COMMON_NOUN =
	/^(Xã|Phường|Đặc khu|Thị trấn|Tỉnh|Thành phố|Thôn|Tổ dân phố|Trường|Trạm|Hợp tác xã|Ủy ban|Công an|Ban)\s/;
/** A unit's name within a sentence: 'xã Sân Đình', but 'UBND xã'. */
export const withinSentence = (name: string) =>
	COMMON_NOUN.test(name) ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;

/** With a capital letter. */
export const sentence = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
