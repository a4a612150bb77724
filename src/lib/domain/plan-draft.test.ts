import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { planDateSchema, planHeadSchema } from './plan-draft';

const date = (change: object = {}) => ({ kind: 'report_deadline', name: 'Gửi báo cáo', dateText: '15/6', ...change });

describe('a recurring date as it is typed', () => {
	it('keeps the words beside what was understood', () => {
		expect(v.parse(planDateSchema, date())).toEqual({
			kind: 'report_deadline',
			name: 'Gửi báo cáo',
			clause: '',
			dateText: '15/6',
			startMonth: 6,
			startDay: 15,
			endMonth: 6,
			endDay: 15,
			fromYear: null
		});
	});

	it('begins in the year that has a field, or that the words name', () => {
		expect(v.parse(planDateSchema, date({ fromYear: '2027' })).fromYear).toBe(2027);
		expect(v.parse(planDateSchema, date({ dateText: 'hằng năm từ 2026' })).fromYear).toBe(2026);
	});

	it('says at the field that a time is not understood', () => {
		const { issues } = v.safeParse(planDateSchema, date({ dateText: 'định kỳ' }));
		expect(issues?.map((issue) => [issue.message, v.getDotPath(issue)])).toEqual([
			['plan_date.text.unclear', 'dateText']
		]);
	});
});

describe('the head of a plan as it is typed', () => {
	const head = {
		title: 'Kế hoạch',
		issuingBody: 'UBND xã Hòa An',
		place: 'Hòa An',
		province: 'Đồng Nai',
		startsOn: '2026-05-27'
	};

	it('may lack number, date and note, as plans do (C07)', () => {
		expect(v.parse(planHeadSchema, head)).toEqual({ ...head, documentNumber: null, issuedOn: null, headerNote: null });
	});

	test.each([
		[{ title: '' }, 'plan.title.required'],
		[{ issuedOn: '27/5/2026' }, 'date.format']
	])('%j is refused: %s', (change, code) => {
		const { issues } = v.safeParse(planHeadSchema, { ...head, ...change });
		expect(issues?.map(({ message }) => message)).toEqual([code]);
	});
});
