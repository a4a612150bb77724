import * as v from 'valibot';
import { authoredText, optionalAuthoredText } from './authored-text';
import { formObject } from './form-object';
import { localDateSchema } from './local-date';
import type { Letterhead } from './report';
import { withinSentence } from './report-wording';
import { periodName, type ReportPeriod } from './report-period';
import type { UnitKind } from './unit';

const MOST_RECIPIENTS = 20;

/** What a form says of the letterhead; recipients are one to a line. */
export const letterheadSchema = formObject({
	superiorBody: optionalAuthoredText('report.superior', 200),
	issuingBody: authoredText('report.issuer', 200),
	number: optionalAuthoredText('report.number', 20),
	symbol: authoredText('report.symbol', 40),
	place: authoredText('report.place', 80),
	issuedOn: v.pipe(
		v.optional(v.string('date.format'), ''),
		v.transform((text) => text.trim() || null),
		v.nullable(localDateSchema)
	),
	subject: authoredText('report.subject', 400),
	recipients: v.pipe(
		optionalAuthoredText('report.recipients', 2000),
		v.transform((text) =>
			text
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean)
		),
		v.maxLength(MOST_RECIPIENTS, 'report.recipients.long')
	),
	signerAuthority: optionalAuthoredText('report.signer', 120),
	signerTitle: authoredText('report.signer', 120),
	signerName: optionalAuthoredText('report.signer', 120)
});

const PREFIX = /^(Xã|Phường|Đặc khu|Thị trấn|Huyện|Tỉnh|Thành phố)\s+/i;
const upper = (text: string) => text.toLocaleUpperCase('vi');

const SIGNER: Partial<Record<UnitKind, string>> = {
	school: 'HIỆU TRƯỞNG',
	village: 'TRƯỞNG THÔN',
	enterprise: 'GIÁM ĐỐC',
	cooperative: 'GIÁM ĐỐC'
};

interface Unit {
	name: string;
	kind: UnitKind;
}

/** What a first report's letterhead proposes; later ones take that of the unit's last report. */
export function proposeLetterhead(unit: Unit, above: Unit | null, period: ReportPeriod): Letterhead {
	const subject = subjectOf(period);
	const blank = { number: '', issuedOn: null, subject, signerName: '' };
	if (unit.kind === 'commune' || unit.kind === 'province') {
		const superior = above
			? [`Ủy ban nhân dân ${withinSentence(above.name)} (để báo cáo);`]
			: ['Cơ quan cấp trên (để báo cáo);'];
		return {
			...blank,
			superiorBody: '',
			issuingBody: `ỦY BAN NHÂN DÂN\n${upper(unit.name)}`,
			symbol: 'BC-UBND',
			place: unit.name.replace(PREFIX, ''),
			recipients: [
				...superior,
				'Thường trực Đảng ủy, HĐND (để báo cáo);',
				'Chủ tịch, các Phó Chủ tịch UBND;',
				'Lưu: VT.'
			],
			signerAuthority: 'TM. ỦY BAN NHÂN DÂN',
			signerTitle: 'CHỦ TỊCH'
		};
	}
	const commune = above?.kind === 'commune' ? `Ủy ban nhân dân ${withinSentence(above.name)}` : (above?.name ?? '');
	return {
		...blank,
		superiorBody: upper(commune),
		issuingBody: upper(unit.name),
		symbol: 'BC',
		place: (above?.name ?? unit.name).replace(PREFIX, ''),
		recipients: [...(commune ? [`${commune} (để báo cáo);`] : []), 'Lưu: đơn vị.'],
		signerAuthority: '',
		signerTitle: SIGNER[unit.kind] ?? 'THỦ TRƯỞNG ĐƠN VỊ'
	};
}

const subjectOf = (period: ReportPeriod) =>
	`Kết quả tuyên truyền, phổ biến Nghị quyết số 57-NQ/TW và chuyển đổi số ${periodName(period)}`;

/** The last report's letterhead for a new one: a number and a date are of one document only. */
export const nextLetterhead = (last: Letterhead, period: ReportPeriod): Letterhead => ({
	...last,
	number: '',
	issuedOn: null,
	subject: subjectOf(period)
});
