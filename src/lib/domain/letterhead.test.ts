import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { letterheadSchema, nextLetterhead, proposeLetterhead } from './letterhead';
import type { ReportPeriod } from './report-period';

const PERIOD: ReportPeriod = { kind: 'half', startsOn: '2026-01-01', endsOn: '2026-06-14' };
const COMMUNE = { name: 'Xã Hòa An', kind: 'commune' as const };

describe('the letterhead', () => {
	it('of a commune is that of its People’s Committee', () => {
		expect(proposeLetterhead(COMMUNE, null, PERIOD)).toMatchObject({
			superiorBody: '',
			issuingBody: 'ỦY BAN NHÂN DÂN\nXÃ HÒA AN',
			symbol: 'BC-UBND',
			place: 'Hòa An',
			signerAuthority: 'TM. ỦY BAN NHÂN DÂN',
			signerTitle: 'CHỦ TỊCH'
		});
	});

	it('of a school names the commune above it, and its headteacher signs', () => {
		const letterhead = proposeLetterhead({ name: 'Trường THCS Hòa An', kind: 'school' }, COMMUNE, PERIOD);
		expect(letterhead).toMatchObject({
			superiorBody: 'ỦY BAN NHÂN DÂN XÃ HÒA AN',
			issuingBody: 'TRƯỜNG THCS HÒA AN',
			place: 'Hòa An',
			signerAuthority: '',
			signerTitle: 'HIỆU TRƯỞNG'
		});
	});

	it('is taken over by the next report, without number and date and with its own subject', () => {
		const first = {
			...proposeLetterhead(COMMUNE, null, PERIOD),
			number: '12',
			issuedOn: '2026-06-15',
			signerName: 'Bế Văn An'
		};
		const next = nextLetterhead(first, { ...PERIOD, kind: 'year', endsOn: '2026-12-14' });
		expect(next).toMatchObject({ number: '', issuedOn: null, signerName: 'Bế Văn An' });
		expect(next.subject).toMatch(/năm 2026$/);
	});

	it('reads recipients one to a line and takes an empty date for one written by hand', () => {
		const form = {
			...proposeLetterhead(COMMUNE, null, PERIOD),
			issuedOn: '',
			recipients: 'UBND tỉnh;\n\n  Lưu: VT.  '
		};
		expect(v.parse(letterheadSchema, form)).toMatchObject({ issuedOn: null, recipients: ['UBND tỉnh;', 'Lưu: VT.'] });
	});
});
