import { expect, test } from 'vitest';
import { groupsOf, measureOf } from './plan-measure';

test.each([
	['PT-03', 'percent', 'Tỷ lệ được tuyên truyền, phổ biến về các quan điểm chỉ đạo của Nghị quyết 57', 'share_reached'],
	['TN-01', 'percent', 'Tỷ lệ được học tập, phổ biến tuyên truyền về quan điểm, mục tiêu, nhiệm vụ', 'share_reached'],
	['PT-08', 'percent', 'Tỷ lệ người dân tiếp cận thông tin định hướng của Đảng và Nhà nước', 'share_reached'],
	['HA-05', 'percent', 'Tỷ lệ người dân tiếp cận được thông tin định hướng', 'share_reached'],
	['PT-09', 'percent', 'Tỷ lệ được đào tạo chuyên sâu về kỹ năng truyền thông số', 'share_trained'],
	['HA-06', 'percent', 'Tỷ lệ được bồi dưỡng kỹ năng truyền thông số', 'share_trained'],
	['HA-03', 'percent', 'Tỷ lệ nội dung chỉ đạo của Ban chỉ đạo xã được cung cấp kịp thời', 'manual_share'],
	['HA-04', 'percent', 'Tỷ lệ chương trình, dự án được truyền thông, phổ biến rộng rãi', 'manual_share'],
	['BB-07', 'percent', 'Tỷ lệ nhiệm vụ được truyền thông, phổ biến rộng rãi', 'manual_share'],
	['BB-06', 'count', 'Số chương trình đào tạo, bồi dưỡng đã triển khai', 'activity_count'],
	['LK-01', 'count', 'Số báo cáo định kỳ gửi UBND xã mỗi năm', 'activity_count'],
	['HA-07', 'count', 'Tham gia cuộc thi trắc nghiệm trực tuyến (dự kiến 2 kỳ mỗi năm)', 'contest_count'],
	['BB-09', 'boolean', 'Được đào tạo chuyên sâu về kỹ năng truyền thông số', 'done']
] as const)('%s (%s: %s) is measured by %s', (_, unit, metric, measure) => {
	expect(measureOf({ unit, metric })).toBe(measure);
});

test('the wording is read in any Unicode form', () => {
	const metric = 'Tỷ lệ người dân tiếp cận thông tin'.normalize('NFD');
	expect(measureOf({ unit: 'percent', metric })).toBe('share_reached');
});

test.each([
	[
		'officials',
		['leaders', 'officials', 'workers', 'party_members', 'teachers', 'communicators', 'community_digital_teams']
	],
	['students', ['students', 'youth']],
	['residents', ['residents', 'ethnic_minority_residents', 'association_members', 'farmers']],
	['cooperatives', ['enterprises', 'cooperatives', 'household_businesses']]
] as const)('under %s come %j', (group, codes) => {
	expect(codes.flatMap((code) => groupsOf([code]))).toEqual(codes.map(() => group));
});

test('bodies and persons singled out are under no group, several codes under each of theirs once', () => {
	expect(groupsOf(['organisation', 'individuals', 'unknown'])).toEqual([]);
	expect(groupsOf(['residents', 'leaders', 'association_members', 'officials'])).toEqual(['officials', 'residents']);
});
