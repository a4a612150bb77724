import type { AudienceGroup } from '$lib/domain/audience-group';
import { toLocalDate } from '$lib/domain/zone-time';
import type { Actor } from '$lib/server/access';
import { ZONE } from '$lib/server/environment';
import * as outreachActivities from '$lib/server/store/outreach-activities';
import { approveActivity, returnActivity, strikeActivity } from '$lib/server/usecases/outreach/decide-activity';
import { recordActivity } from '$lib/server/usecases/outreach/record-activity';
import { activityForm } from '../activity';
import { DAY, HOUR } from '../time';
import type { UnitRow } from '../unit';
import { aPhoto } from './photo';
import type { DemonstrationStaff } from './staff';

type Line = [
	place: string,
	daysAgo: number,
	channel: string,
	where: string,
	title: string,
	headcounts: Partial<Record<AudienceGroup, number>>,
	more?: { photo?: true; end?: 'waiting' | 'returned' | 'struck'; reason?: string }
];

const HALL = 'Nhà văn hóa thôn';

/** A year of a commune's outreach: meetings, loudspeakers, trainings, a festival; newest last. */
const LINES: Line[] = [
	[
		'ubnd',
		318,
		'training',
		'Hội trường UBND xã',
		'Hội nghị quán triệt Nghị quyết số 57-NQ/TW',
		{ officials: 31 },
		{ photo: true }
	],
	['dang-uy', 311, 'party_and_unions', 'Phòng họp Đảng ủy', 'Sinh hoạt chuyên đề về chuyển đổi số', { officials: 14 }],
	['thon-dong', 302, 'village_meeting', HALL, 'Họp thôn phổ biến kế hoạch năm', { residents: 96 }, { photo: true }],
	['thon-doai', 300, 'village_meeting', HALL, 'Họp thôn phổ biến kế hoạch năm', { residents: 118 }],
	['thon-thuong', 299, 'village_meeting', 'Sân đình', 'Họp thôn phổ biến kế hoạch năm', { residents: 84 }],
	['thon-ben', 296, 'village_meeting', HALL, 'Họp thôn, hướng dẫn cài VNeID', { residents: 71, cooperatives: 6 }],
	['thon-chua', 292, 'village_meeting', 'Nhà văn hóa', 'Họp thôn quý I', { residents: 65 }],
	[
		'thon-dong',
		281,
		'loudspeaker',
		'Cụm loa số 1 và số 2',
		'Phát thanh: An toàn khi chuyển tiền qua mạng',
		{ residents: 300 }
	],
	['thon-ha', 270, 'loudspeaker', 'Cụm loa đầu thôn', 'Phát thanh: Dịch vụ công trực tuyến', { residents: 260 }],
	['ubnd', 262, 'banner', 'Ngã tư trung tâm xã', 'Treo 6 băng rôn dọc đường trục xã', {}, { photo: true }],
	[
		'thcs',
		255,
		'school',
		'Sân trường',
		'Chào cờ: Em là công dân số',
		{ students: 398, officials: 22 },
		{ photo: true }
	],
	['thpt', 248, 'school', 'Hội trường', 'Ngoại khóa: Nhận biết lừa đảo trên mạng', { students: 305, officials: 12 }],
	['htx-rau', 240, 'training', 'Nhà sơ chế', 'Tập huấn bán hàng trên sàn thương mại điện tử', { cooperatives: 26 }],
	[
		'mttq',
		233,
		'party_and_unions',
		'Hội trường xã',
		'Hội Phụ nữ: thanh toán không tiền mặt',
		{ officials: 6, residents: 74 }
	],
	['ban-pa', 226, 'home_visit', 'Từng nhà', 'Tổ công nghệ số đến từng nhà hướng dẫn', { residents: 58 }],
	['thon-moi', 219, 'village_meeting', HALL, 'Họp thôn giữa năm', { residents: 49 }],
	['ubnd', 205, 'portal', 'Trang thông tin điện tử xã', 'Mở chuyên mục “Nghị quyết 57”', {}],
	['thon-thuong', 198, 'loudspeaker', 'Cụm loa sân đình', 'Phát thanh: Học nghề, học kỹ năng số', { residents: 240 }],
	['may', 190, 'training', 'Nhà ăn công ty', 'Nói chuyện với công nhân về an toàn thông tin', { cooperatives: 85 }],
	['cong-an', 182, 'training', 'Trụ sở', 'Tập huấn nội bộ về dữ liệu cá nhân', { officials: 15 }],
	['tram-y-te', 176, 'training', 'Phòng họp trạm', 'Hồ sơ sức khỏe điện tử', { officials: 10 }],
	['thon-doai', 169, 'home_visit', 'Xóm Đình', 'Hướng dẫn cài ứng dụng, nộp hồ sơ trực tuyến', { residents: 42 }],
	['tieu-hoc', 160, 'school', 'Phòng hội đồng', 'Tập huấn giáo viên dùng học liệu số', { officials: 28 }],
	['ubnd', 150, 'social_media', 'Fanpage xã', 'Đăng loạt 5 bài “Mỗi ngày một kỹ năng số”', {}],
	[
		'thon-ben',
		143,
		'arts',
		'Bến sông',
		'Đêm văn nghệ “Làng số”',
		{ residents: 150, cooperatives: 12 },
		{ photo: true }
	],
	['htx-gom', 131, 'training', 'Xưởng gốm', 'Chụp ảnh sản phẩm, mở gian hàng số', { cooperatives: 19 }],
	['thon-dong', 122, 'zalo', 'Nhóm Zalo thôn', 'Gửi bài và đường dẫn cuộc thi vào nhóm', { residents: 180 }],
	['thon-chua', 110, 'loudspeaker', 'Cụm loa chùa', 'Phát thanh: Bảo vệ dữ liệu cá nhân', { residents: 220 }],
	[
		'thpt',
		96,
		'live_contest',
		'Sân trường',
		'Hội thi “Rung chuông vàng” chuyển đổi số',
		{ students: 420, officials: 18 },
		{ photo: true }
	],
	['dich-vu', 84, 'leaflet', 'Bộ phận Một cửa', 'Phát 500 tờ hướng dẫn dịch vụ công', { residents: 210 }],
	['mam-non', 75, 'training', 'Phòng họp', 'Sinh hoạt chuyên môn: dùng VNeID', { officials: 21 }],
	[
		'ubnd',
		43,
		'festival',
		'Sân vận động xã',
		'Ngày hội Chuyển đổi số quốc gia 10/10',
		{ officials: 60, students: 180, residents: 340, cooperatives: 35 },
		{ photo: true }
	],
	[
		'thon-dong',
		38,
		'village_meeting',
		HALL,
		'Họp thôn quý IV, phát động cuộc thi',
		{ residents: 104 },
		{ photo: true }
	],
	['thon-ha', 36, 'village_meeting', HALL, 'Họp thôn quý IV', { residents: 77 }],
	['thon-doai', 30, 'loudspeaker', 'Cụm loa xóm Đình', 'Phát thanh thể lệ cuộc thi', { residents: 250 }],
	[
		'thon-thuong',
		26,
		'village_meeting',
		'Sân đình',
		'Họp thôn quý IV',
		{ residents: 900 },
		{ end: 'returned', reason: 'Số người lớn hơn dân số thôn, có lẽ thừa một chữ số. Xem lại giúp.' }
	],
	[
		'thon-moi',
		20,
		'loudspeaker',
		'Cụm loa',
		'Phát thanh thể lệ cuộc thi',
		{ residents: 120 },
		{ end: 'struck', reason: 'Loa hỏng hôm đó, không phát được.' }
	],
	[
		'thon-dong',
		6,
		'loudspeaker',
		'Cụm loa số 1 và số 2',
		'Phát thanh: nhắc thi vòng 2',
		{ residents: 300 },
		{ end: 'waiting' }
	],
	[
		'thon-dong',
		3,
		'home_visit',
		'Xóm Trại',
		'Giúp người già thi trên điện thoại',
		{ residents: 23 },
		{ photo: true, end: 'waiting' }
	],
	['thcs', 4, 'school', 'Thư viện', 'Câu lạc bộ Tin học: luyện đề', { students: 46 }, { photo: true, end: 'waiting' }],
	['ban-pa', 2, 'village_meeting', 'Nhà cộng đồng', 'Họp bản, hướng dẫn thi', { residents: 41 }, { end: 'waiting' }],
	[
		'mttq',
		1,
		'party_and_unions',
		'Hội trường xã',
		'Đoàn Thanh niên ra quân hỗ trợ chuyển đổi số',
		{ officials: 9, residents: 55 },
		{ end: 'waiting' }
	]
];

