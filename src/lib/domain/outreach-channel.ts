import * as v from 'valibot';
import { authoredText } from './authored-text';
import { formObject } from './form-object';
import { foldVietnamese } from './vietnamese-name';

/** What an activity went through (kênh): a name in both languages; which ones a commune uses is data. */
export interface OutreachChannel {
	code: string;
	nameVi: string;
	nameEn: string;
}

const channel = (code: string, nameVi: string, nameEn: string): OutreachChannel => ({ code, nameVi, nameEn });

/** The channels that the plans name, as they are shipped. A commune may rename, hide and add. */
export const SHIPPED_CHANNELS: readonly OutreachChannel[] = [
	channel('village_meeting', 'Họp thôn, tổ dân phố', 'Village or neighbourhood meeting'),
	channel('loudspeaker', 'Truyền thanh cơ sở, loa', 'Loudspeakers and local radio'),
	channel('party_and_unions', 'Sinh hoạt chi bộ, đoàn thể', 'Party cell and union meetings'),
	channel('training', 'Hội nghị, tập huấn', 'Conference or training'),
	channel('festival', 'Ngày hội, lễ phát động', 'Festival or launch event'),
	channel('zalo', 'Nhóm Zalo, tin nhắn', 'Zalo groups and messages'),
	channel('social_media', 'Fanpage, mạng xã hội, YouTube', 'Fan page, social media, YouTube'),
	channel('portal', 'Trang, cổng thông tin điện tử', 'Website or portal'),
	channel('banner', 'Pano, băng rôn, áp phích, màn hình', 'Billboards, banners, posters, screens'),
	channel('leaflet', 'Tờ rơi, bản tin, tài liệu', 'Leaflets, bulletins, handbooks'),
	channel('live_contest', 'Hội thi, diễn đàn trực tiếp', 'Contest or forum on the spot'),
	channel('online_contest', 'Cuộc thi trực tuyến', 'Online contest'),
	channel('school', 'Trường học, ngoại khóa, câu lạc bộ', 'School, extracurricular, clubs'),
	channel('press', 'Báo chí, phát thanh, truyền hình', 'Press, radio, television'),
	channel('home_visit', 'Lưu động, đến từng nhà', 'Mobile teams and home visits'),
	channel('online_learning', 'Học trực tuyến, thư viện số', 'Online learning, digital library'),
	channel('arts', 'Văn nghệ, sinh hoạt cộng đồng', 'Arts and community events'),
	channel('other', 'Kênh khác', 'Other')
];

/** What is typed about a channel; without an English name the Vietnamese one serves. */
export const channelSchema = v.pipe(
	formObject({
		nameVi: authoredText('channel.name', 80),
		nameEn: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80, 'channel.name.long')), '')
	}),
	v.transform(({ nameVi, nameEn }) => ({ nameVi, nameEn: nameEn || nameVi }))
);
export type ChannelInput = v.InferOutput<typeof channelSchema>;

/** A code of Latin letters and digits from a name, not among those taken: 'Phiên chợ số' → 'phien_cho_so'. */
export function channelCode(nameVi: string, taken: ReadonlySet<string>): string {
	const stem =
		foldVietnamese(nameVi)
			.replace(/[^a-z\d]+/g, '_')
			.replace(/^_|_$/g, '')
			.slice(0, 40) || 'kenh';
	for (let number = 1; ; number++) {
		const code = number === 1 ? stem : `${stem}_${number}`;
		if (!taken.has(code)) return code;
	}
}
