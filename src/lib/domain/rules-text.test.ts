import { describe, expect, test } from 'vitest';
import { divisionsOf } from './division';
import { DEFAULT_ROUND_RULES, EVERYBODY } from './round-rules';
import { proposeRulesText, type RulesTextSource } from './rules-text';

const propose = (overrides: Partial<RulesTextSource> = {}) =>
	proposeRulesText(
		{
			title: 'Cuộc thi tìm hiểu Nghị quyết 57',
			organizer: 'Ủy ban nhân dân xã Hòa An',
			rounds: [
				{ name: 'Tuần 1', opensAt: 1, closesAt: 2 },
				{ name: 'Tuần 2', opensAt: 3, closesAt: 4 }
			],
			rules: DEFAULT_ROUND_RULES,
			eligibility: EVERYBODY,
			unitNames: [],
			prizes: [],
			maxAwardShare: null,
			divisions: [],
			overall: null,
			collective: null,
			paperSize: 20,
			...overrides
		},
		{ instant: (ms) => `[lúc ${ms}]`, duration: (ms) => `[${ms / 60_000} phút]` }
	);
const rules = (overrides: Partial<typeof DEFAULT_ROUND_RULES>) =>
	propose({ rules: { ...DEFAULT_ROUND_RULES, ...overrides } });
