import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { PRIZE_TIERS } from '$lib/domain/award';
import type { AttestedFigures, ReportFigures, VerifiedFigures } from '$lib/domain/report-figures';

const VERIFIED = ['any', 'contest', 'passed', 'lesson', 'attempts'] as const;
const sumOf = (parts: VerifiedFigures[]): VerifiedFigures =>
	Object.fromEntries(VERIFIED.map((kind) => [kind, parts.reduce((sum, one) => sum + one[kind], 0)])) as never;
const sumAttested = (parts: AttestedFigures[]): AttestedFigures => ({
	persons: parts.reduce((sum, { persons }) => sum + persons, 0),
	headcount: parts.reduce((sum, { headcount }) => sum + headcount, 0)
});
const UNITS = [
	'Thôn Đông',
	'Thôn Đoài',
	'Thôn Trung',
	'Trường THCS Sân Đình',
	'Trạm Y tế',
	'Công an xã',
	'Hợp tác xã Đồng Tâm'
];

/** The figures of a commune of the usual shape, made by chance, all of whose parts add up. `units` of them below it. */
export function someReportFigures(random: () => number, units = UNITS.length): ReportFigures {
	const upTo = (n: number) => Math.floor(random() * (n + 1));
	const verified = (): VerifiedFigures => {
		const any = upTo(400);
		const contest = upTo(any);
		return { any, contest, passed: upTo(contest), lesson: upTo(any), attempts: contest + upTo(300) };
	};
	const own = verified();
	const parts = Array.from({ length: units }, (_, n) => {
		const figures = verified();
		return {
			unitId: `unit-${n}`,
			name: UNITS[n] ?? `Thôn ${n + 1}`,
			verified: figures,
			attested: { persons: upTo(90), headcount: 90 + upTo(90) },
			share: { persons: figures.any, headcount: figures.any + upTo(900), outside: 0 }
		};
	});
	const total = sumOf([own, ...parts.map((one) => one.verified)]);
	const attested = { ...sumAttested(parts.map((one) => one.attested)) };
	const groups = AUDIENCE_GROUPS.map((group, index) => ({
		group,
		verified: index === 0 ? total : { any: 0, contest: 0, passed: 0, lesson: 0, attempts: 0 },
		attested: index === 0 ? attested : { persons: 0, headcount: 0 },
		denominator: {
			headcount: 3000 + index,
			basis: 'parts' as const,
			sources: [{ source: 'Công an xã', asOf: '2026-01-01' }]
		}
	}));
	// Some of the first group belong to the others.
	for (const kind of VERIFIED) {
		for (const one of groups.slice(1)) {
			const moved = upTo(Math.floor(groups[0]!.verified[kind] / 3));
			groups[0]!.verified = { ...groups[0]!.verified, [kind]: groups[0]!.verified[kind] - moved };
			one.verified = { ...one.verified, [kind]: moved };
		}
	}
	const headcount = groups.reduce((sum, { denominator }) => sum + denominator.headcount, 0);
	const half = Math.floor(attested.headcount / 2);
	const rounds = [1, 2].map((n) => ({
		roundId: `round-${n}`,
		name: `Tuần ${n}`,
		opensOn: `2026-05-0${n}`,
		closesOn: `2026-05-1${n}`,
		persons: upTo(300),
		attempts: upTo(900),
		finalized: n === 1
	}));
	const headline = { any: 12, contest: 10, attempts: 20, attestedPersons: 30, attestedHeadcount: 40, activities: 2 };
	return {
		version: 1,
		unit: { id: 'commune', name: 'Xã Sân Đình', kind: 'commune' },
		period: { kind: 'half', startsOn: '2026-01-01', endsOn: '2026-06-14' },
		plan: {
			id: 'plan',
			title: 'Kế hoạch tuyên truyền Nghị quyết số 57-NQ/TW',
			documentNumber: '45/KH-UBND',
			issuedOn: '2026-01-15',
			issuingBody: 'Ủy ban nhân dân xã Sân Đình'
		},
		groups,
		units: parts,
		own: { verified: own, attested: { persons: 0, headcount: 0 } },
		total: { verified: total, attested, share: { persons: total.any, headcount, outside: 0 } },
		notStarted: ['Thôn Tây', 'Thôn Bắc'],
		targets: [
			{
				targetId: 'T1',
				clause: 'II.1',
				metric: 'Tỷ lệ cán bộ, công chức, viên chức được phổ biến Nghị quyết số 57-NQ/TW',
				audienceText: 'cán bộ, công chức, viên chức',
				measure: 'share_reached',
				comparator: '>=',
				threshold: 1,
				deadline: '2026-12-31',
				basis: 'verified',
				status: 'on_track',
				reason: 'projection_meets',
				numerator: 180,
				denominator: 224,
				beside: { numerator: 150, denominator: 224 }
			},
			{
				targetId: 'T2',
				clause: 'II.2',
				metric: 'Số cuộc thi tìm hiểu về chuyển đổi số',
				audienceText: '',
				measure: 'contest_count',
				comparator: '>=',
				threshold: 2,
				deadline: null,
				basis: 'verified',
				status: 'behind',
				reason: 'no_deadline',
				numerator: 1,
				denominator: null,
				beside: null
			},
			{
				targetId: 'T3',
				clause: 'III.1',
				metric: 'Ban hành kế hoạch tuyên truyền của xã',
				audienceText: '',
				measure: 'done',
				comparator: '=',
				threshold: 1,
				deadline: '2026-03-31',
				basis: 'verified',
				status: 'achieved',
				reason: 'threshold_met',
				numerator: 1,
				denominator: null,
				beside: null
			}
		],
		channels: [
			{ channel: 'village_meeting', name: 'Họp thôn, tổ dân phố', activities: 14, headcount: half },
			{ channel: 'loudspeaker', name: 'Truyền thanh cơ sở, loa', activities: 120, headcount: attested.headcount - half }
		],
		activities: [
			{
				id: 'a1',
				occurredOn: '2026-05-18',
				channel: 'Họp thôn, tổ dân phố',
				title: 'Họp thôn phổ biến Nghị quyết số 57-NQ/TW',
				place: 'Nhà văn hóa thôn Đông',
				unitName: 'Thôn Đông',
				headcount: 86
			}
		],
		contests: [
			{
				contestId: 'contest',
				title: 'Tìm hiểu Nghị quyết số 57-NQ/TW',
				persons: 400,
				attempts: rounds[0]!.attempts + rounds[1]!.attempts,
				rounds
			}
		],
		awards: PRIZE_TIERS.map((tier, n) => ({
			contestTitle: 'Tìm hiểu Nghị quyết số 57-NQ/TW',
			roundName: 'Tuần 1',
			kind: n === 3 ? ('collective' as const) : ('individual' as const),
			tier,
			name: n === 3 ? 'Trường THCS Sân Đình' : 'Nguyễn T. H.',
			unitName: 'Thôn Đông'
		})),
		received: parts.slice(0, 2).map(({ unitId, name }, n) => ({
			reportId: `report-${n}`,
			unitId,
			unitName: name,
			number: '',
			endsOn: '2026-06-14',
			sentOn: '2026-06-15',
			theirs: { ...headline, any: 12 + n },
			ours: headline
		})),
		notReceived: ['Thôn Trung']
	};
}
