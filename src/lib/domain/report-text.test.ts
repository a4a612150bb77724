import { describe, expect, it } from 'vitest';
import { someReportFigures } from '../../../tests/factories/report-figures';
import type { ReportFigures } from './report-figures';
import { isEdited, movedSection, proposeSections, proposeText, refreshSections } from './report-text';
import { firstOf, listed, thresholdText } from './report-wording';
import { seededRandom } from './seed';

const figures = someReportFigures(seededRandom('text'));
const without = (over: Partial<ReportFigures>) => ({ ...figures, ...over });

describe('the proposed text', () => {
	it('says on what plan, for whom and up to which day', () => {
		expect(proposeText('direction', figures)).toContain(
			'Thực hiện Kế hoạch số 45/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân xã Sân Đình, xã Sân Đình báo cáo kết quả thực hiện sáu tháng đầu năm 2026; số liệu tính đến hết ngày 14/6/2026.'
		);
	});

	it('begins with the unit where there is no plan', () => {
		expect(proposeText('direction', without({ plan: null }))).toMatch(/^Xã Sân Đình báo cáo/);
	});

	it('keeps persons and attendances apart', () => {
		const { persons, headcount } = figures.total.attested;
		expect(proposeText('activities', figures)).toContain(
			`với ${headcount} lượt người dự; tính ít nhất có ${persons} người khác nhau`
		);
	});

	it('tells of every contest its persons, its attempts and which rounds are open', () => {
		expect(proposeText('contests', figures)).toMatch(
			/gồm 2 vòng, từ ngày 1\/5\/2026 đến ngày 12\/5\/2026: 400 người dự thi với [\d.]+ lượt thi; còn 1 vòng chưa chốt kết quả\./
		);
	});

	it('gives each target its threshold, result and status', () => {
		const text = proposeText('reach', figures);
		expect(text).toContain('(mức giao: ít nhất 100%): đạt 80,36% (180/224 người). Đúng tiến độ.');
		expect(text).toContain('(mức giao: ít nhất 2): đạt 1. Chậm tiến độ.');
		expect(text).toContain('1 đạt; 1 đúng tiến độ; 1 chậm tiến độ');
	});

	it('counts prizes of persons and of units apart', () => {
		expect(proposeText('awards', figures)).toContain(
			'3 giải cá nhân (1 Giải Nhất, 1 Giải Nhì và 1 Giải Ba) và 1 giải tập thể (1 Giải Khuyến khích)'
		);
	});

	it('takes difficulties from what the figures show', () => {
		const text = proposeText('difficulties', figures);
		expect(text).toContain('2 đơn vị chưa có người tham gia trên hệ thống: Thôn Tây và Thôn Bắc.');
		expect(text).toContain('1 chỉ tiêu chậm tiến độ hoặc quá hạn: Số cuộc thi tìm hiểu về chuyển đổi số.');
		expect(text).toContain('1 đơn vị chưa gửi báo cáo: Thôn Trung.');
	});

	it('says that there is no difficulty where the figures show none', () => {
		const fine = without({
			notStarted: [],
			notReceived: [],
			targets: [],
			total: { ...figures.total, attested: { persons: 0, headcount: 0 } }
		});
		expect(proposeText('difficulties', fine)).toContain('chưa phát sinh khó khăn lớn');
	});

	it('says so where nothing was held', () => {
		expect(proposeText('contests', without({ contests: [] }))).toBe(
			'Trong kỳ không có vòng thi trực tuyến nào được mở.'
		);
		expect(proposeText('awards', without({ awards: [] }))).toBe('Trong kỳ chưa công bố giải thưởng nào.');
		expect(proposeText('activities', without({ channels: [] }))).toContain('chưa có hoạt động');
	});
});

describe('the sections', () => {
	const sections = proposeSections(figures);
	const later = without({ awards: [] });

	it('follow new figures where nobody edited them, and stay as they were edited', () => {
		const edited = sections.map((one) => (one.kind === 'contests' ? { ...one, text: 'Sửa tay', edited: true } : one));
		const fresh = refreshSections(edited, later);
		expect(fresh.find(({ kind }) => kind === 'awards')?.text).toBe('Trong kỳ chưa công bố giải thưởng nào.');
		expect(fresh.find(({ kind }) => kind === 'contests')?.text).toBe('Sửa tay');
	});

	it('are edited only where the text differs from what is proposed', () => {
		expect(isEdited('awards', proposeText('awards', figures), figures)).toBe(false);
		expect(isEdited('awards', 'Khác', figures)).toBe(true);
	});

	it('move by one place, and stay at the ends', () => {
		const kinds = (all: typeof sections) => all.map(({ kind }) => kind).slice(0, 3);
		expect(kinds(movedSection(sections, 0, 1))).toEqual(['activities', 'direction', 'contests']);
		expect(kinds(movedSection(sections, 1, -1))).toEqual(['activities', 'direction', 'contests']);
		expect(movedSection(sections, 0, -1)).toEqual(sections);
	});
});

describe('the wording', () => {
	it('tells “trên 80 %” from “ít nhất 80 %”', () => {
		expect(thresholdText({ measure: 'share_reached', comparator: '>', threshold: 0.8 })).toBe('trên 80%');
		expect(thresholdText({ measure: 'share_reached', comparator: '>=', threshold: 0.8 })).toBe('ít nhất 80%');
		expect(thresholdText({ measure: 'done', comparator: '=', threshold: 1 })).toBe('hoàn thành');
	});

	it('lists names, and counts those that are too many', () => {
		expect(listed(['a', 'b', 'c'])).toBe('a, b và c');
		expect(firstOf(['a', 'b', 'c', 'd'], 2, 'đơn vị')).toBe('a, b và 2 đơn vị khác');
	});
});