const headings = (text: string) => text.match(/^#+ .*$/gm);

describe('proposeRulesText', () => {
	test('the articles are numbered in order under the title', () => {
		expect(headings(propose())).toEqual([
			'# Thể lệ Cuộc thi tìm hiểu Nghị quyết 57',
			'## Điều 1. Đơn vị tổ chức',
			'## Điều 2. Đối tượng dự thi',
			'## Điều 3. Thời gian',
			'## Điều 4. Nội dung và hình thức thi',
			'## Điều 5. Cách tính kết quả và xếp hạng',
			'## Điều 6. Giải thưởng',
			'## Điều 7. Bảo vệ dữ liệu cá nhân',
			'## Điều 8. Khiếu nại và điều khoản thi hành'
		]);
	});

	test('paragraphs of an article are numbered from 1', () => {
		expect(propose()).toContain('## Điều 2. Đối tượng dự thi\n\n1. Người dự thi');
	});

	test('every round is given with its window, the paper with its size and time', () => {
		const text = propose();
		expect(text).toContain('- Tuần 1: từ [lúc 1] đến [lúc 2].\n- Tuần 2: từ [lúc 3] đến [lúc 4].');
		expect(text).toContain('gồm 20 câu hỏi, thời gian làm bài [20 phút].');
		expect(text).toContain('trong vòng [10 phút] sau khi hết giờ');
	});

	test('groups, units and age narrow down who may enter', () => {
		const eligibility = { groups: ['students' as const, 'residents' as const], unitIds: ['x'], minimumAge: 14 };
		expect(propose({ eligibility, unitNames: ['xã Hòa An'] })).toContain(
			'Người dự thi là học sinh, sinh viên; người dân thuộc xã Hòa An, từ đủ 14 tuổi trở lên.'
		);
		expect(propose()).toContain('Người dự thi là mọi công dân Việt Nam.');
	});

	test.each([
		[null, true],
		[15, true],
		[16, false]
	])("with a minimum age of %s the guardian's consent is mentioned: %s", (minimumAge, mentioned) => {
		expect(propose({ eligibility: { ...EVERYBODY, minimumAge } }).includes('người giám hộ.')).toBe(mentioned);
	});

	test('the counting rule is told only where there is more than one attempt', () => {
		expect(rules({ attemptsAllowed: 1 })).toContain('được dự thi tối đa 01 lượt.');
		expect(rules({ attemptsAllowed: 3, counting: 'last' })).toContain(
			'tối đa 03 lượt; kết quả của mỗi người là lượt cuối cùng.'
		);
		expect(rules({ attemptsAllowed: null, counting: 'first' })).toContain(
			'không giới hạn số lượt dự thi; kết quả của mỗi người là lượt đầu tiên.'
		);
	});

	test('ties are told in their order', () => {
		const text = rules({ tieSteps: ['earlier', 'duration'] });
		expect(text).toContain(
			'xét lần lượt:\n\n   a) người nộp bài sớm hơn xếp trên;\n\n   b) người có thời gian làm bài ngắn hơn xếp trên.'
		);
		expect(text).toContain('cùng xếp một hạng');
		expect(rules({ tieSteps: ['lot'] })).not.toContain('cùng xếp một hạng');
		expect(rules({ tieSteps: [] })).not.toContain('xét lần lượt');
	});

	test.each([
		['full_marks', 'Có bao nhiêu người trả lời đúng tất cả các câu hỏi?'],
		['participants', 'Có bao nhiêu người dự thi?'],
		['attempts', 'Có bao nhiêu lượt dự thi?']
	] as const)('the prediction of %s asks: %s', (prediction, question) => {
		expect(rules({ prediction })).toContain(`câu hỏi dự đoán: “${question}”`);
	});

	test('no prediction, no question', () => {
		expect(rules({ prediction: null, tieSteps: ['duration'] })).not.toContain('dự đoán');
	});

	test('prizes are listed from the first tier, those of count 0 left out', () => {
		const prizes = [
			{ tier: 'consolation' as const, count: 5 },
			{ tier: 'third' as const, count: 0 },
			{ tier: 'first' as const, count: 1, label: '1.000.000 đồng' }
		];
		expect(propose({ prizes })).toContain(
			'1. Giải cá nhân mỗi vòng:\n\n   - 01 Giải Nhất: 1.000.000 đồng;\n   - 05 Giải Khuyến khích.\n'
		);
		expect(propose()).toContain('không có giải thưởng');
	});

	test('no question twice is promised only where a person has several attempts', () => {
		const promise = 'không trùng câu hỏi';
		expect(rules({ noRepeat: true, attemptsAllowed: 3 })).toContain(promise);
		expect(rules({ noRepeat: true, attemptsAllowed: 1 })).not.toContain(promise);
		expect(rules({ noRepeat: false, attemptsAllowed: 3 })).not.toContain(promise);
	});

	test('lots are told with what is published before the close and what after', () => {
		const text = rules({ tieSteps: ['lot'] });
		expect(text).toContain('Mã băm SHA-256 của mã đó được công bố trên trang cuộc thi trước khi vòng đóng');
		expect(text).toContain('chính mã bốc thăm được công bố cùng kết quả');
		expect(rules({ tieSteps: ['duration'] })).not.toContain('SHA-256');
	});

	test('a voided attempt can be appealed where its receipt is', () => {
		expect(propose()).toContain('gửi khiếu nại ngay trên trang biên nhận của lượt thi đó');
	});

	test('divisions are named with their groups, and prizes are given in each', () => {
		const prizes = [{ tier: 'first' as const, count: 1 }];
		const text = propose({ prizes, divisions: divisionsOf('officials', []) });
		expect(text).toContain(
			'riêng theo từng bảng: Bảng cán bộ (cán bộ, công chức, viên chức, người lao động), Bảng nhân dân (học sinh, sinh viên; người dân; doanh nghiệp, hợp tác xã, hộ kinh doanh).'
		);
		expect(text).toContain('Giải cá nhân mỗi vòng (trao riêng cho từng bảng):');
		expect(propose({ prizes })).not.toContain('bảng');
	});

	test.each([
		[{ method: 'sum', bestOf: 0, points: [] }, 'theo tổng số câu trả lời đúng của tất cả các vòng. Khi bằng nhau'],
		[{ method: 'best', bestOf: 3, points: [] }, 'của 03 vòng có kết quả cao nhất'],
		[
			{ method: 'points', bestOf: 0, points: [10, 8] },
			'hạng 1 được 10 điểm, hạng 2 được 8 điểm; các hạng sau không có điểm'
		]
	] as const)('overall standings by %j are told', (overall, words) => {
		const prizes = [{ tier: 'first' as const, count: 1, label: '2.000.000 đồng' }];
		const text = propose({ overall: { ...overall, points: [...overall.points], prizes } });
		expect(text).toContain(`Xếp hạng chung cuộc`);
		expect(text).toContain(words);
		expect(text).toContain('1. Giải chung cuộc:\n\n   - 01 Giải Nhất: 2.000.000 đồng.');
		expect(propose()).not.toContain('chung cuộc');
	});

	test('collective prizes are told with their measure and bars', () => {
		const text = propose({
			collective: {
				measure: 'share',
				bands: [
					{ headcountFrom: 0, minParticipants: 5, minShare: null },
					{ headcountFrom: 100, minParticipants: 40, minShare: 0.295 },
					{ headcountFrom: 900, minParticipants: null, minShare: null }
				],
				prizes: [{ tier: 'first', count: 1, label: 'Cờ' }]
			}
		});
		expect(text).toContain('1. Giải tập thể:\n\n   - 01 Giải Nhất: Cờ.\n\n   Đơn vị được xếp theo tỷ lệ người dự thi');
		expect(text).toContain(
			'- Mọi đơn vị: có ít nhất 05 người dự thi.\n   - Đơn vị từ 100 người trở lên: có ít nhất 40 người dự thi và ít nhất 29,5% số người dự thi.\n\n2.'
		);
	});

	test('the greatest share of winners is told where there is one', () => {
		const prizes = [{ tier: 'first' as const, count: 1 }];
		expect(propose({ prizes, maxAwardShare: 0.1 })).toContain('không quá 10% số người được xếp hạng');
		expect(propose({ prizes })).not.toContain('%');
	});

	test('the organizer and the law on personal data are named', () => {
		expect(propose()).toContain('gửi đến Ủy ban nhân dân xã Hòa An trong thời hạn');
		expect(propose()).toContain('Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15');
	});
});
