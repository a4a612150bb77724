import type { AudienceGroup } from '../../domain/audience-group';
import type { Difficulty } from '../../domain/item';

/** How our template heads its key; it is read as letters wherever a row could be read in two ways. */
export const KEY_HEADING = 'Đáp án đúng (chữ A, B, C…)';

/** Files are in Vietnamese whatever language the pages are read in. */
export const DIFFICULTY_NAMES: Record<Difficulty, string> = { 1: 'Nhận biết', 2: 'Thông hiểu', 3: 'Vận dụng' };
export const AUDIENCE_NAMES: Record<AudienceGroup, string> = {
	officials: 'Cán bộ',
	students: 'Học sinh',
	residents: 'Người dân',
	cooperatives: 'Hợp tác xã'
};
export const EVERYBODY = 'Mọi người';
