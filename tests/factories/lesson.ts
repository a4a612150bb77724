import type { LessonContent } from '$lib/domain/lesson-content';

const check = (number: number) => ({
	id: `c${number}`,
	stem: `Câu hỏi ${number}: nộp hồ sơ ở đâu?`,
	options: ['Trên cổng dịch vụ công', 'Ở chợ', 'Ở trường'],
	key: number % 3,
	explanation: 'Hồ sơ nộp trên cổng dịch vụ công, ở nhà cũng làm được.',
	source: 'Cổng Dịch vụ công quốc gia'
});

/** A lesson that can be handed in. */
export function lessonContent(overrides: Partial<LessonContent> = {}): LessonContent {
	return {
		texts: {
			vi: {
				title: 'Nộp hồ sơ ở nhà',
				summary: 'Năm bước nộp hồ sơ mà không phải đi đâu.',
				markdown: '## Chuyện bác Tư\n\nBác Tư nộp hồ sơ ở nhà.\n\n## Nguồn\n\n- Cổng Dịch vụ công quốc gia',
				checks: [check(1), check(2), check(3)]
			}
		},
		durationMin: 4,
		audiences: ['residents', 'students'],
		topics: ['public_services'],
		...overrides
	};
}