/** Records the year and decides on it, as the people of the commune would. */
export async function recordOutreach(people: DemonstrationStaff, units: Map<string, UnitRow>, now: number) {
	for (const [index, [code, daysAgo, channel, place, title, headcounts, more = {}]] of LINES.entries()) {
		const unit = units.get(code)!;
		const at = now - daysAgo * DAY - 2 * HOUR;
		const counts = Object.fromEntries(Object.entries(headcounts).map(([group, count]) => [group, String(count)]));
		const form = activityForm({
			...{ unitId: unit.id, channel, place, title, occurredOn: toLocalDate(at, ZONE), residents: '' },
			...counts,
			uncounted: Object.keys(headcounts).length === 0 ? 'on' : undefined,
			files: more.photo ? [await aPhoto(index)] : []
		});
		// The village head logs for their own village; for the others somebody at the commune does.
		const [recorder, decider] =
			code === 'thon-dong' ? [people.villageHead, people.organizer] : [people.organizer, people.leader];
		const recorded = await recordActivity(recorder, form, at);
		if ('id' in recorded) await conclude(decider, recorded.id, more, at + DAY / 2);
	}
}

async function conclude(decider: Actor, activityId: string, { end, reason = '' }: NonNullable<Line[6]>, at: number) {
	const { revision } = (await outreachActivities.find(activityId))!;
	const seen = { activityId, revision };
	if (end === undefined) await approveActivity(decider, seen, at);
	if (end === 'returned') await returnActivity(decider, { ...seen, reason }, at);
	if (end === 'struck') await strikeActivity(decider, { ...seen, reason }, at);
}
