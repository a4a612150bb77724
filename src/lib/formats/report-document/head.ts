import { AlignmentType, convertMillimetersToTwip, Paragraph, type Table, TextRun } from 'docx';
import type { Letterhead } from '../../domain/report';
import { longDate } from '../../domain/report-period';
import { columns, halfPoints, line, nationLines, roughWidth, rule, TEXT_WIDTH } from './page';

const LEFT = convertMillimetersToTwip(67);
const RIGHT = TEXT_WIDTH - LEFT;

/** The two columns at the top: who issues it and its number, the nation's name and motto, place and date. */
export function headTable(letterhead: Letterhead, year: string): Table {
	const { superiorBody, issuingBody, number, symbol, place, issuedOn } = letterhead;
	const issuer = [
		...(superiorBody ? [line(superiorBody.toLocaleUpperCase('vi'), 13)] : []),
		...issuingBody.split('\n').map((text) => line(text.toLocaleUpperCase('vi'), 13, { bold: true })),
		rule(LEFT, Math.min(roughWidth(issuingBody, 13, 0.68), LEFT) * 0.42),
		line(`Số: ${number || '        '}/${symbol}`, 13, {}, { spacing: { before: 60, after: 0 } })
	];
	const dated = issuedOn ? longDate(issuedOn) : `ngày      tháng      năm ${year}`;
	const nation = [
		...nationLines(RIGHT, { name: 12.5, motto: 13.5 }),
		line(`${place}, ${dated}`, 13.5, { italics: true }, { spacing: { before: 60, after: 0 } })
	];
	return columns([
		{ width: LEFT, children: issuer },
		{ width: RIGHT, children: nation }
	]);
}

/** 'BÁO CÁO' and what it is about. */
export function titleBlock(subject: string, isDraft: boolean): Paragraph[] {
	const draft = isDraft
		? [line('DỰ THẢO', 13, { italics: true, bold: true }, { spacing: { before: 240, after: 0 } })]
		: [];
	return [
		...draft,
		line('BÁO CÁO', 14, { bold: true }, { spacing: { before: isDraft ? 60 : 360, after: 60 }, keepNext: true }),
		line(subject, 14, { bold: true }),
		rule(TEXT_WIDTH, Math.min(roughWidth(subject, 14) * 0.4, TEXT_WIDTH * 0.35), 240)
	];
}

/** 'Nơi nhận' on the left, who signs on the right; the two stay on one page. */
export function footTable({ recipients, signerAuthority, signerTitle, signerName }: Letterhead): Table {
	const small = (text: string, points: number, run = {}) =>
		line(text, points, run, { alignment: AlignmentType.LEFT, keepNext: true });
	const to = [
		small('Nơi nhận:', 12, { bold: true, italics: true }),
		...recipients.map((text) => small(`- ${text.replace(/^-\s*/, '')}`, 11))
	];
	const keep = { keepNext: true };
	const signer = [
		...(signerAuthority ? [line(signerAuthority.toLocaleUpperCase('vi'), 13.5, { bold: true }, keep)] : []),
		...signerTitle.split('\n').map((text) => line(text.toLocaleUpperCase('vi'), 13.5, { bold: true }, keep)),
		...Array.from(
			{ length: 4 },
			() => new Paragraph({ ...keep, children: [new TextRun({ text: '', size: halfPoints(13.5) })] })
		),
		line(signerName, 14, { bold: true })
	];
	return columns([
		{ width: Math.round(TEXT_WIDTH / 2), children: to },
		{ width: TEXT_WIDTH - Math.round(TEXT_WIDTH / 2), children: signer }
	]);
}
