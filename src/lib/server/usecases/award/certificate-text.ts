import { TIERS } from '../../../domain/rules-wording';
import { toLocalDate } from '../../../domain/zone-time';
import type { Certificate } from '../../../formats/certificate';
import { ZONE } from '../../environment';
import type { AwardRow } from '../../store/awards';
import type { ContestRow } from '../../store/contests';
import { certificateSettings } from '../installation/certificate-settings';
import { showInstallation } from '../installation/show-installation';

export interface CertifiedAward {
	award: AwardRow;
	/** The person's, as it is now. */
	name: string | null;
	contest: ContestRow;
	roundName: string | null;
	/** The unit that gives it. */
	organizer: string;
}

/** Where a certificate is looked up. */
export const checkUrl = (origin: string, code: string) => `${origin}/certificates/${code}`;

/** The texts of certificates, in Vietnamese whatever the reader's language: it is a paper of the place. */
export async function certificateTexts(awards: CertifiedAward[], origin: string): Promise<Certificate[]> {
	const { emblem, signerTitle, signerName, place } = await certificateSettings();
	const placeName = place || (await showInstallation()).placeName;
	const picture = emblem && new Uint8Array(Buffer.from(emblem.base64, 'base64'));
	return awards.map(({ award, name, contest, roundName, organizer }) => {
		const isUnit = award.kind === 'collective';
		const division = contest.divisions.find(({ key }) => key === award.division)?.name;
		return {
			emblem: picture,
			organizer,
			recipient: isUnit ? award.unitName : (name ?? award.maskedName),
			unit: isUnit ? null : award.unitName,
			prize: `${TIERS[award.tier]}${isUnit ? ' tập thể' : ''}`,
			contest: contest.title,
			scope: [roundName ?? 'Chung cuộc', division].filter(Boolean).join(' · '),
			placeAndDate: dateLine(placeName, award.approvedAt ?? 0),
			signerTitle,
			signerName,
			code: award.certificateCode ?? '',
			checkUrl: checkUrl(origin, award.certificateCode ?? ''),
			stamp: contest.practiceOf === null ? null : 'CHẠY THỬ'
		};
	});
}

function dateLine(place: string, at: number): string {
	const [year, month = '', day] = toLocalDate(at, ZONE).split('-');
	// As official papers write it: days, and the months that could be lengthened, with two digits.
	const date = `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
	return place ? `${place}, ${date}` : date.replace('ngày', 'Ngày');
}

/** To try an emblem on. */
export const SAMPLE_CERTIFICATE: Certificate = {
	emblem: null,
	organizer: 'Sân Đình',
	recipient: 'Nguyễn Văn A',
	unit: null,
	prize: 'Giải Nhất',
	contest: 'Tìm hiểu',
	scope: '',
	placeAndDate: '',
	signerTitle: '',
	signerName: '',
	code: 'AAAA-AAAA-AAAA',
	checkUrl: checkUrl('https://example.vn', 'AAAA-AAAA-AAAA'),
	stamp: null
};
